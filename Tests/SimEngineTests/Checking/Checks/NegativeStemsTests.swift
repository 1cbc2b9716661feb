import Testing

@testable import SimEngine

@Suite("A question that turns on a negative word shows it")
struct NegativeStemsTests {
    private func found(_ question: String) throws -> [String] {
        try CheckedText.messages(
            "SIM0355",
            CheckedText.asking(
                """
                "kind": "choice", "text": "\(question)", "why": "So.",
                "options": [ { "id": "a", "text": "This", "correct": true }, { "id": "b", "text": "That" } ]
                """))
    }

    @Test(
        "a plain negative word",
        arguments: [
            ("Which of these is not a sign of spread?", "not"), ("What should you not do now?", "not"),
            ("Which of these findings does not need action?", "not"), ("Which order would you never accept?", "never"),
            ("Which of these would you avoid?", "avoid"), ("What should be avoided in the first hour?", "avoided"),
            ("All of these are checked before sedation except:", "except"), ("Which sign is the least urgent?", "least"),
            ("Choose all that do not apply.", "not"), ("She is drowsy. Which of these isn't safe yet?", "isn't"),
            ("In this hour you do not:", "not"), ("Which of these can't wait?", "can't"),
            ("Mark the words that do not belong here.", "not"), ("Who is not allowed in the room?", "not"),
        ])
    func told(question: String, word: String) throws {
        #expect(try found(question) == ["the question of 'q' turns on '\(word)', which is easily read over"])
    }

    @Test(
        "an emphasized one, or one on which the question does not turn",
        arguments: [
            "Which of these is NOT a sign of spread?", "Which of these is **not** a sign of spread?",
            "All of these are checked EXCEPT:", "Which of these would you **avoid**?",
            "What do you do so that she is not alone?", "What do you say to her, who has not slept?",
            "Which patient who has not eaten can be sedated?", "What has she not yet been told?",
            "She says she does not want it. What do you do?", "What do you do to avoid an air embolism?",
            "Which of these needs at least two nurses?", "\\\"I do not want this.\\\" What do you answer?",
            "Which sentence answers \\\"why not\\\" best?", "What do you do if she does not answer?",
            "Why is she not breathing?", "How do you make sure that nothing is forgotten?", "What do you do first?",
            "She has not been asked. You:", "Mark what tells you that she is not breathing.", "Which step avoids a wrong product?", "Which not only helps but is safe?",
        ])
    func kept(question: String) throws {
        #expect(try found(question) == [])
    }
}
