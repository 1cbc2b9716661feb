import Testing

@testable import SimEngine

@Suite("No way leads past what every other way there goes through, unless something says what it costs")
struct PassedByTests {
    private static func asking(_ more: String = "") -> String {
        "\"ask\": { \"kind\": \"choice\", \"why\": \"So.\", \"refs\": \"r\", \(more)\"to\": \"sedation\", "
            + "\"options\": [ { \"id\": \"ask\", \"text\": \"Ask.\", \"correct\": true }, { \"id\": \"tell\", \"text\": \"Tell.\" } ] }"
    }

    /// A walk to sedation by a talk: what `hurry` is, what the talk asks, and what else there is.
    private static func inside(
        hurry: String = "\"to\": \"sedation\"", own: String = "\"to\": \"talk\"",
        talk: String = asking(), rubric: String = "", sedation: String = "\"on\": { \"to\": \"end\" }"
    ) -> String {
        """
        "references": { "id": "r", "citation": "R" }, \(rubric.isEmpty ? "" : "\"rubric\": { \"id\": \"c\", \"domain\": \"safety\", \(rubric) },")
        "states": [
          { "id": "arrival", "ask": { "kind": "choice", "why": "So.", "refs": "r", \(own), "options": [
            { "id": "pause", "text": "Pause.", "correct": true }, { "id": "hurry", "text": "Hurry.", \(hurry) } ] } },
          { "id": "talk", \(talk) },
          { "id": "sedation", \(sedation) },
          { "id": "end", "type": "final" } ]
        """
    }

    private func found(_ inside: String) throws -> [CheckFinding] {
        let machine = try Play.machine(inside)
        let check = CaseCheck(machine, DiagnosticFixtures.limits)
        let found = check.findings.filter { $0.diagnostic.code == "SIM0404" }
        for finding in found { try FindingProof(finding, machine).verify() }
        let none = ExplorationLimits(states: 0, transitions: 0, bytes: 0)
        let apart = CaseCheck(machine, DiagnosticFixtures.limits, together: none)
        #expect(apart.findings.filter { $0.diagnostic.code == "SIM0404" }.map { $0.diagnostic } == found.map { $0.diagnostic })
        return found
    }

    @Test("of a wrong answer, an answer worth a part, a route for a result")
    func told() throws {
        for inside in [
            Self.inside(), Self.inside(hurry: "\"credit\": 0.5, \"to\": \"sedation\""),
            Self.inside(hurry: "\"credit\": 0", own: "\"routes\": { \"if\": \"none\", \"to\": \"sedation\" }, \"to\": \"talk\""),
            Self.inside(rubric: "\"first\": \"talk\", \"before\": \"talk.tell\", \"critical\": true"),
        ] {
            let found = try found(inside)
            #expect(found.count == 1)
            #expect(found.first?.diagnostic.message.hasSuffix(" leads to 'sedation' past 'talk', through which every other way there goes") == true)
        }
    }

    @Test("of an act on a board")
    func act() throws {
        let inside = """
            "references": { "id": "r", "citation": "R" }, "rubric": { "id": "c", "domain": "safety", "first": "read", "before": "ready" },
            "states": [
              { "id": "hall", "ask": { "kind": "act", "acts": [ { "id": "enter", "text": "Go in.", "to": "bay" }, { "id": "skip", "text": "Go on.", "to": "sedation" } ] } },
              { "id": "bay", "ask": { "kind": "act", "acts": [ { "id": "read", "text": "Read the form." }, { "id": "ready", "text": "Ready.", "to": "sedation" } ] } },
              { "id": "sedation", "on": { "to": "end" } }, { "id": "end", "type": "final" } ]
            """
        let found = try found(inside)
        #expect(found.map { $0.diagnostic.message } == ["the act 'skip' leads to 'sedation' past 'bay', through which every other way there goes"])
        #expect(try self.found(inside.replacing("\"first\": \"read\", \"before\": \"ready\"", with: "\"absent\": \"skip\"")).isEmpty)
    }

    @Test(
        "unless it is critical, a criterion names it or misses what is left out, nothing counts there, or it can come back",
        arguments: [
            inside(hurry: "\"critical\": true, \"to\": \"sedation\""), inside(rubric: "\"absent\": \"arrival.hurry\""),
            inside(rubric: "\"exists\": \"talk\""), inside(rubric: "\"first\": \"talk\", \"before\": \"sedation\""),
            inside(rubric: "\"never\": \"sedation\", \"unless\": \"visited('talk')\""),
            inside(rubric: "\"after\": \"arrival\", \"expect\": \"talk\""),
            inside(talk: "\"on\": { \"to\": \"sedation\" }"),
            inside(talk: asking("\"remedial\": true, ")),
            inside(sedation: "\"ask\": { \"kind\": \"act\", \"acts\": [ { \"id\": \"back\", \"text\": \"Back.\", \"to\": \"talk\" }, { \"id\": \"leave\", \"text\": \"Leave.\", \"to\": \"end\" } ] }"),
            inside(hurry: "\"to\": \"end\"", rubric: "\"exists\": \"talk\""),
        ])
    func kept(inside: String) throws {
        #expect(try found(inside).map { $0.diagnostic.message } == [])
    }

    @Test("in a region, whatever happens in another meanwhile")
    func region() throws {
        let inside = """
            "references": { "id": "r", "citation": "R" }, "states": [
              { "id": "room", "type": "parallel", "states": [
                { "id": "work", "states": [
                  { "id": "first", "ask": { "kind": "choice", "why": "So.", "refs": "r", "options": [
                    { "id": "one", "text": "One.", "correct": true, "to": "a" }, { "id": "two", "text": "Two.", "to": "b" } ] } },
                  { "id": "a", \(Self.asking().replacing("sedation", with: "sedated").replacing("\"refs\"", with: "\"takes\": \"1s\", \"refs\"")) },
                  { "id": "b", "ask": { "kind": "act", "acts": [ { "id": "go", "text": "Go.", "to": "c" }, { "id": "skip", "text": "Skip.", "to": "sedated" } ] } },
                  { "id": "c", \(Self.asking().replacing("sedation", with: "sedated")) } ] },
                { "id": "she", "states": [ { "id": "asleep", "after": { "delay": "1min", "to": "awake" } }, { "id": "awake" } ] } ] },
              { "id": "sedated", "on": { "to": "end" } }, { "id": "end", "type": "final" } ]
            """
        let messages = try found(inside).map { $0.diagnostic.message }
        #expect(messages == ["the act 'skip' leads to 'sedated' past 'c', through which every other way there goes"])
    }

    @Test("in no bundled case", arguments: BundledCase.all)
    func bundled(_ bundled: BundledCase) throws {
        let machine = try #require(bundled.machine)
        #expect(PassedBy(machine).findings { _, _ in nil }.map { $0.diagnostic.message } == [])
        #expect(StaticChecks.findings(machine.scenario).map { $0.message } == [])
    }

    @Test("nor of the way to a place to which only wrong answers lead")
    func wrong() throws {
        let inside = """
            "references": { "id": "r", "citation": "R" }, "states": [
              { "id": "a", "ask": { "kind": "choice", "why": "So.", "refs": "r", "to": "b", "options": [
                { "id": "yes", "text": "Y", "correct": true }, { "id": "no", "text": "N", "to": "lost" } ] } },
              { "id": "b", "ask": { "kind": "choice", "why": "So.", "refs": "r", "to": "c", "options": [
                { "id": "yes", "text": "Y", "correct": true }, { "id": "no", "text": "N", "to": "lost" } ] } },
              { "id": "c", "on": { "to": "end" } }, { "id": "lost", "type": "final" }, { "id": "end", "type": "final" } ]
            """
        #expect(try found(inside).isEmpty)
    }
}
