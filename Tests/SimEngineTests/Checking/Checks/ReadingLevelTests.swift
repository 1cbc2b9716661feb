import Testing

@testable import SimEngine

@Suite("What learners read, and what is said to a patient, is not needlessly hard")
struct ReadingLevelTests {
    /// Forty words of one sentence, most of them long.
    private static let hard =
        "Notwithstanding considerable interindividual variability regarding pharmacodynamic responsiveness, practitioners "
        + "responsible for administering intravenous benzodiazepines should continuously reevaluate respiratory sufficiency, "
        + "hemodynamic stability, consciousness, and the adequacy of supplementary oxygenation, irrespective of "
        + "institutional documentation requirements or organizational expectations concerning procedural efficiency."
    private static let plain =
        "She sits up. She looks at the door, and then at you. Her hands are cold. You bring her a blanket and wait. After a while "
        + "she asks what time it is, and whether her sister has been told that it is over."

    @Test("a long passage of hard words in a scene, an option or a reason; not in a chart")
    func passage() throws {
        let scene = "\"states\": { \"id\": \"end\", \"type\": \"final\", \"text\": \"\(Self.hard)\" }"
        #expect(try CheckedText.places("SIM0363", scene) == [Self.hard])
        #expect(try CheckedText.places("SIM0363", CheckedText.choices([["Yes", Self.hard, "No"]])) == [Self.hard])
        let chart = "\"patient\": { \"chart\": { \"id\": \"c\", \"title\": \"C\", \"text\": \"\(Self.hard)\" } }, \"states\": { \"id\": \"end\", \"type\": \"final\" }"
        #expect(try CheckedText.places("SIM0363", chart) == [])
        let easy = "\"states\": { \"id\": \"end\", \"type\": \"final\", \"text\": \"\(Self.plain)\" }"
        #expect(try CheckedText.places("SIM0363", easy) == [])
    }

    @Test("what is said with the patient has a lower limit")
    func spoken() throws {
        let words =
            "The medication temporarily reduces involuntary muscular contraction, although noticeable improvement generally "
            + "requires several days, and occasionally considerably longer than anticipated."
        let inside = { (text: String) in
            CheckedText.asking(
                """
                "kind": "counsel", "why": "So.", "options": [ { "id": "a", "text": "\(text)", "correct": true },
                  { "id": "b", "text": "It works already." } ]
                """)
        }
        #expect(try CheckedText.places("SIM0363", inside(words)) == [words])
        #expect(try CheckedText.places("SIM0363", CheckedText.choices([[words, "It works already.", "It never works."]])) == [])
        let plain = "It takes some days. You may feel the first change on day two, or at the end of the week. Call me if it is not so."
        #expect(try CheckedText.places("SIM0363", inside(plain)) == [])
    }

    @Test("a whole case, however its sentences are spread")
    func wholeCase() throws {
        let sentence = "Continuous physiological monitoring facilitates anticipatory identification of respiratory deterioration. "
        let scene = { (text: String) in
            let states = (0..<40).map { "{ \"id\": \"s\($0)\", \"text\": \"\(text)\", \"on\": { \"to\": \"s\($0 + 1)\" } }" }
            return "\"states\": [ \(states.joined(separator: ", ")), { \"id\": \"s40\", \"type\": \"final\" } ]"
        }
        #expect(try CheckedText.places("SIM0364", scene(sentence)) == ["Test"])
        #expect(try CheckedText.places("SIM0364", scene(Self.plain)) == [])
    }

    @Test("terms that the case declares weigh less")
    func vocabulary() throws {
        let sentence = "Onabotulinum interferes with acetylcholine. "
        let states = (0..<80).map { "{ \"id\": \"s\($0)\", \"text\": \"\(sentence)\", \"on\": { \"to\": \"s\($0 + 1)\" } }" }
        let inside = "\"states\": [ \(states.joined(separator: ", ")), { \"id\": \"s80\", \"type\": \"final\" } ]"
        #expect(try CheckedText.places("SIM0364", inside) == ["Test"])
        let declared = "\"patient\": { \"summary\": \"Onabotulinum interferes with acetylcholine.\" }, " + inside
        #expect(try CheckedText.places("SIM0364", declared) == [])
    }
}
