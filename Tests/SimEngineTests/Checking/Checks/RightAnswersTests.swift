import Testing

@testable import SimEngine

@Suite("A question has a right answer and a wrong one")
struct RightAnswersTests {
    private func choice(_ first: String, _ second: String) -> String {
        CheckedText.asking(
            """
            "kind": "choice", "why": "So.", "options": [ { "id": "a", "text": "This", "correct": true\(first) },
              { "id": "b", "text": "That", "correct": true\(second) }, { "id": "c", "text": "Them" } ]
            """)
    }

    @Test("two right options that lead on alike are told; a fork is not")
    func twins() throws {
        #expect(try CheckedText.places("SIM0361", choice("", "")) == ["b"])
        #expect(try CheckedText.places("SIM0361", choice("", ", \"do\": { \"say\": \"Good.\" }")) == ["b"])
        #expect(try CheckedText.places("SIM0361", choice("", ", \"critical\": true, \"to\": \"end\"")) == ["b"])
        #expect(try CheckedText.places("SIM0361", choice("", ", \"to\": \"end\"")) == [])
        let measure = "\"measures\": { \"id\": \"way\", \"initial\": 0, \"label\": \"Way\" }, "
        #expect(try CheckedText.places("SIM0361", measure + choice("", ", \"do\": { \"set\": \"way\", \"to\": 1 }")) == [])
        #expect(try CheckedText.places("SIM0361", measure + choice(", \"if\": \"way == 1\"", "")) == [])
    }

    @Test("a scored question without a wrong option asks nothing")
    func nothingWrong() throws {
        let one = "\"kind\": \"choice\", \"options\": { \"id\": \"a\", \"text\": \"Go on\", \"correct\": true }"
        #expect(try CheckedText.places("SIM0362", CheckedText.asking(one)) == ["q"])
        #expect(try CheckedText.places("SIM0362", CheckedText.asking("\"points\": 0, " + one)) == [])
        let all = """
            "kind": "multiple", "options": [ { "id": "a", "text": "This", "correct": true }, { "id": "b", "text": "That", "correct": true } ]
            """
        #expect(try CheckedText.places("SIM0362", CheckedText.asking(all)) == ["q"])
        let turns = """
            "kind": "counsel", "why": "So.", "turns": [
              { "id": "t", "options": [ { "id": "a", "text": "Yes.", "correct": true }, { "id": "b", "text": "No." } ] },
              { "id": "u", "options": { "id": "c", "text": "Well.", "correct": true } } ]
            """
        #expect(try CheckedText.places("SIM0362", CheckedText.asking(turns)) == ["u"])
    }
}
