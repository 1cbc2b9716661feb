import Testing

@testable import SimEngine

@Suite("No way out is hidden behind an earlier one")
struct ShadowedWaysTests {
    private func found(_ ways: String, measure: String = "\"range\": [0, 10]") throws -> [String] {
        try CheckedText.messages(
            "SIM0373",
            """
            "events": ["a", "a.b", "c"], "measures": { "id": "m", "label": "M", "initial": 5, \(measure) },
            "states": [ { "id": "s", "enter": { "set": "m", "to": "m + 1" }, \(ways) }, { "id": "t", "on": { "event": "c", "to": "end" } }, { "id": "end", "type": "final" } ]
            """)
    }

    @Test(
        "an earlier one without a condition, or with the same",
        arguments: [
            ("\"on\": [ { \"event\": \"a\", \"to\": \"t\" }, { \"event\": \"a\", \"to\": \"end\" } ]", "an earlier one without a condition"),
            ("\"on\": [ { \"event\": \"a\", \"to\": \"t\" }, { \"event\": \"a.b\", \"if\": \"m > 3\", \"to\": \"end\" } ]", "an earlier one without a condition"),
            ("\"on\": [ { \"event\": \"*\", \"to\": \"t\" }, { \"event\": \"a c\", \"to\": \"end\" } ]", "an earlier one without a condition"),
            ("\"on\": [ { \"event\": \"a\", \"to\": \"t\" }, { \"event\": \"c\", \"to\": \"t\" }, { \"event\": \"a c\", \"to\": \"end\" } ]", "an earlier one without a condition"),
            ("\"on\": [ { \"if\": \"m > 3\", \"to\": \"t\" }, { \"if\": \"m > 3\", \"to\": \"end\" } ]", "an earlier one like it"),
            ("\"on\": [ { \"if\": \"m >= 0\", \"to\": \"t\" }, { \"if\": \"m > 3\", \"to\": \"end\" } ]", "an earlier one without a condition"),
            ("\"on\": [ { \"event\": \"a\", \"do\": { \"note\": \"n\" } }, { \"event\": \"a\", \"to\": \"end\" } ]", "an earlier one without a condition"),
            ("\"after\": [ { \"delay\": \"60s\", \"to\": \"t\" }, { \"delay\": \"30s\", \"to\": \"end\" } ]", "the one after 30s"),
            ("\"after\": [ { \"delay\": \"30s\", \"to\": \"t\" }, { \"delay\": \"30s\", \"to\": \"end\" } ]", "the one after 30s"),
        ])
    func told(ways: String, by: String) throws {
        #expect(try found(ways) == ["this is never taken, because \(by) always goes first"])
    }

    @Test(
        "one with another condition, another event, or that does not leave",
        arguments: [
            "\"on\": [ { \"event\": \"a\", \"if\": \"m > 3\", \"to\": \"t\" }, { \"event\": \"a\", \"to\": \"end\" } ]",
            "\"on\": [ { \"event\": \"a.b\", \"to\": \"t\" }, { \"event\": \"a\", \"to\": \"end\" } ]",
            "\"on\": [ { \"event\": \"a\", \"to\": \"t\" }, { \"event\": \"a c\", \"to\": \"end\" } ]",
            "\"on\": [ { \"event\": \"a\", \"to\": \"t\" }, { \"if\": \"m > 3\", \"to\": \"end\" } ]",
            "\"on\": [ { \"if\": \"m > 3\", \"to\": \"t\" }, { \"if\": \"m > 4\", \"to\": \"end\" } ]",
            "\"after\": [ { \"delay\": \"30s\", \"do\": { \"note\": \"n\" } }, { \"delay\": \"60s\", \"to\": \"end\" } ]",
            "\"after\": [ { \"delay\": \"30s\", \"if\": \"m > 3\", \"to\": \"t\" }, { \"delay\": \"60s\", \"to\": \"end\" } ]",
            "\"states\": [ { \"id\": \"i\" }, { \"id\": \"j\" } ], \"after\": [ { \"delay\": \"30s\", \"to\": \"j\" }, { \"delay\": \"60s\", \"to\": \"end\" } ]",
        ])
    func kept(ways: String) throws {
        #expect(try found(ways) == [])
    }

    @Test("routes, also behind the state's own way")
    func routes() throws {
        let ask = { (routes: String) in
            """
            "ask": { "kind": "choice", "why": "So.", "to": "end", "routes": [ \(routes) ],
              "options": [ { "id": "x", "text": "X", "correct": true }, { "id": "y", "text": "Y" } ] }
            """
        }
        let full = "{ \"if\": \"full\", \"to\": \"t\" }"
        #expect(try found(ask("\(full), \(full)")).count == 1)
        #expect(try found(ask("{ \"if\": \"m >= 0\", \"to\": \"t\" }, \(full)")).count == 1)
        #expect(try found("\"on\": { \"event\": \"answer.s\", \"to\": \"t\" }, " + ask(full)).count == 1)
        #expect(try found(ask("\(full), { \"if\": \"none\", \"to\": \"t\" }")) == [])
    }
}
