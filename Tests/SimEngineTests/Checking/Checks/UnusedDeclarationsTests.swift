import Testing

@testable import SimEngine

@Suite("What a case declares is used")
struct UnusedDeclarationsTests {
    private let inside = """
        "acts": [ { "id": "look", "text": "Look", "refs": "inAct" }, { "id": "idle", "text": "Idle" } ],
        "objectives": [ { "id": "asked", "text": "A" }, { "id": "judged", "text": "B" }, { "id": "nowhere", "text": "C" } ],
        "references": [ { "id": "inAct", "citation": "1" }, { "id": "inPair", "citation": "2" }, { "id": "inRow", "citation": "3" },
          { "id": "inRubric", "citation": "4" }, { "id": "inOption", "citation": "5" }, { "id": "unread", "citation": "6" } ],
        "rubric": { "id": "c", "exists": "look", "domain": "safety", "refs": "inRubric", "objectives": "judged" },
        "states": [
          { "id": "a", "ask": { "kind": "act", "acts": "look", "until": "done('look')", "to": "b" } },
          { "id": "b", "ask": { "kind": "ordering", "objectives": "asked", "to": "c2",
              "steps": [ { "id": "x", "text": "X" }, { "id": "y", "text": "Y" } ], "precedence": { "steps": ["x", "y"], "refs": "inPair" } } },
          { "id": "c2", "ask": { "kind": "matrix", "to": "d", "columns": [ { "id": "k", "text": "K" }, { "id": "l", "text": "L" } ],
              "rows": { "id": "r", "text": "R", "correct": "k", "feedback": "So.", "refs": "inRow" } } },
          { "id": "d", "ask": { "kind": "choice", "to": "end", "options": [ { "id": "o", "text": "O", "correct": true, "refs": "inOption" }, { "id": "p", "text": "P", "feedback": "No." } ] } },
          { "id": "end", "type": "final" } ]
        """

    @Test("an act on no board, an objective that nothing serves, a reference that nothing cites")
    func unused() throws {
        #expect(try CheckedText.places("SIM0370", inside) == ["idle"])
        #expect(try CheckedText.places("SIM0371", inside) == ["nowhere"])
        #expect(try CheckedText.places("SIM0372", inside) == ["unread"])
    }
}
