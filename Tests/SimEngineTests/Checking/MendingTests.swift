import Testing

@testable import SimEngine

@Suite("What came to be different by a slip is found by undoing it")
struct MendingTests {
    private static let inside = """
        "references": { "id": "r", "citation": "R" },
        "measures": { "id": "calm", "label": "Calm", "initial": 2, "range": [0, 9] },
        "acts": [ { "id": "air", "text": "Lift her chin", "takes": "10s" }, { "id": "help", "text": "Call for help", "takes": "5s" } ],
        "rubric": { "id": "soon", "domain": "timing", "after": "bay", "expect": "air", "within": "30s" },
        "states": [
          { "id": "hall", "ask": { "kind": "choice", "why": "So.", "refs": "r", "options": [
            { "id": "sit", "text": "Sit with her.", "correct": true, "do": { "set": "calm", "to": "calm + 1" }, "to": "bay" },
            { "id": "rush", "text": "Begin.", "to": "talk" } ] } },
          { "id": "bay", "on": [
              { "event": "act.help", "if": "not done('air')", "to": "aside" },
              { "event": "act.help", "do": { "say": "Nobody comes." } } ],
            "ask": { "kind": "act", "acts": ["air", "help"], "until": "done('air')", "to": "talk" } },
          { "id": "aside", "after": { "delay": "20s", "to": "talk" } },
          { "id": "talk", "ask": { "kind": "choice", "why": "So.", "refs": "r", "options": [
              { "id": "say", "text": "Tell her.", "correct": true, "to": "wake" }, { "id": "hush", "text": "Hush her." } ],
            "routes": [ { "if": "calm < 3", "to": "tense" } ], "to": "end" } },
          { "id": "tense", "after": { "delay": "1min", "to": "wake" } },
          { "id": "wake", "ask": { "kind": "ordering", "why": "So.", "refs": "r", "to": "end",
            "steps": [ { "id": "look", "text": "Look." }, { "id": "ask", "text": "Ask." }, { "id": "write", "text": "Write." } ],
            "precedence": [["look", "ask", "write"]] } },
          { "id": "end", "type": "final" } ]
        """

    private static let order = "{ \"ask\": \"wake\", \"answer\": [\"look\", \"ask\", \"write\"] }"
    private static func pick(_ ask: String, _ answer: String) -> String { "{ \"ask\": \"\(ask)\", \"answer\": \"\(answer)\" }" }

    private static let runs = [
        ("told", [pick("hall", "sit"), "{ \"act\": \"air\" }", pick("talk", "say"), order], "\"ending\": \"end\", \"percent\": 100, \"measures\": { \"calm\": 3 }"),
        ("hushed", [pick("hall", "sit"), "{ \"act\": \"air\" }", pick("talk", "hush")], "\"ending\": \"end\", \"percent\": 50, \"measures\": { \"calm\": 3 }"),
        ("helped", [pick("hall", "sit"), "{ \"act\": \"help\" }", "{ \"wait\": \"20s\" }", pick("talk", "say"), order], "\"ending\": \"end\", \"percent\": 75"),
        ("rushed", [pick("hall", "rush"), pick("talk", "hush"), "{ \"wait\": \"1min\" }", order], "\"ending\": \"end\", \"percent\": 25, \"visited\": [\"tense\"]"),
    ]

    private func told(_ inside: String) throws -> [(place: String, help: String)] {
        let machine = try Play.machine(inside)
        let runs = try Self.runs.map { name, inputs, expected in
            let text = "{ \"format\": 1, \"case\": \"test\", \"inputs\": [ \(inputs.joined(separator: ", ")) ], \"expect\": { \(expected) } }"
            return try PlayedRun(name, try Playthrough.read(Array(text.utf8)), on: machine)
        }
        let found = PlayedOtherwise(machine, .inOrder).findings(runs)
        for finding in found { try FindingProof(finding, machine).verify() }
        return found.map { (machine.scenario.document.text(of: $0.diagnostic.range), $0.diagnostic.help) }
    }

    @Test("the case itself plays as written")
    func sound() throws { #expect(try told(Self.inside).isEmpty) }

    @Test(
        "the place of one slip and what undoes it are told",
        arguments: [
            // Conditions off by one, turned round, numbers.
            ("calm < 3", "calm <= 3", "<=", "with 'calm < 3' instead of 'calm <= 3'"),
            ("not done('air')", "done('air')", "done", "with 'not done('air')' instead of 'done('air')'"),
            ("calm + 1", "calm - 1", "-", "with 'calm + 1' instead of 'calm - 1'"),
            // Targets changed over, mistyped, past a step, added.
            ("\"to\": \"bay\" },\n    { \"id\": \"rush\", \"text\": \"Begin.\", \"to\": \"talk\" }", "\"to\": \"talk\" },\n    { \"id\": \"rush\", \"text\": \"Begin.\", \"to\": \"bay\" }", "\"talk\"", "with 'talk' and 'bay' changed over"),
            ("\"do\": { \"set\": \"calm\", \"to\": \"calm + 1\" }, \"to\": \"bay\"", "\"do\": { \"set\": \"calm\", \"to\": \"calm + 1\" }, \"to\": \"talk\"", "\"talk\"", "with 'bay' instead of 'talk'"),
            ("\"to\": \"wake\" } },\n", "\"to\": \"end\" } },\n", "\"end\"", "with 'wake' instead of 'end'"),
            ("\"text\": \"Hush her.\" }", "\"text\": \"Hush her.\", \"to\": \"wake\" }", "", "without 'to': 'wake'"),
            // Ways and effects deleted.
            ("{ \"event\": \"act.help\", \"if\": \"not done('air')\", \"to\": \"aside\" },", "", "", ""),
            ("\"routes\": [ { \"if\": \"calm < 3\", \"to\": \"tense\" } ], ", "", "{", ""),
            ("\"do\": { \"set\": \"calm\", \"to\": \"calm + 1\" }, ", "", "{", "with '\"do\": { \"set\": \"calm\", \"to\": \"calm + 1\" }' here"),
            ("\"routes\": [ { \"if\": \"calm < 3\", \"to\": \"tense\" } ], ", "\"routes\": [ { \"if\": \"calm < 3\", \"to\": \"aside\" } ], ", "\"aside\"", "with 'tense' instead of 'aside'"),
            ("\"after\": { \"delay\": \"1min\", \"to\": \"wake\" }", "\"text\": \"She waits.\"", "{", "with '\"on\": { \"to\": \"wake\" }' here"),
            // Times, keys, orders.
            ("\"within\": \"30s\"", "\"within\": \"9s\"", "\"9s\"", "with '10s' instead of '9s'"),
            ("\"takes\": \"10s\"", "\"takes\": \"31s\"", "", "with '31s' instead of '30s', or with '30s' instead of '31s' on line 4"),
            ("\"text\": \"Tell her.\", \"correct\": true, \"to\": \"wake\" }, { \"id\": \"hush\",", "\"text\": \"Tell her.\", \"to\": \"wake\" }, { \"id\": \"hush\", \"correct\": true,", "true", "with 'correct' at 'say' instead of here"),
            ("[[\"look\", \"ask\",", "[[\"ask\", \"look\",", "\"ask\"", "with 'ask' and 'look' changed over"),
        ])
    func slips(right: String, wrong: String, place: String, words: String) throws {
        let broken = Self.inside.replacing(right, with: wrong)
        try #require(broken != Self.inside)
        let found = try told(broken)
        #expect(found.count == 1)
        let first = try #require(found.first)
        #expect(first.place.hasPrefix(place) || place.isEmpty, "\(first)")
        #expect(first.help.hasPrefix(words) && first.help.contains("comes out as written"), "\(first)")
    }

    @Test("where no small change mends it, the place is where the run goes another way")
    func unmended() throws {
        let broken = Self.inside.replacing("{ \"id\": \"hall\", \"ask\": {", with: "{ \"id\": \"hall\", \"ask\": { \"points\": 5,")
        let found = try told(broken)
        #expect(!found.isEmpty && found.allSatisfy { $0.help.hasPrefix("mend the case") })
    }

    @Test("a change that would break another playthrough is not proposed as if it kept all")
    func keepsOthers() throws {
        // Only two slips together explain what happens; each alone leaves runs that come out otherwise.
        let broken = Self.inside.replacing("\"within\": \"30s\"", with: "\"within\": \"9s\"").replacing("calm < 3", with: "calm < 2")
        let found = try told(broken)
        #expect(found.count == 2)
        for found in found { #expect(!found.help.contains("every playthrough"), "\(found)") }
    }
}
