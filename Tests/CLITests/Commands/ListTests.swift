import Foundation
import Testing

@Suite("simulate list")
struct ListTests {
    @Test("prints the promised keys of every case")
    func json() throws {
        let result = try Simulate.withCases()("list", "--json", "--scenarios", "Scenarios")
        let read = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let cases = try #require(read as? [[String: Any]])
        #expect(cases.map { $0["id"] as? String } == ["hello", "hurry", "kinds"])
        #expect(cases[0]["title"] as? String == "First case")
        #expect(cases[0]["path"] as? String == "Scenarios/hello/scenario.json")
        #expect(cases[0]["minutes"] is NSNull)
        #expect(cases[0]["status"] as? String == "draft")
    }

    @Test("tells a broken case with its place, and still lists the others")
    func broken() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write("{ \"format\": 1,", to: "Scenarios/broken/scenario.json")
        let result = try simulate("list", "--scenarios", "Scenarios")
        #expect(result.status == 0)
        #expect(result.errors.contains("Scenarios/broken/scenario.json:1:"))
        #expect(result.output.contains("hello"))
        #expect(!result.output.contains("broken"))
    }

    @Test("finds cases where the environment says")
    func environment() throws {
        var simulate = try Simulate.withCases()
        try simulate.folder.write(
            Cases.hello.replacingOccurrences(of: "\"hello\"", with: "\"other\""),
            to: "elsewhere/folder/scenario.json")
        simulate.variables["SIMULATE_SCENARIOS"] = "elsewhere"
        #expect(try simulate("list").output.contains("other"))
        #expect(try simulate("trace", "other").status == 0)
    }

    @Test("puts the cases in the recommended order, those without a place last, by id")
    func order() throws {
        let simulate = try Simulate.withCases()
        for (id, order) in [("kinds", 2), ("hurry", 2), ("zoo", 1)] {
            try simulate.folder.write(
                Cases.hello.replacingOccurrences(
                    of: "\"id\": \"hello\"", with: "\"id\": \"\(id)\", \"order\": \(order)"),
                to: "Scenarios/\(id)/scenario.json")
        }
        let result = try simulate("list", "--json", "--scenarios", "Scenarios")
        let read = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let cases = try #require(read as? [[String: Any]])
        #expect(cases.map { $0["id"] as? String } == ["zoo", "hurry", "kinds", "hello"])
        #expect(cases.map { $0["order"] as? Int } == [1, 2, 2, nil])
    }
}

@Suite("simulate list tells what the learner came to")
struct ListStandingTests {
    /// A folder with three runs of a case: 0, 1 and again 0 points, and one of another learner.
    private func played() throws -> Simulate {
        let simulate = try Simulate.withCases()
        for (answer, start, learner) in [
            ("now", "2026-03-01T09:00Z", "learner"), ("days", "2026-03-05T09:00Z", "learner"),
            ("now", "2026-03-04T09:00Z", "learner"), ("days", "2026-04-01T09:00Z", "other"),
        ] {
            try simulate.folder.write(
                """
                { "format": 1, "case": "hello", "inputs": [ { "answer": "\(answer)" } ] }
                """, to: "run.json")
            _ = try simulate(
                "play", "Scenarios/hello", "--answers", "run.json", "--attempts", "attempts",
                "--learner", learner, "--start", start)
        }
        return simulate
    }

    private func first(_ result: Simulate.Result) throws -> [String: Any] {
        let read = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        return try #require((read as? [[String: Any]])?.first)
    }

    @Test("the best and the latest run, and how many there are")
    func bestAndLatest() throws {
        let simulate = try played()
        let found = try first(simulate("list", "--json", "--scenarios", "Scenarios"))
        let best = try #require(found["best"] as? [String: Any])
        let latest = try #require(found["latest"] as? [String: Any])
        #expect(found["runs"] as? Int == 3)
        #expect(best["percent"] as? Double == 100 && best["passed"] as? Bool == true)
        #expect(latest["start"] as? String == "2026-03-05T09:00Z")
        #expect((best["attempt"] as? String)?.hasSuffix("hello.learner.0002.attempt.jsonl") == true)
        let text = try simulate("list", "--scenarios", "Scenarios").output
        #expect(text.contains("your best and latest: 100%, passed (2026-03-05); 3 runs"))
        #expect(text.contains("not played to an end yet"))
    }

    @Test("of the learner who is named, in the folder that is named")
    func learner() throws {
        let simulate = try played()
        let other = try simulate("list", "--scenarios", "Scenarios", "--learner", "other")
        #expect(other.output.contains("your run: 100%, passed (2026-04-01)"))
        let nowhere = try simulate("list", "--scenarios", "Scenarios", "--attempts", "nowhere")
        #expect(nowhere.status == 0 && nowhere.errors.isEmpty)
        #expect(!nowhere.output.contains("your"))
    }

    @Test("an attempt that goes on is none of them; damaged files are counted and left out")
    func damaged() throws {
        let simulate = try played()
        let whole = try simulate.folder.read("attempts/hello.learner.0002.attempt.jsonl")
        try simulate.folder.write(whole.dropLast(3), to: "attempts/hello.learner.0002.attempt.jsonl")
        let text = String(decoding: whole, as: UTF8.self)
        try simulate.folder.write(
            text.replacingOccurrences(of: "\"percent\":100", with: "\"percent\":99"),
            to: "attempts/hello.learner.0007.attempt.jsonl")
        try simulate.folder.write("no attempt", to: "attempts/hello.learner.0008.attempt.jsonl")
        let result = try simulate("list", "--json", "--scenarios", "Scenarios")
        let found = try first(result)
        #expect(result.status == 0)
        #expect(result.errors.contains("2 of 6 attempts cannot be read and are left out"))
        #expect(found["runs"] as? Int == 2)
        #expect((found["best"] as? [String: Any])?["percent"] as? Double == 0)
    }

    @Test("a case that was played at the terminal notes the day")
    func day() throws {
        let simulate = try Simulate.withCases()
        _ = try simulate("play", "Scenarios/hello", "--plain", input: "\n1\n\n")
        let output = try simulate("list", "--scenarios", "Scenarios").output
        #expect(output.contains(/your run: 100%, passed \(20[0-9]{2}-[0-9]{2}-[0-9]{2}\)/))
    }
}

@Suite("simulate list --markdown")
struct ListMarkdownTests {
    @Test("Scenarios/README.md is what it prints")
    func isCurrent() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Scenarios/README.md")
        let printed = try Simulate.withCases()(
            "list", "--markdown", "--scenarios", root.appendingPathComponent("Scenarios").path)
        #expect(
            try String(contentsOf: file, encoding: .utf8) == printed.output,
            "simulate list --markdown --scenarios Scenarios > Scenarios/README.md")
    }

    @Test("points stand under their case, domain and function; a bar in a text is escaped")
    func tables() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(
            Cases.hello
                .replacingOccurrences(of: "First case", with: "First | case")
                .replacingOccurrences(
                    of: "\"references\"",
                    with: """
                        "objectives": { "id": "tell", "text": "Tell when it starts.",
                        "judgment": "take-action", "competency": "Talk" }, "references"
                        """
                )
                .replacingOccurrences(
                    of: "\"domain\"", with: "\"points\": 2.5, \"objectives\": \"tell\", \"domain\""),
            to: "Other/hello/scenario.json")
        let output = try simulate("list", "--markdown", "--scenarios", "Other").output
        for line in [
            "| [hello](hello/README.md) | First \\| case |  | 1 | 0 | 1 | 2.5 | draft |",
            "| counseling | 2.5 |", "| safety |  |", "| Take action | 2.5 |", "| Recognize cues |  |",
            "| hello | Tell when it starts. | Take action | Talk |  |  | 2.5 |  |  |",
        ] {
            #expect(output.contains(line + "\n"), "\(line)")
        }
    }
}
