import Testing

@testable import SimEngine

@Suite("The case itself speaks as trauma-informed care does")
struct AvoidedPhrasesTests {
    private func scene(_ text: String) -> String {
        "\"states\": { \"id\": \"end\", \"type\": \"final\", \"text\": \"\(text)\" }"
    }

    private func counsel(right: String, wrong: String, question: String = "What do you say?") -> String {
        CheckedText.asking(
            """
            "kind": "counsel", "text": "\(question)", "why": "So.",
            "options": [ { "id": "a", "text": "\(right)", "correct": true }, { "id": "b", "text": "\(wrong)" } ]
            """)
    }

    @Test(
        "phrases in narration",
        arguments: [
            ("You tell her to relax.", "her to relax"), ("Her feet are in the stirrups.", "stirrups"),
            ("Just relax, you think.", "Just relax"), ("You say that it won't hurt.", "won't hurt"),
            ("She is noncompliant.", "noncompliant"), ("It won\u{2019}t hurt, and you go on.", "won't hurt"),
            ("She failed conservative treatment.", "failed conservative treatment"),
        ])
    func narration(text: String, phrase: String) throws {
        #expect(try CheckedText.messages("SIM0365", scene(text)) == ["'\(phrase)' is a phrase that trauma-informed care avoids"])
    }

    @Test(
        "what someone is quoted with, and words that only look alike",
        arguments: [
            "\\\"Just relax,\\\" Dr. Vance says, and she turns away.", "He has told her 'it's all in your head'.",
            "The muscle relaxes in some days.", "She has just come from the room.", "You bring her a drink of water.",
            "You do not tell her to relax.", "It is just before noon.", "She breathes, and her hands relax.",
            "The relaxation exercise is on the card.", "Nothing is wrong with the monitor.", "She trusts you.",
        ])
    func kept(text: String) throws {
        #expect(try CheckedText.messages("SIM0365", scene(text)) == [])
    }

    @Test("in the right option it is a flaw, in a wrong one the point, and a question may ask for it")
    func options() throws {
        let phrase = "Trust me, it will pass."
        #expect(try CheckedText.places("SIM0365", counsel(right: phrase, wrong: "It will pass.")) == [phrase])
        #expect(try CheckedText.places("SIM0365", counsel(right: "It will pass.", wrong: phrase)) == [])
        let asked = counsel(right: phrase, wrong: "It passes.", question: "Which sentence would do HARM?")
        #expect(try CheckedText.places("SIM0365", asked) == [])
        let quoted = "I say: \\\"Calm down.\\\""
        #expect(try CheckedText.messages("SIM0365", counsel(right: quoted, wrong: "It passes.")).count == 1)
    }

    @Test("the patient may say it; reasons may quote it, and name nobody with it")
    func speech() throws {
        let said = "\"states\": { \"id\": \"end\", \"type\": \"final\", \"enter\": { \"say\": \"Everybody tells me to just relax.\", \"by\": \"patient\" } }"
        #expect(try CheckedText.messages("SIM0365", said) == [])
        let why = { (text: String) in
            CheckedText.asking(
                """
                "kind": "choice", "why": "\(text)", "options": [ { "id": "a", "text": "This", "correct": true }, { "id": "b", "text": "That" } ]
                """)
        }
        #expect(try CheckedText.messages("SIM0365", why("Whoever is told to just relax hears that it is her fault.")) == [])
        #expect(try CheckedText.messages("SIM0365", why("The word 'noncompliant' blames.")) == [])
        #expect(try CheckedText.messages("SIM0365", why("A hysterical patient needs time.")).count == 1)
    }

    @Test("of acts, those that the rubric wants")
    func acts() throws {
        let acts = """
            "acts": [ { "id": "good", "text": "Tell her to calm down" }, { "id": "bad", "text": "Tell her: just relax" } ],
            "rubric": { "id": "c", "exists": "good", "domain": "safety" },
            \(CheckedText.asking("\"kind\": \"act\", \"acts\": [\"good\", \"bad\"], \"until\": \"done('good')\""))
            """
        #expect(try CheckedText.places("SIM0365", acts) == ["Tell her to calm down"])
    }
}
