import Testing

@testable import SimEngine

@Suite("A measure is read by something")
struct UnreadMeasuresTests {
    private func found(_ more: String, measure: String = "") throws -> [String] {
        let inside = """
            "measures": [ { "id": "count", "initial": 0\(measure) } ],
            "states": [ { "id": "s"\(more), "on": { "to": "end" } }, { "id": "end", "type": "final" } ]
            """
        return try CheckedText.places("SIM0367", inside)
    }

    @Test(
        "what only its own changes read, or what nothing but writes, is not read",
        arguments: [
            "", ", \"enter\": { \"set\": \"count\", \"to\": 1 }", ", \"enter\": { \"set\": \"count\", \"to\": \"count + 1\" }",
            ", \"text\": \"The {{count}} of all.\"", ", \"text\": \"count\"",
        ])
    func told(more: String) throws {
        #expect(try found(more) == ["count"])
    }

    @Test(
        "a condition, a text, another's value",
        arguments: [
            ", \"text\": \"So often: {count}.\"", ", \"always\": { \"if\": \"count < 3\" }",
            ", \"enter\": { \"say\": \"Now {count}.\" }", ", \"every\": { \"period\": \"5s\", \"if\": \"count > 1\", \"do\": { \"note\": \"n\" } }",
        ])
    func kept(more: String) throws {
        #expect(try found(more) == [])
    }

    @Test("the monitor shows what has a label, a trend what has a column")
    func shown() throws {
        #expect(try found("", measure: ", \"label\": \"Count\"") == [])
        let inside = """
            "measures": [ { "id": "hr", "initial": 80 } ],
            "patient": { "chart": { "id": "flow", "title": "Flow", "columns": { "id": "hr", "text": "Pulse" }, "trend": { "measures": "hr" } } },
            "states": { "id": "end", "type": "final" }
            """
        #expect(try CheckedText.places("SIM0367", inside) == [])
    }

    @Test("what varies is read too, also as a start")
    func parameters() throws {
        let inside = { (initial: String) in
            """
            "vary": [ { "id": "first", "values": [1, 2] }, { "id": "idle", "values": ["x", "y"] } ],
            "measures": { "id": "hr", "label": "Pulse", "initial": \(initial) }, "states": { "id": "end", "type": "final" }
            """
        }
        #expect(try CheckedText.places("SIM0367", inside("\"first\"")) == ["idle"])
        #expect(try CheckedText.places("SIM0367", inside("1")) == ["first", "idle"])
    }
}
