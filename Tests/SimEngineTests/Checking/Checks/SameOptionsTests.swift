import Testing

@testable import SimEngine

@Suite("No two options say the same")
struct SameOptionsTests {
    @Test(
        "the same words, whatever the marks, articles and small numbers",
        arguments: [
            ("Call the doctor.", "Call a doctor"), ("I wait two minutes.", "I wait 2 minutes!"), ("STOP", "Stop."),
            ("Wait", "Wait"),
        ])
    func told(first: String, second: String) throws {
        #expect(try CheckedText.places("SIM0357", CheckedText.choices([[first, "Another thing", second]])) == [second])
    }

    @Test(
        "other words, or another order",
        arguments: [("The left hand", "The right hand"), ("10 mg", "100 mg"), ("Look, then measure", "Measure, then look")])
    func kept(first: String, second: String) throws {
        #expect(try CheckedText.places("SIM0357", CheckedText.choices([[first, second, "Another thing"]])) == [])
    }

    @Test("steps, columns, rows and acts are compared too; options of two turns are not")
    func otherLists() throws {
        let ordering = """
            "kind": "ordering", "steps": [ { "id": "a", "text": "Look" }, { "id": "b", "text": "Measure" } ],
            "distractors": { "id": "c", "text": "Look.", "feedback": "No." }
            """
        #expect(try CheckedText.places("SIM0357", CheckedText.asking(ordering)) == ["Look."])
        let matrix = """
            "kind": "matrix", "why": "So.", "columns": [ { "id": "a", "text": "Now" }, { "id": "b", "text": "now" } ],
            "rows": [ { "id": "r", "text": "Pain", "correct": "a" }, { "id": "s", "text": "The pain", "correct": "b" } ]
            """
        #expect(try CheckedText.places("SIM0357", CheckedText.asking(matrix)) == ["now", "The pain"])
        let board = """
            "kind": "act", "until": "done('a')", "acts": [ { "id": "a", "text": "Look" }, { "id": "b", "text": "Look!" } ]
            """
        #expect(try CheckedText.places("SIM0357", CheckedText.asking(board)) == ["Look!"])
        let turns = """
            "kind": "counsel", "why": "So.", "turns": [
              { "id": "t", "options": [ { "id": "a", "text": "Yes.", "correct": true }, { "id": "b", "text": "No." } ] },
              { "id": "u", "options": [ { "id": "c", "text": "Yes.", "correct": true }, { "id": "d", "text": "No." } ] } ]
            """
        #expect(try CheckedText.places("SIM0357", CheckedText.asking(turns)) == [])
    }

    @Test("options that are offered under conditions may exclude each other")
    func conditions() throws {
        let inside = """
            "vary": { "id": "which", "values": [1, 2] },
            \(CheckedText.asking("""
                "kind": "choice", "why": "So.", "options": [
                  { "id": "a", "text": "Stop", "if": "which == 1", "correct": true }, { "id": "b", "text": "Stop", "if": "which == 2" },
                  { "id": "c", "text": "Go on" } ]
                """))
            """
        #expect(try CheckedText.places("SIM0357", inside) == [])
    }
}
