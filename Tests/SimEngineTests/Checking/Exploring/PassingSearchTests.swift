import Testing

@testable import SimEngine

@Suite("A run that passes is looked for where not all runs can be explored together")
struct PassingSearchTests {
    /// A board whose critical act may be the only way on, and a question after it.
    private static func inside(way: String, from text: String = "\"passMark\": 70,") -> String {
        """
        \(text) "references": { "id": "r", "citation": "R" },
        "acts": [ { "id": "slower", "text": "Turn the drip down", "takes": "10s", "critical": true },
                  { "id": "stop", "text": "Close the clamp", "takes": "5s" } ],
        "rubric": { "id": "soon", "domain": "timing", "after": "drip", "expect": "stop", "within": "30s", "points": 2 },
        "states": [
          { "id": "drip", "ask": { "kind": "act", "acts": ["slower", "stop"], "until": "\(way)", "to": "talk" } },
          { "id": "talk", "ask": { "kind": "choice", "why": "So.", "refs": "r", "to": "end", "options": [
            { "id": "say", "text": "Tell her.", "correct": true }, { "id": "hush", "text": "Hush her." } ] } },
          { "id": "end", "type": "final" } ]
        """
    }

    @Test("what is found passes when it is played", arguments: ["done('stop')", "done('stop') or done('slower')"])
    func found(way: String) throws {
        let machine = try Play.machine(Self.inside(way: way))
        let route = try #require(PassingSearch.run(of: machine))
        let (session, fits) = route.play(on: machine)
        #expect(fits && session.report().isPassed)
    }

    @Test("a case that nobody can pass is not called proved, however large", arguments: ["done('slower')", "done('stop') and done('slower')"])
    func nobody(way: String) throws {
        let machine = try Play.machine(Self.inside(way: way))
        #expect(PassingSearch.run(of: machine) == nil)
        let none = ExplorationLimits(states: 0, transitions: 0, bytes: 0)
        let apart = CaseCheck(machine, DiagnosticFixtures.limits, together: none)
        #expect(apart.unproved.contains { $0.hasPrefix("whether some run passes") })
        let whole = CaseCheck(machine, DiagnosticFixtures.limits)
        #expect(whole.findings.contains { $0.diagnostic.code == "SIM0395" })
    }

    @Test("a case that someone can pass is not doubted")
    func somebody() throws {
        let machine = try Play.machine(Self.inside(way: "done('stop')"))
        let none = ExplorationLimits(states: 0, transitions: 0, bytes: 0)
        let apart = CaseCheck(machine, DiagnosticFixtures.limits, together: none)
        #expect(!apart.unproved.contains { $0.hasPrefix("whether some run passes") })
    }

    @Test("limits of memory alone lift every part of a check, and share the memory")
    func limits() {
        let usual = ExplorationLimits(states: 10, transitions: 20, macrosteps: 30, bytes: 400)
        let patient = ExplorationLimits.untilMemory(1000)
        #expect(patient.endsByMemory && !usual.endsByMemory)
        #expect(patient.share(usual, of: 4) == .untilMemory(250))
        let own = ExplorationLimits(states: 5, transitions: 50, macrosteps: 5, bytes: 4000)
        #expect(own.share(usual, of: 4) == ExplorationLimits(states: 5, transitions: 20, macrosteps: 5, bytes: 400))
    }
}
