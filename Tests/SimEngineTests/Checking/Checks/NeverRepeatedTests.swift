import Testing

@testable import SimEngine

@Suite("What a state repeats comes round before the state is left")
struct NeverRepeatedTests {
    @Test(
        "by a delay without a condition",
        arguments: [
            ("{ \"delay\": \"9s\", \"to\": \"end\" }", true), ("{ \"delay\": \"10s\", \"to\": \"end\" }", false),
            ("{ \"delay\": \"11s\", \"to\": \"end\" }", false),
            ("[ { \"delay\": \"1h\", \"to\": \"end\" }, { \"delay\": \"1s\", \"to\": \"end\" } ]", true),
            // One that need not be taken, and one that leaves nothing.
            ("{ \"delay\": \"9s\", \"if\": \"calm > 3\", \"to\": \"end\" }", false),
            ("{ \"delay\": \"9s\", \"do\": { \"set\": \"calm\", \"to\": 1 } }", false),
        ])
    func told(after: String, isTold: Bool) throws {
        let text = """
            "measures": { "id": "calm", "label": "Calm", "initial": 4, "range": [0, 9] }, "states": [
              { "id": "s", "on": { "if": "calm < 1", "to": "end" }, "after": \(after),
                "every": { "period": "10s", "do": { "set": "calm", "to": "calm - 1" } } },
              { "id": "end", "type": "final" } ]
            """
        let found = try CheckedText.places("SIM0406", text)
        #expect(found.map { $0.hasPrefix("{ \"period\"") } == (isTold ? [true] : []))
    }
}
