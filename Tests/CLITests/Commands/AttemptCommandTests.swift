import Foundation
import Testing

@Suite("simulate replay, score and report")
struct AttemptCommandTests {
    private func played() throws -> (Simulate, String) {
        let simulate = try Simulate.withCases()
        let result = try simulate(
            "play", "kinds", "--answers", "expert.json", "--json",
            "--attempts", "done")
        #expect(result.status == 0)
        return (simulate, "done/kinds.learner.0001.attempt.jsonl")
    }

    @Test(
        "replay and score print the summary that the play printed", arguments: ["replay", "score"])
    func summary(_ command: String) throws {
        let (simulate, attempt) = try played()
        let played = try simulate("play", "kinds", "--answers", "expert.json", "--json")
        let result = try simulate(command, attempt, "--json")
        #expect(result.status == 0)
        #expect(
            result.output
                == played.output.replacingOccurrences(
                    of: "\"attempt\":null", with: "\"attempt\":\"\(attempt)\""))
    }

    @Test("a byte changed anywhere is found, and the other attempts still count")
    func damage() throws {
        let (simulate, attempt) = try played()
        let whole = try simulate.folder.read(attempt)
        for place in stride(from: 5, to: whole.count - 1, by: 97) {
            var bytes = whole
            bytes[place] = bytes[place] == 0x78 ? 0x79 : 0x78
            try simulate.folder.write(bytes, to: "damaged.attempt.jsonl")
            let line = whole[..<place].count { $0 == 0x0A } + 1
            let result = try simulate("replay", "damaged.attempt.jsonl", attempt)
            #expect(result.status == 1)
            #expect(result.errors.contains("damaged.attempt.jsonl:\(line)"), "byte \(place)")
            #expect(result.output.contains("100 %"))
        }
    }

    @Test("a revised text still scores, a changed behavior is refused unless allowed")
    func revised() throws {
        let (simulate, attempt) = try played()
        let text = Cases.kinds.replacingOccurrences(of: "She waits.", with: "She is waiting.")
        try simulate.folder.write(text, to: "text.json")
        #expect(try simulate("score", attempt, "--case", "text.json").status == 0)
        let other = Cases.kinds.replacingOccurrences(
            of: "\"takes\": \"1min\"", with: "\"takes\": \"2min\"")
        try simulate.folder.write(other, to: "other.json")
        let refused = try simulate("score", attempt, "--case", "other.json")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("behaves otherwise"))
        #expect(
            try simulate("score", attempt, "--case", "other.json", "--allow-changed").status == 0)
    }

    @Test("report writes one page, whole, and replaces it only when told to")
    func page() throws {
        let (simulate, attempt) = try played()
        #expect(try simulate("report", attempt, "-o", "report.html").status == 0)
        let page = String(decoding: try simulate.folder.read("report.html"), as: UTF8.self)
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.contains("</html>"))
        let again = try simulate("report", attempt, "-o", "report.html")
        #expect(again.status == 1)
        #expect(again.errors.contains("--force"))
        #expect(try simulate("report", attempt, "-o", "report.html", "--force").status == 0)
        #expect(simulate.folder.names().filter { $0.hasPrefix(".") }.isEmpty)
    }

    @Test("report tells in words what went well")
    func words() throws {
        let (simulate, attempt) = try played()
        let result = try simulate("report", attempt)
        #expect(result.status == 0)
        #expect(result.output.contains("What went well"))
    }
}
