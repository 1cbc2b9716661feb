import Testing

@testable import SimEngine

@Suite("What exploring all sessions of a case finds")
struct ExplorationFindingsTests {
    /// A small case, and what it must be told: codes at lines, the first line inside being 1.
    struct Example: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let inside: String
        let expected: [String]

        init(_ name: String, _ inside: String, _ expected: String...) {
            testDescription = name
            self.inside = inside
            self.expected = expected
        }
    }

    @Test("each mistake is told once, in its line, and nothing that is none", arguments: examples)
    func finds(_ example: Example) throws {
        let machine = try Play.machine(example.inside)
        let check = CaseCheck(machine, DiagnosticFixtures.limits)
        #expect(check.unproved == [])
        let lines = SourceLines(machine.scenario.document.bytes)
        let found = check.findings.map {
            "\($0.diagnostic.code)@\(lines.position(of: $0.diagnostic.range.start).line - 1)"
        }
        #expect(found == example.expected, "\(check.findings.map { $0.diagnostic.message })")
        for finding in check.findings { try FindingProof(finding, machine).verify() }
    }

    @Test("each route of the fixtures is played, and shows what it says", arguments: fixtures)
    func shows(_ fixture: String) throws {
        let scenario = try #require(Loader.load(try DiagnosticFixtures.text(fixture)).scenario)
        let machine = Machine(scenario)
        let check = CaseCheck(machine, DiagnosticFixtures.limits)
        #expect(check.figures.isComplete && check.unproved == [])
        #expect(!check.findings.isEmpty)
        for finding in check.findings { try FindingProof(finding, machine).verify() }
    }

    @Test("that no run does something is said only where every run was looked at")
    func unproved() throws {
        let machine = try Play.machine(
            """
            "references": { "id": "r", "citation": "R" },
            "states": [ { "id": "a", "ask": { "kind": "numeric", "refs": "r", "full": [4, 5], "partial": [2, 9],
                "routes": [ { "if": "credit('a') > 0.6 and credit('a') < 0.7", "to": "b" } ], "to": "end" } },
              { "id": "b", "on": { "to": "c" } },
              { "id": "c" },
              { "id": "end", "type": "final" } ]
            """)
        let check = CaseCheck(machine, DiagnosticFixtures.limits)
        #expect(!check.figures.isComplete)
        #expect(check.unproved == ["what depends on rarer combinations in the answer to 'a'"])
        #expect(check.findings.isEmpty)
        // 3.3 earns 0.65, so a run does reach the second state.
        var session = Session(machine, seed: 1, mode: .practice)
        try session.apply(.answer(DecisionID(0), .quantity(Decimal3(thousandths: 3300), unit: -1)))
        #expect(session.activeAtomicStates == ["c"])
    }

    @Test("errors are what spoils a run, warnings what an author may have meant")
    func severities() throws {
        var errors: Set<String> = []
        var warnings: Set<String> = []
        for fixture in Self.fixtures {
            let text = try DiagnosticFixtures.text(fixture)
            for found in DiagnosticFixtures.diagnostics(text, .sessions) {
                switch found.severity {
                case .error: errors.insert(String(found.code.suffix(2)))
                case .warning: warnings.insert(String(found.code.suffix(2)))
                }
            }
        }
        #expect(errors.sorted() == ["80", "81", "82", "84", "87", "88", "89", "90", "91", "92", "93", "95"])
        #expect(warnings.sorted() == ["04", "83", "85", "86", "94", "96", "97", "98", "99"])
    }

    /// The fixtures that only the exploration tells anything about.
    static let fixtures = DiagnosticFixtures.names.filter {
        let expected = (try? DiagnosticFixtures.expected($0)) ?? []
        return DiagnosticFixtures.depth(of: expected) == .sessions
            && DiagnosticFixtures.playthrough($0) == nil
    }
}
