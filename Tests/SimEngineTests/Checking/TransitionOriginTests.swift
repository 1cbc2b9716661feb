import Testing

@testable import SimEngine

@Suite("Where a compiled transition comes from")
struct TransitionOriginTests {
    @Test("every row has an origin with the same state and the same targets", arguments: BundledCase.all)
    func rows(_ bundled: BundledCase) throws {
        let machine = try #require(bundled.machine)
        let origins = TransitionOrigin.all(of: machine.scenario)
        try #require(origins.count == machine.transitions.count)
        for (row, origin) in zip(machine.transitions, origins) {
            #expect(origin.state(in: machine.scenario).raw == row.source)
            #expect(origin.targets(in: machine.scenario).map { $0.raw } == Array(machine.targets[row.targets.rows]))
        }
    }

    @Test("the author's words of each sort of transition")
    func words() throws {
        let machine = try Play.machine(
            """
            "references": [ { "id": "book", "citation": "A book" } ],
            "measures": [ { "id": "pain", "initial": 0, "range": [0, 10] } ],
            "acts": [ { "id": "go", "text": "Go", "if": "pain < 3", "to": "end" } ],
            "states": [
              { "id": "a", "on": [ { "to": "b", "if": "pain > 5" }, { "event": "x y", "to": "b" } ],
                "after": { "delay": "90s", "to": "b" }, "every": { "period": "5s", "do": { "set": "pain", "to": 1 } },
                "ask": { "kind": "choice", "text": "?", "refs": "book", "to": "b", "within": "1min",
                  "options": [ { "id": "o", "text": "O", "if": "pain == 0", "correct": true, "to": "b" },
                               { "id": "p", "text": "P" } ],
                  "routes": [ { "if": "none", "to": "b" }, { "if": "timeout", "to": "b" },
                              { "if": "pain \\u003c 2", "to": "b" } ] } },
              { "id": "b", "on": { "to": "c" } },
              { "id": "c", "ask": { "kind": "act", "text": "!", "acts": [ "go" ], "to": "end" } },
              { "id": "end", "type": "final" } ]
            """)
        let scenario = machine.scenario
        let lines = TransitionOrigin.all(of: scenario).map { WayWords($0, in: scenario).line }
        #expect(
            lines == [
                "if pain > 5", "on x y", "o, if pain == 0", "no credit", "time limit passed", "if pain < 2",
                "any other answer, or none in time", "after 1 min 30 s", "every 5 s", "at once", "go, if pain < 3",
                "else, when it closes",
            ])
    }
}
