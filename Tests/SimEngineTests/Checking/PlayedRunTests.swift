import Testing

@testable import SimEngine

@Suite("A playthrough beside a case comes out as it was written")
struct PlayedRunTests {
    private static func inside(
        right: String = "\"to\": \"awake\"", board: String = "done('air')", within: String = "30s", wrong: String = "\"critical\": true, \"to\": \"end\""
    ) -> String {
        """
        "references": { "id": "r", "citation": "R" },
        "acts": { "id": "air", "text": "Lift her chin", "takes": "10s" },
        "rubric": { "id": "soon", "domain": "timing", "after": "bay", "expect": "air", "within": "\(within)" },
        "states": [
          { "id": "bay", "ask": { "kind": "act", "acts": "air", "until": "\(board)", "to": "talk" } },
          { "id": "talk", "ask": { "kind": "choice", "why": "So.", "refs": "r", "options": [
            { "id": "say", "text": "Tell her.", "correct": true, \(right) },
            { "id": "hush", "text": "Hush her.", \(wrong) } ] } },
          { "id": "awake", "ask": { "kind": "choice", "why": "So.", "refs": "r", "to": "end", "options": [
            { "id": "stay", "text": "Stay.", "correct": true }, { "id": "go", "text": "Go." } ] } },
          { "id": "end", "type": "final" } ]
        """
    }

    private static let runs = [
        ("expert", "{ \"act\": \"air\" }, { \"ask\": \"talk\", \"answer\": \"say\" }, { \"ask\": \"awake\", \"answer\": \"stay\" }", "\"ending\": \"end\", \"percent\": 100, \"criticalFailures\": []"),
        ("hushed", "{ \"act\": \"air\" }, { \"ask\": \"talk\", \"answer\": \"hush\" }", "\"ending\": \"end\", \"criticalFailures\": [\"talk.hush\"]"),
    ]

    private func findings(_ inside: String) throws -> (CaseCheck, Machine) {
        let machine = try Play.machine(inside)
        let runs = try Self.runs.map { name, inputs, expected in
            let text = "{ \"format\": 1, \"case\": \"test\", \"inputs\": [ \(inputs) ], \"expect\": { \(expected) } }"
            return try PlayedRun(name, try Playthrough.read(Array(text.utf8)), on: machine)
        }
        return (CaseCheck(machine, DiagnosticFixtures.limits, played: runs), machine)
    }

    @Test(
        "what was changed by accident is told where the run goes another way",
        arguments: [
            (inside(), ""),
            (inside(right: "\"to\": \"end\""), "\"end\""),
            (inside(wrong: "\"critical\": true, \"to\": \"awake\""), "\"awake\""),
            (inside(wrong: "\"to\": \"end\""), "{ \"id\": \"hush\""),
            (inside(board: "count('air') > 1"), ">"),
            (inside(board: "count('air') > 5"), "{"),
            (inside(within: "9s"), "\"9s\""),
            (inside(within: "3s"), "{ \"id\": \"soon\""),
        ])
    func places(inside: String, place: String) throws {
        let (check, machine) = try findings(inside)
        let found = check.findings.filter { $0.diagnostic.code == "SIM0400" }
        #expect(found.map { String(machine.scenario.document.text(of: $0.diagnostic.range).prefix(place.utf8.count)) } == (place.isEmpty ? [] : [place]))
        for finding in found { try FindingProof(finding, machine).verify() }
    }

    @Test("of what goes another way, the place is what those runs do that others do not")
    func suspicion() throws {
        // Both chairs lead to the end; who sat down should have come by the window.
        func inside(_ chair: String) -> String {
            """
            "references": { "id": "r", "citation": "R" },
            "states": [
              { "id": "hall", "ask": { "kind": "choice", "why": "So.", "refs": "r", "to": "bay", "options": [
                { "id": "walk", "text": "Walk.", "correct": true }, { "id": "sit", "text": "Sit.", \(chair) } ] } },
              { "id": "window", "on": { "to": "bay" } },
              { "id": "bay", "ask": { "kind": "choice", "why": "So.", "refs": "r", "to": "end", "options": [
                { "id": "stay", "text": "Stay.", "correct": true }, { "id": "go", "text": "Go." } ],
                "routes": { "if": "visited('window')", "to": "late" } } },
              { "id": "end", "type": "final" }, { "id": "late", "type": "final" } ]
            """
        }
        func told(_ inside: String) throws -> [String] {
            let machine = try Play.machine(inside)
            let runs = try [("walk", "stay", "end"), ("walk", "go", "end"), ("sit", "stay", "late"), ("sit", "go", "late")].map { one, other, ending in
                let text = "{ \"format\": 1, \"case\": \"test\", \"inputs\": [ { \"ask\": \"hall\", \"answer\": \"\(one)\" }, { \"ask\": \"bay\", \"answer\": \"\(other)\" } ], \"expect\": { \"ending\": \"\(ending)\" } }"
                return try PlayedRun("\(one) \(other)", try Playthrough.read(Array(text.utf8)), on: machine)
            }
            let suspicion = Suspicion(machine, runs, Places(tree: machine.scenario.document))
            return runs.filter { $0.deviation != nil }.compactMap { suspicion.place(in: $0) }
                .map { String(machine.scenario.document.text(of: $0).prefix(13)) }
        }
        #expect(try told(inside("\"to\": \"window\"")) == [])
        #expect(try told(inside("\"to\": \"bay\"")) == ["{ \"id\": \"sit\"", "{ \"id\": \"sit\""])
    }

    @Test("several playthroughs that go another way at one place are told once, by the shortest")
    func together() throws {
        let (check, _) = try findings(Self.inside(board: "count('air') > 1"))
        let found = check.findings.filter { $0.diagnostic.code == "SIM0400" }
        #expect(found.count == 1)
        #expect(found.first?.diagnostic.message.hasPrefix("the playthrough 'expert' and 1 more come out otherwise than written: input 2 does not fit: ") == true)
    }

    @Test("a promise that a playthrough breaks is told where the case cannot be explored")
    func brokenPromise() throws {
        let machine = try Play.machine(Self.inside().replacing("{ \"id\": \"awake\", ", with: "{ \"id\": \"awake\", \"always\": { \"if\": \"not done('air')\" }, "))
        let runs = try Self.runs.map { name, inputs, expected in
            let text = "{ \"format\": 1, \"case\": \"test\", \"inputs\": [ \(inputs) ], \"expect\": { \(expected) } }"
            return try PlayedRun(name, try Playthrough.read(Array(text.utf8)), on: machine)
        }
        let none = ExplorationLimits(states: 0, transitions: 0, bytes: 0)
        for (limits, count) in [(none, 1), (DiagnosticFixtures.limits, 1)] {
            let found = CaseCheck(machine, limits, played: runs).findings.filter { $0.diagnostic.code == "SIM0388" }
            #expect(found.count == count)
            for finding in found { try FindingProof(finding, machine).verify() }
        }
        #expect(CaseCheck(machine, none).findings.allSatisfy { $0.diagnostic.code != "SIM0388" })
    }

    @Test("the order in which independent work is done changes nothing")
    func work() throws {
        let machine = try Play.machine(Self.inside())
        let backwards = Work { count, piece in for place in (0..<count).reversed() { piece(place) } }
        let none = ExplorationLimits(states: 0, transitions: 0, bytes: 0)
        let one = CaseCheck(machine, DiagnosticFixtures.limits, together: none)
        let other = CaseCheck(machine, DiagnosticFixtures.limits, together: none, work: backwards)
        #expect(one.findings.map { $0.diagnostic } == other.findings.map { $0.diagnostic })
        #expect(one.unproved == other.unproved && one.figures == other.figures)
        #expect(backwards.results(5) { $0 * $0 } == [0, 1, 4, 9, 16])
    }
}
