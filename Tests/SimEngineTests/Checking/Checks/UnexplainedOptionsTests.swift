import Testing

@testable import SimEngine

@Suite("Whoever chooses a wrong option is told what is wrong with it")
struct UnexplainedOptionsTests {
    private let options = """
        "options": [ { "id": "a", "text": "This", "correct": true }, { "id": "b", "text": "That" },
          { "id": "c", "text": "Those", "feedback": "No." }, { "id": "d", "text": "Them", "credit": 0.5 } ]
        """

    @Test("by nothing at all: the first of them is named")
    func told() throws {
        let inside = CheckedText.asking("\"kind\": \"choice\", \(options)")
        #expect(try CheckedText.places("SIM0358", inside) == ["b"])
        #expect(try CheckedText.messages("SIM0358", inside) == ["nothing says what is wrong with 'b' and 1 more of this decision"])
    }

    @Test("by the decision, or where nothing is scored")
    func kept() throws {
        for more in ["\"why\": \"So.\"", "\"points\": 0"] {
            #expect(try CheckedText.places("SIM0358", CheckedText.asking("\"kind\": \"choice\", \(more), \(options)")) == [])
        }
    }

    @Test("of an ordering the distractors, of a matrix the rows")
    func otherKinds() throws {
        let ordering = """
            "kind": "ordering", "steps": [ { "id": "a", "text": "Look" }, { "id": "b", "text": "Measure" } ],
            "distractors": [ { "id": "c", "text": "Leave", "feedback": "No." }, { "id": "d", "text": "Sleep" } ]
            """
        #expect(try CheckedText.places("SIM0358", CheckedText.asking(ordering)) == ["d"])
        let matrix = """
            "kind": "matrix", "columns": [ { "id": "a", "text": "Now" }, { "id": "b", "text": "Later" } ],
            "rows": [ { "id": "r", "text": "Pain", "correct": "a", "feedback": "It hurts." }, { "id": "s", "text": "Rest", "correct": "b" } ]
            """
        #expect(try CheckedText.places("SIM0358", CheckedText.asking(matrix)) == ["s"])
        #expect(try CheckedText.places("SIM0358", CheckedText.asking("\"kind\": \"numeric\", \"full\": [1, 2]")) == [])
    }
}
