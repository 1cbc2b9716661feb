import Foundation
import Testing

@Suite("Playing with a learner")
struct PlayTests {
    private func play(_ lines: String, _ options: String...) throws -> Simulate.Result {
        try Simulate.withCases().run(
            ["play", "kinds", "--plain", "--seed", "1"] + options, input: lines)
    }

    @Test("tells before it begins what may burden, how to leave, and where support is")
    func briefing() throws {
        let result = try play("q\n")
        #expect(result.status == 0)
        for words in ["Pain.", "Ask for another case.", "Call us.", "at any time", "No clinician"] {
            #expect(result.output.contains(words))
        }
        #expect(result.output.contains("Nothing was recorded."))
    }

    @Test("what is read before it begins shows measures as they are then")
    func briefingPlaceholders() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(
            Cases.kinds
                .replacingOccurrences(of: "\"Pain.\"", with: "\"Pain at {spo2} {{percent}}.\"")
                .replacingOccurrences(of: "\"Call us.\"", with: "\"Call {spo2}.\"")
                .replacingOccurrences(
                    of: "\"advisory\"", with: "\"prebriefing\": \"It is {spo2}.\", \"advisory\""
                )
                .replacingOccurrences(
                    of: "\"text\": \"She waits.\"",
                    with: "\"text\": \"She waits.\", \"enter\": { \"set\": \"spo2\", \"to\": 90 }"),
            to: "Scenarios/kinds/scenario.json")
        let output = try simulate("play", "kinds", "--plain", input: "q\n").output
        for words in ["Pain at 98 {percent}.", "Call 98.", "It is 98."] {
            #expect(output.contains(words))
        }
    }

    @Test("nothing is written for a learner who does not begin", arguments: ["q\n", ""])
    func notBegun(_ lines: String) throws {
        let simulate = try Simulate.withCases()
        let result = try simulate("play", "kinds", "--plain", input: lines)
        #expect(result.status == 0)
        #expect(simulate.folder.names(in: "attempts").isEmpty)
    }

    @Test("the patient answers turn by turn, and feedback comes with its source")
    func counsel() throws {
        let result = try play("\n1\n1\nquit\n")
        #expect(result.output.contains("Ms. R. says: \u{201C}Will it hurt?\u{201D}"))
        #expect(result.output.contains("Ms. R. says: \u{201C}Thank you.\u{201D}"))
        #expect(result.output.contains("Full credit, 1 of 1 point"))
        #expect(result.output.contains("Source: A book, page 7"))
        #expect(result.output.contains("--resume"))
    }

    @Test("an exam shows no feedback and has no way back")
    func exam() throws {
        let result = try play("\n2\n1\nback\nquit\n", "--mode", "exam")
        #expect(!result.output.contains("credit, "))
        #expect(result.output.contains("no way back in an exam"))
    }

    @Test("an order counts only once it is confirmed, and typing another replaces it")
    func ordering() throws {
        let simulate = try Simulate.withCases()
        let result = try simulate(
            "play", "kinds", "--plain", "--seed", "1", input: "\n1\n1\n1 2 3\n3 2 1\nquit\n")
        #expect(result.output.contains("Your order so far"))
        #expect(result.output.contains("Press Enter to confirm"))
        let saved = String(
            decoding: try simulate.folder.read("attempts/kinds.learner.0001.attempt.jsonl"),
            as: UTF8.self)
        #expect(!saved.contains("\"ask\":\"order\""))
    }

    @Test(
        "what is no answer is explained and never counts",
        arguments: [
            ("9", "they go from 1 to 2"), ("x", "'x' is not one of the numbers"),
            ("1 2", "only one number"), ("", "Type a number first"), ("wait", "with its unit"),
            ("back", "nothing to take back"), ("chart x", "no tab 'x'"), ("other", "No other"),
            ("pause", "stands anyway"),
        ])
    func unclear(_ line: String, _ told: String) throws {
        let simulate = try Simulate.withCases()
        let result = try simulate("play", "kinds", "--plain", input: "\n\(line)\nquit\n")
        #expect(result.output.lowercased().contains(told.lowercased()), "\(result.output)")
        let saved = try simulate.folder.read("attempts/kinds.learner.0001.attempt.jsonl")
        #expect(saved.count { $0 == 0x0A } == 1)
    }

    @Test("the chart opens, time passes, acts take theirs, and a step can be taken back")
    func board() throws {
        let start = "\n1\n1\n1 2 3\n\n1 2\n2 mL\n"
        let result = try play(start + "chart\nchart labs\nwait 30s\n1\nback\n2\n")
        #expect(result.output.contains("Labs"))
        #expect(result.output.contains("30 seconds later."))
        #expect(result.output.contains("Saturation 95 percent, fell."))
        #expect(result.output.contains("Measure (takes 1 min, done 1 time)"))
        #expect(result.output.contains("Saturation 89 percent, fell, low."))
        #expect(result.output.contains("Your latest step is taken back."))
        #expect(result.output.contains("What went well"))
        #expect(result.status == 0)
    }

    @Test("no escape of the case reaches the terminal")
    func escapes() throws {
        let simulate = try Simulate.withCases()
        let nasty = Cases.hello.replacingOccurrences(
            of: "She asks", with: "\\u001b[2J\\u009b31m\\u202eShe\\u0007 asks")
        try simulate.folder.write(nasty, to: "nasty.json")
        let result = try simulate("play", "nasty.json", "--plain", input: "\nquit\n")
        #expect(!result.output.utf8.contains(0x1B))
        #expect(!result.output.utf8.contains(0x07))
        #expect(!result.output.unicodeScalars.contains("\u{9B}"))
        #expect(!result.output.unicodeScalars.contains("\u{202E}"))
        #expect(result.output.contains("\u{241B}[2J<U+009B>31m<U+202E>She\u{2407} asks"))
    }
}
