import Testing

@testable import SimEngine

@Suite("Where nobody can earn the possible points, what the best run leaves is named")
struct MissedPointsTests {
    /// A case with a fork: `x` leads to two questions, `y` to one; then comes the ending.
    private func text(possible: String, ending: String = "", rubric: String = "") -> String {
        func ask(_ id: String, _ domain: String, points: Int, to next: String) -> String {
            """
            { "id": "\(id)", "ask": { "kind": "choice", "domain": "\(domain)", "points": \(points), "refs": "r", "why": "So.", "to": "\(next)", "options": [
              { "id": "yes", "text": "Yes", "correct": true }, { "id": "no", "text": "No" } ] } }
            """
        }
        return """
            \(possible)"references": { "id": "r", "citation": "R" },
            "states": [ { "id": "fork", "ask": { "kind": "act", "acts": [
                { "id": "x", "text": "X", "to": "one" }, { "id": "y", "text": "Y", "to": "three" } ] } },
              \(ask("one", "safety", points: 2, to: "two")), \(ask("two", "safety", points: 2, to: "end")),
              \(ask("three", "knowledge", points: 1, to: "end")), { "id": "end", "type": "final"\(ending) } ],
            "rubric": [ { "id": "did", "exists": "y", "domain": "timing" }\(rubric) ]
            """
    }

    private func findings(_ inside: String, isApart: Bool) throws -> (Machine, [Diagnostic]) {
        let machine = try Play.machine(inside)
        let none = ExplorationLimits(states: 0, transitions: 0, bytes: 0)
        let limits = DiagnosticFixtures.limits
        let check =
            isApart ? CaseCheck(machine, limits, together: none) : CaseCheck(machine, limits)
        return (machine, check.findings.map { $0.diagnostic }.filter { $0.code == "SIM0392" })
    }

    private static let more = """
        , { "id": "a", "exists": "y", "domain": "timing" }, { "id": "b", "exists": "y", "domain": "timing" },
        { "id": "c", "exists": "x", "domain": "timing" }
        """

    @Test(
        "in the message, three at most",
        arguments: [
            // Nothing is stated: what the other way asks is missed.
            ("", "", "", ", and not all of those for 'three' and 'did'"),
            // What is stated may leave a domain out, or is missed in one place only.
            (#""possible": { "safety": 4, "timing": 1 }, "#, "", "", ", and not all of those for 'did'"),
            (#""possible": { "safety": 4, "knowledge": 1 }, "#, "", "", ", and not all of those for 'three'"),
            ("", #", "possible": { "safety": 4, "timing": 1 }"#, "", ", and not all of those for 'did'"),
            // More is stated than there is.
            (#""possible": { "safety": 6 }, "#, "", "", ""),
        ])
    func named(possible: String, ending: String, rubric: String, words: String) throws {
        let (machine, found) = try findings(text(possible: possible, ending: ending, rubric: rubric), isApart: false)
        #expect(found.count == 1)
        let message = try #require(found.first).message
        #expect(words.isEmpty ? message.hasSuffix("earns 4 points") : message.hasSuffix("earns 4 points" + words))
        let place = machine.scenario.document.text(of: try #require(found.first).range)
        let start: String =
            words.hasSuffix("for 'did'")
            ? #"{ "id": "did""#
            : words.hasSuffix("for 'three'") ? #"{ "kind": "choice", "domain": "knowledge""# : #"{ "id": "end""#
        #expect(place.hasPrefix(start))
    }

    @Test(
        "more than three are counted; bounds take each criterion by itself",
        arguments: [
            (false, "earns 5 points, and not all of those for 'three', 'did', 'a' and 1 more"),
            (true, "earns 8 points, and not all of those for 'three'"),
        ])
    func counted(isApart: Bool, words: String) throws {
        let (_, found) = try findings(text(possible: "", rubric: Self.more), isApart: isApart)
        #expect(found.map { $0.message.hasSuffix(words) } == [true], "\(found.map { $0.message })")
    }
}
