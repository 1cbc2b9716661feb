import Foundation
import Testing

@Suite("Playing a file of answers")
struct ScriptedPlayTests {
    @Test("ends with the promised line of JSON")
    func summary() throws {
        let result = try Simulate.withCases()("play", "kinds", "--answers", "expert.json", "--json")
        #expect(result.status == 0)
        #expect(result.output.split(separator: "\n").count == 1)
        let line = try #require(result.objects.first)
        #expect(line["case"] as? String == "kinds")
        #expect(line["seed"] as? Int == 7)
        #expect(line["complete"] as? Bool == true)
        #expect(line["passed"] as? Bool == true)
        #expect(line["percent"] as? Double == 100)
        #expect(line["ending"] as? String == "done")
        #expect(line["attempt"] is NSNull)
    }

    @Test("writes an attempt only where one is wanted, under the next free number")
    func attempts() throws {
        let simulate = try Simulate.withCases()
        _ = try simulate("play", "kinds", "--answers", "expert.json")
        #expect(!simulate.folder.names().contains("attempts"))
        for _ in 1...2 {
            _ = try simulate(
                "play", "kinds", "--answers", "expert.json", "--attempts", "new/folder",
                "--learner", "L7")
        }
        #expect(
            simulate.folder.names(in: "new/folder") == [
                "kinds.L7.0001.attempt.jsonl", "kinds.L7.0002.attempt.jsonl",
            ])
        let first = try simulate.folder.read("new/folder/kinds.L7.0001.attempt.jsonl")
        #expect(first == (try simulate.folder.read("new/folder/kinds.L7.0002.attempt.jsonl")))
        #expect(String(decoding: first, as: UTF8.self).contains("\"start\":null"))
    }

    @Test("stops at an input that does not fit, with its number and what is open")
    func misfit() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(
            "{ \"format\": 1, \"case\": \"hello\", \"inputs\": [ { \"act\": \"vitals\" } ] }",
            to: "misfit.json")
        let result = try simulate("play", "hello", "--answers", "misfit.json", "--json")
        #expect(result.status == 1)
        #expect(result.errors.contains("input 1 does not fit"))
        #expect(result.errors.contains("ask"))
        #expect(result.output.isEmpty)
    }

    @Test("says what differs from what is expected")
    func expectation() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(
            Cases.expert.replacingOccurrences(of: "\"percent\": 100", with: "\"percent\": 90"),
            to: "wrong.json")
        let result = try simulate("play", "kinds", "--answers", "wrong.json", "--json")
        #expect(result.status == 1)
        #expect(result.errors.contains("percent should be 90 but is 100"))
        #expect(result.objects.count == 1)
    }

    @Test("resumed after being cut anywhere, it comes to the same attempt")
    func resume() throws {
        let simulate = try Simulate.withCases()
        _ = try simulate("play", "kinds", "--answers", "expert.json", "--attempts", "done")
        let whole = try simulate.folder.read("done/kinds.learner.0001.attempt.jsonl")
        let header = try #require(whole.firstIndex(of: 0x0A)) + 1
        for length in stride(from: header, to: whole.count, by: 131) {
            try simulate.folder.write(whole[..<length], to: "cut.attempt.jsonl")
            let result = try simulate(
                "play", "--answers", "expert.json", "--resume", "cut.attempt.jsonl", "--json")
            #expect(result.status == 0, "cut at \(length): \(result.errors)")
            #expect(try simulate.folder.read("cut.attempt.jsonl") == whole)
        }
    }

    @Test("goes on with the rest of the answers where others were given before")
    func rest() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(
            "{ \"format\": 1, \"case\": \"kinds\", "
                + "\"inputs\": [ { \"answer\": [ \"no\", \"all\" ] } ] }",
            to: "first.json")
        _ = try simulate("play", "kinds", "--answers", "first.json", "--attempts", "a")
        let rest = Cases.expert.replacingOccurrences(
            of: "{ \"ask\": \"talk\", \"answer\": [ \"yes\", \"all\" ] },", with: ""
        ).replacingOccurrences(of: "\"percent\": 100", with: "\"percent\": 87.5")
        try simulate.folder.write(rest, to: "rest.json")
        let result = try simulate(
            "play", "kinds", "--answers", "rest.json", "--resume",
            "a/kinds.learner.0001.attempt.jsonl", "--json")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.objects.first?["ending"] as? String == "done")
    }
}
