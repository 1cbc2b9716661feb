import Foundation
import Testing

@Suite("Playing a case that varies")
struct VariantTests {
    private static let text = #"""
        { "format": 1, "id": "varied", "title": "Varied", "version": "1.0.0", "language": "en",
          "vary": [ { "id": "cause", "values": [ "vagal", "drug" ] }, { "id": "pulse0", "values": [ 52, 96 ] },
            { "id": "who", "values": [ { "id": "anna", "text": "Ms. Anna" }, { "id": "bea", "text": "Ms. Bea" } ] } ],
          "constraints": { "if": "cause != 'vagal' or pulse0 < 60", "why": "A faint slows the heart." },
          "patient": { "name": "{who}", "age": 40 }, "prebriefing": "You look after {who}.",
          "advisory": { "content": "{who} faints." },
          "measures": { "id": "pulse", "label": "Pulse", "initial": "pulse0" },
          "references": [ { "id": "book", "citation": "A book, page 7" } ],
          "states": [
            { "id": "pale", "text": "{who} has a pulse of {pulse}.",
              "ask": { "kind": "counsel", "refs": "book", "shuffle": false, "to": "end",
                "options": [ { "id": "stay", "text": "I am here.", "correct": true, "reply": "Good." },
                  { "id": "go", "text": "Wait.", "feedback": "Not now." } ] } },
            { "id": "end", "type": "final" } ] }
        """#

    private func simulate() throws -> Simulate {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "Scenarios/varied/scenario.json")
        try folder.write(
            #"{"format":1,"case":"varied","seed":3,"variant":{"cause":"vagal"},"inputs":[{"answer":["stay"]}]}"#,
            to: "run.json")
        return Simulate(folder: folder)
    }

    @Test("names what was fixed in briefing, story, patient's words and report")
    func plays() throws {
        let result = try simulate()(
            "play", "varied", "--plain", "--variant", "who=bea", "--variant=pulse0=96", input: "\n1\n")
        #expect(result.status == 0)
        for words in [
            "Your patient: Ms. Bea, 40 years old", "You look after Ms. Bea.", "Ms. Bea faints.",
            "Ms. Bea has a pulse of 96.", "The case varies: another run may go differently.", "Ms. Bea says: “Good.”",
        ] {
            #expect(result.output.contains(words), "\(words)")
        }
        #expect(!result.output.contains("{"))
    }

    @Test(
        "what cannot be is told before anything begins",
        arguments: [
            (["cause=vagl"], "'cause' is never 'vagl'; did you mean 'vagal'?"),
            (["couse=vagal"], "the case varies no 'couse'; did you mean 'cause'?"),
            (["cause=vagal", "pulse0=96"], "the case excludes this: cause=vagal, pulse0=96"),
            (["cause=drug", "cause=drug"], "'cause' is given twice"), (["cause"], "'--variant' takes a name and a value"),
            (["=vagal"], "'--variant' takes a name and a value"),
        ])
    func mistakes(_ settings: [String], _ told: String) throws {
        let options = settings.flatMap { ["--variant", $0] }
        for words in [["play", "varied", "--plain"], ["play", "varied", "--answers", "run.json", "--json"]] {
            let result = try simulate().run(words + options)
            #expect(result.status != 0)
            #expect(result.errors.contains(told), "\(result.errors)")
            #expect(result.output.isEmpty)
        }
    }

    @Test("a script's variant counts unless the command line says otherwise; replay and score agree")
    func scripts() throws {
        let simulate = try simulate()
        let result = try simulate("play", "varied", "--answers", "run.json", "--json", "--attempts", "att")
        let drawn = try #require(result.objects.first?["variant"] as? [String: Any])
        #expect(drawn["cause"] as? String == "vagal")
        #expect(drawn["pulse0"] as? Int == 52)
        let other = try simulate("play", "varied", "--answers", "run.json", "--json", "--variant", "cause=drug")
        #expect((other.objects.first?["variant"] as? [String: Any])?["cause"] as? String == "drug")
        for command in ["replay", "score", "report"] {
            let again = try simulate(command, "att/varied.learner.0001.attempt.jsonl", "--json")
            #expect(again.status == 0)
            let replayed = try #require(again.objects.first?["variant"] as? [String: Any])
            #expect(NSDictionary(dictionary: replayed) == NSDictionary(dictionary: drawn))
        }
    }

    @Test("an attempt goes on with its variant, and another one contradicts it")
    func resumes() throws {
        let simulate = try simulate()
        _ = try simulate(
            "play", "varied", "--plain", "--variant", "who=bea", "--variant", "cause=drug", input: "\nq\n")
        let file = "attempts/varied.learner.0001.attempt.jsonl"
        let refused = try simulate("play", "--plain", "--resume", file, "--variant", "who=anna")
        #expect(refused.status == 2)
        #expect(refused.errors.contains("'--variant who=anna' differs from what the attempt says"))
        let result = try simulate("play", "--plain", "--resume", file, "--variant", "who=bea", input: "1\n")
        #expect(result.status == 0)
        #expect(result.output.contains("Ms. Bea says: “Good.”"))
    }

    @Test("check explores a case in every variant")
    func checks() throws {
        let result = try simulate()("check", "varied")
        #expect(result.output.hasPrefix("Scenarios/varied/scenario.json: nothing wrong; every session explored: "))
    }
}
