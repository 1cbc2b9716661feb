import Foundation
import Testing

@Suite("simulate check explores all sessions")
struct CheckExplorationTests {
    /// Breaks a promise after one act, and leaves one of two patients where nothing leads on.
    private static let flawed = """
        { "format": 1, "id": "flawed", "title": "Flawed", "version": "1.0.0", "language": "en",
          "vary": { "id": "who", "values": [ "anna", "bea" ] },
          "measures": { "id": "spo2", "label": "SpO2", "initial": 74, "range": [0, 100] },
          "states": [
            { "id": "bay", "always": { "if": "spo2 >= 70", "why": "The model stops at 70 %." },
              "ask": { "kind": "act", "text": "She sleeps.", "acts": [
                { "id": "wait", "text": "Wait.", "takes": "30s", "do": { "set": "spo2", "to": "spo2 - 5" } },
                { "id": "wake", "text": "Wake her.", "to": "awake" } ] } },
            { "id": "awake", "ask": { "kind": "act", "text": "She is awake.", "acts": [
                { "id": "home", "text": "Let her go.", "if": "who == 'anna'", "to": "end" },
                { "id": "stay", "text": "Keep her.", "if": "in('bay')", "to": "end" } ] } },
            { "id": "end", "type": "final" } ] }
        """

    /// Twenty counts that nothing bounds soon: far more situations than a megabyte holds.
    private static let endless: String = {
        let counts = (0..<20).map { "c\($0)" }
        let measures = counts.map { "{ \"id\": \"\($0)\", \"initial\": 0, \"range\": [0, 1000000000] }" }
        let ways = counts.map { "{ \"event\": \"go.\($0)\", \"do\": { \"set\": \"\($0)\", \"to\": \"\($0) + 1\" } }" }
        return """
            { "format": 1, "id": "endless", "title": "Endless", "version": "1.0.0", "language": "en",
              "events": [ \(counts.map { "\"go.\($0)\"" }.joined(separator: ", ")), "stop" ],
              "measures": [ \(measures.joined(separator: ", ")) ],
              "states": [
                { "id": "a", "on": [ \(ways.joined(separator: ", ")),
                  { "event": "stop", "if": "\(counts.joined(separator: " + ")) < 500", "to": "end" } ] },
                { "id": "end", "type": "final" } ] }
            """
    }()

    @Test("tells the shortest way to what goes wrong, with what varies and the time")
    func routes() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Self.flawed, to: "flawed.json")
        let result = try simulate("check", "flawed.json")
        #expect(result.status == 1)
        #expect(result.output.hasPrefix("flawed.json: 2 errors, 1 warning; every session explored: "))
        #expect(result.errors.contains("flawed.json:5:30: error: a run breaks what must always hold in 'bay'"))
        #expect(
            result.errors.contains(
                """
                SIM0388 in line 5, shown by this run:
                    with who=anna
                    1. {"ask":"bay","act":"wait"} at 00:30, then in bay

                """))
        #expect(
            result.errors.contains(
                """
                SIM0381 in line 9, shown by this run:
                    with who=bea
                    1. {"ask":"bay","act":"wake"} at 00:00, then in awake

                """))
        let text = try simulate("check", "--no-explore", "flawed.json")
        #expect(text.status == 0)
        #expect(text.output == "flawed.json: 0 errors, 1 warning\n")
        #expect(text.errors.contains("SIM0408"))
    }

    @Test("writes each way as a playthrough, which play runs to the same place")
    func counterexamples() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Self.flawed, to: "flawed.json")
        let result = try simulate("check", "--counterexamples", "new/ways", "flawed.json")
        #expect(result.status == 1)
        let names = simulate.folder.names(in: "new/ways")
        #expect(names == ["flawed.SIM0381.2.json", "flawed.SIM0388.1.json"])
        for name in names {
            let played = try simulate("play", "flawed.json", "--answers", "new/ways/" + name, "--json")
            #expect(played.status == 0, "\(played.errors)")
            #expect(played.objects.first?["complete"] as? Bool == false)
        }
        let stuck = String(decoding: try simulate.folder.read("new/ways/\(names[0])"), as: UTF8.self)
        #expect(stuck.contains("\"$comment\": \"a run can get stuck in 'awake': "))
        #expect(stuck.contains("\"who\": \"bea\""))
        let again = try simulate("check", "--counterexamples", "new/ways", "flawed.json", "hello")
        #expect(again.status == 1)
        #expect(simulate.folder.names(in: "new/ways") == names)
        let good = try simulate("check", "--counterexamples", "none", "hello")
        #expect(good.status == 0)
        #expect(!simulate.folder.names().contains("none"))
    }

    @Test("says honestly that a megabyte did not do for every session")
    func memory() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Self.endless, to: "endless.json")
        let result = try simulate("check", "--max-memory", "1", "endless.json")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("endless.json: nothing wrong; not every session explored: "))
        #expect(result.errors == "not proved: what no run does: the memory allowed is full\n")
        let json = try simulate("check", "--max-memory", "1", "--json", "endless.json")
        let explored = try #require(json.objects.first?["exploration"] as? [String: Any])
        #expect(explored["complete"] as? Bool == false)
        #expect(explored["unproved"] as? [String] == ["what no run does: the memory allowed is full"])
        for bad in ["0", "-1", "much", "1.5", ""] {
            #expect(try simulate("check", "--max-memory", bad, "endless.json").status == 2)
        }
    }

    @Test("tells in JSON what was explored, and the way to each problem that has one")
    func json() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Self.flawed, to: "flawed.json")
        let object = try #require(try simulate("check", "--json", "flawed.json").objects.first)
        let explored = try #require(object["exploration"] as? [String: Any])
        #expect(explored.keys.sorted() == ["complete", "depth", "least", "states", "transitions", "unproved"])
        #expect(explored["complete"] as? Bool == true)
        #expect((explored["unproved"] as? [String])?.isEmpty == true)
        let files = try #require(object["files"] as? [[String: Any]])
        #expect(files[0]["exploration"] as? NSDictionary == explored as NSDictionary)
        let found = try #require(object["diagnostics"] as? [[String: Any]])
        #expect(found.map { $0["code"] as? String } == ["SIM0388", "SIM0381", "SIM0386"])
        let steps = try #require(found[0]["counterexample"] as? [[String: Any]])
        #expect(steps.count == 1)
        #expect(steps[0].keys.sorted() == ["input", "states", "time"])
        #expect(steps[0]["input"] as? String == "{\"ask\":\"bay\",\"act\":\"wait\"}")
        #expect(steps[0]["time"] as? Int == 30_000)
        #expect(steps[0]["states"] as? [String] == ["bay"])
        #expect(found[2]["counterexample"] is NSNull)
        let sarif = try simulate("check", "--sarif", "flawed.json").objects.first
        let runs = try #require(sarif?["runs"] as? [[String: Any]])
        let results = try #require(runs[0]["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleId"] as? String } == ["SIM0388", "SIM0381", "SIM0386"])
    }

    @Test("tells in JSON the least run to each ending")
    func least() throws {
        let object = try #require(
            try Simulate.withCases()("check", "--json", "hello").objects.first)
        let explored = try #require(object["exploration"] as? [String: Any])
        #expect(explored["depth"] as? Int == 1)
        let least = try #require(explored["least"] as? [[String: Any]])
        #expect(least.count == 1)
        #expect(least[0].keys.sorted() == ["ending", "passes", "points", "possible", "route"])
        #expect(least[0]["ending"] as? String == "end" && least[0]["passes"] as? Bool == true)
        #expect(least[0]["points"] as? Int == 0 && least[0]["possible"] as? Int == 1)
        let steps = try #require(least[0]["route"] as? [[String: Any]])
        #expect(steps.map { $0["states"] as? [String] } == [["end"]])
    }
}
