import Testing

@testable import SimEngine

@Suite("What never happens is proved without playing where a case is too large")
struct OutlookTests {
    private static let ask = "\"kind\": \"choice\", \"why\": \"So.\", \"options\": [ { \"id\": \"a\", \"text\": \"This\", \"correct\": true }, { \"id\": \"b\", \"text\": \"That\" } ]"
    private static let end = "{ \"id\": \"end\", \"type\": \"final\" }"

    @Test(
        "each kind of thing that never happens, at its place",
        arguments: [
            // A state to which nothing leads, and one behind a condition on it.
            (
                "\"states\": [ { \"id\": \"s\", \"ask\": { \(ask), \"to\": \"end\" }, \"on\": { \"if\": \"visited('lost')\", \"to\": \"far\" } }, { \"id\": \"lost\" }, "
                    + "{ \"id\": \"far\" }, \(end) ]", ["SIM0380 far", "SIM0380 lost", "SIM0383"]
            ),
            // A board that waits for an act which no board offers, so that nothing comes after it.
            (
                "\"acts\": [ { \"id\": \"gone\", \"text\": \"Gone\" }, { \"id\": \"x\", \"text\": \"X\" } ], \"states\": [ "
                    + "{ \"id\": \"s\", \"ask\": { \"kind\": \"act\", \"acts\": \"x\", \"until\": \"done('gone')\", \"to\": \"end\" } }, \(end) ]", ["SIM0380 end", "SIM0398"]
            ),
            // An option and an act on conditions that need what never is.
            (
                "\"states\": [ { \"id\": \"s\", \"ask\": { \"kind\": \"choice\", \"why\": \"So.\", \"to\": \"end\", \"options\": [ { \"id\": \"a\", \"text\": \"A\", \"correct\": true }, "
                    + "{ \"id\": \"b\", \"text\": \"B\", \"if\": \"answered('t')\" } ] } }, { \"id\": \"t\", \"ask\": { \(ask), \"to\": \"end\" } }, \(end) ]", ["SIM0380 t", "SIM0385"]
            ),
            // A criterion for what only the lost state would do.
            (
                "\"rubric\": { \"id\": \"c\", \"domain\": \"safety\", \"exists\": \"t\" }, \"states\": [ { \"id\": \"s\", \"ask\": { \(ask), \"to\": \"end\" } }, "
                    + "{ \"id\": \"t\", \"on\": { \"to\": \"end\" } }, \(end) ]", ["SIM0380 t", "SIM0390"]
            ),
            // All is reached: regions around a target (and what they enter by themselves, which another way might), a history, a delay, and an event that is raised on the way.
            (
                "\"states\": [ { \"id\": \"s\", \"ask\": { \(ask), \"to\": \"r1\" } }, { \"id\": \"p\", \"type\": \"parallel\", \"states\": [ { \"id\": \"l\", \"states\": [ "
                    + "{ \"id\": \"l1\", \"enter\": { \"raise\": \"go.on\" } } ] }, { \"id\": \"r\", \"states\": [ { \"id\": \"r0\" }, { \"id\": \"r1\", \"after\": { \"delay\": \"5s\", \"to\": \"r2\" } }, "
                    + "{ \"id\": \"r2\", \"on\": { \"event\": \"go\", \"to\": \"end\" } } ] } ] }, \(end) ]", []
            ),
        ])
    func never(inside: String, expected: [String]) throws {
        let machine = try Play.machine(inside)
        let found = Outlook(machine).findings.map { finding in
            let name = finding.diagnostic.message.split(separator: "'").dropFirst().first ?? ""
            return finding.diagnostic.code + (finding.diagnostic.code == "SIM0380" ? " \(name)" : "")
        }
        #expect(Set(found) == Set(expected), "\(found)")
    }

    @Test("a case that is too large to explore is told of it, and of a whole one nothing")
    func large() throws {
        let machine = try Play.machine(
            "\"states\": [ { \"id\": \"s\", \"ask\": { \(Self.ask), \"to\": \"t\" } }, { \"id\": \"t\", \"ask\": { \(Self.ask), \"to\": \"end\" } }, { \"id\": \"lost\" }, \(Self.end) ]")
        let none = ExplorationLimits(states: 0, transitions: 0, bytes: 0)
        let check = CaseCheck(machine, none)
        #expect(!check.figures.isComplete)
        #expect(check.findings.map { $0.diagnostic.code } == ["SIM0380"])
    }
}
