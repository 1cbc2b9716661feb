import Testing

@testable import SimEngine

@Suite("What is equally wrong leads to equally much, and what divides a measure meets")
struct OddTargetsTests {
    private func choice(_ options: String, to: String = "\"to\": \"on\", ") -> String {
        """
        "measures": { "id": "calm", "label": "Calm", "initial": 4, "range": [0, 9] }, "states": [
          { "id": "q", "ask": { "kind": "choice", "why": "So.", \(to)"options": [
            { "id": "right", "text": "R", "correct": true }, \(options) ] } },
          { "id": "on", "on": { "to": "end" } }, { "id": "off", "on": { "to": "end" } },
          { "id": "unsafe", "type": "final" }, { "id": "end", "type": "final" } ]
        """
    }

    @Test(
        "a wrong answer that leads on like the right one",
        arguments: [
            ("{ \"id\": \"a\", \"text\": \"A\", \"to\": \"off\" }, { \"id\": \"z\", \"text\": \"Z\", \"to\": \"off\" }, { \"id\": \"b\", \"text\": \"B\" }", true),
            ("{ \"id\": \"a\", \"text\": \"A\", \"critical\": true, \"to\": \"off\" }, { \"id\": \"b\", \"text\": \"B\", \"critical\": true }", true),
            // One that leads elsewhere is no habit, nor are two that lead to two places.
            ("{ \"id\": \"a\", \"text\": \"A\", \"to\": \"off\" }, { \"id\": \"b\", \"text\": \"B\" }", false),
            ("{ \"id\": \"a\", \"text\": \"A\", \"to\": \"off\" }, { \"id\": \"z\", \"text\": \"A\", \"to\": \"end\" }, { \"id\": \"b\", \"text\": \"B\" }", false),
            // A part of the credit, a change on the way, another weight, more of the one than of the other.
            ("{ \"id\": \"a\", \"text\": \"A\", \"to\": \"off\" }, { \"id\": \"z\", \"text\": \"Z\", \"to\": \"off\" }, { \"id\": \"b\", \"text\": \"B\", \"credit\": 0.5 }", false),
            ("{ \"id\": \"a\", \"text\": \"A\", \"to\": \"off\" }, { \"id\": \"z\", \"text\": \"Z\", \"to\": \"off\" }, { \"id\": \"b\", \"text\": \"B\", \"do\": { \"set\": \"calm\", \"to\": 1 } }", false),
            ("{ \"id\": \"a\", \"text\": \"A\", \"critical\": true, \"to\": \"off\" }, { \"id\": \"b\", \"text\": \"B\" }", false),
            ("{ \"id\": \"a\", \"text\": \"A\", \"to\": \"off\" }, { \"id\": \"b\", \"text\": \"B\" }, { \"id\": \"c\", \"text\": \"C\" }", false),
        ])
    func along(options: String, isTold: Bool) throws {
        let found = try CheckedText.places("SIM0401", choice(options))
        #expect(found.map { $0.hasPrefix("{ \"id\": \"b\"") } == (isTold ? [true] : []))
    }

    @Test(
        "an answer that leads where otherwise only failures lead",
        arguments: [
            (["a": true, "b": true, "c": false], "c"), (["a": true, "b": true, "c": true], nil),
            (["a": true, "b": false, "c": false], nil), (["a": true, "c": false], nil),
        ] as [([String: Bool], String?)])
    func failures(critical: [String: Bool], told: String?) throws {
        let options = critical.sorted { $0.key < $1.key }.map { name, isCritical in
            "{ \"id\": \"\(name)\", \"text\": \"\(name)\", \"to\": \"unsafe\"\(isCritical ? ", \"critical\": true" : "") }"
        }
        let found = try CheckedText.places("SIM0402", choice(options.joined(separator: ", ")))
        #expect(found.map { String($0.prefix(10)) } == (told.map { ["{ \"id\": \"\($0)"] } ?? []))
    }

    @Test("a right answer that leads there, by the way of its decision")
    func own() throws {
        let options = "{ \"id\": \"a\", \"text\": \"A\", \"critical\": true, \"to\": \"unsafe\" }, { \"id\": \"b\", \"text\": \"B\", \"critical\": true, \"to\": \"unsafe\" }"
        #expect(try CheckedText.places("SIM0402", choice(options, to: "\"to\": \"unsafe\", ")).count == 1)
        #expect(try CheckedText.places("SIM0402", choice(options)).isEmpty)
    }

    @Test(
        "two conditions that should meet",
        arguments: [
            ("calm >= 5", "calm < 4", 1), ("calm >= 5", "calm <= 5", 1), ("calm > 5", "calm < 5", 1), ("calm < 6", "calm >= 5", 1),
            ("calm >= 5", "calm < 5", 0), ("calm > 4", "calm <= 4", 0), ("calm > 4", "calm < 5", 0),
            // Far apart, overlapping much, the same side, other conditions beside.
            ("calm > 7", "calm < 3", 0), ("calm > 2", "calm < 7", 0), ("calm > 5", "calm > 4", 0),
            ("calm >= 5 and visited('q')", "calm < 4", 0), ("calm >= 5 and visited('q')", "calm < 4 and visited('q')", 1),
            ("visited('q') and calm >= 5", "visited('q') and calm < 4 and calm > 1", 1),
            ("not (visited('q') and calm >= 5)", "visited('q') and calm < 4", 0), ("calm >= 5 or visited('q')", "calm < 4", 0),
            ("visited('q') and not (calm >= 5)", "visited('q') and calm < 4", 0),
        ])
    func ranges(one: String, other: String, count: Int) throws {
        let text = """
            "measures": { "id": "calm", "label": "Calm", "initial": 4, "range": [0, 9] }, "states": [
              { "id": "q", "on": [ { "if": "\(one)", "to": "a" }, { "if": "\(other)", "to": "b" } ] }, { "id": "a" }, { "id": "b" } ]
            """
        #expect(try CheckedText.places("SIM0403", text).count == count)
    }
}
