import Testing

@testable import SimEngine

@Suite("An answer's own target differs from that of its decision")
struct NeedlessTargetsTests {
    private func found(_ own: String, _ options: String, kind: String = "\"kind\": \"choice\"") throws -> [String] {
        try CheckedText.places(
            "SIM0405",
            """
            "states": [
              { "id": "q", "ask": { \(kind), "why": "So.", \(own) "options": [
                { "id": "right", "text": "R", "correct": true }, \(options) ] } },
              { "id": "on", "on": { "to": "end" } }, { "id": "off", "on": { "to": "end" } }, { "id": "end", "type": "final" } ]
            """)
    }

    @Test("beside answers without one")
    func told() throws {
        let options = "{ \"id\": \"a\", \"text\": \"A\", \"to\": \"on\" }, { \"id\": \"b\", \"text\": \"B\", \"to\": \"off\" }"
        #expect(try found("\"to\": \"on\",", options).map { String($0.prefix(11)) } == ["{ \"id\": \"a\""])
    }

    @Test(
        "unless it differs, each has its own, or routes come between",
        arguments: [
            ("\"to\": \"on\",", "{ \"id\": \"a\", \"text\": \"A\", \"to\": \"off\" }"),
            ("\"to\": \"on\", \"routes\": { \"if\": \"none\", \"to\": \"off\" },", "{ \"id\": \"a\", \"text\": \"A\", \"to\": \"on\" }"),
            ("", "{ \"id\": \"a\", \"text\": \"A\", \"to\": \"on\" }"),
        ])
    func kept(own: String, options: String) throws {
        #expect(try found(own, options) == [])
    }

    @Test("where each answer has its own, that of the decision is for the time limit")
    func limit() throws {
        let text = """
            "states": [
              { "id": "q", "ask": { "kind": "choice", "why": "So.", "within": "1min", "to": "off", "options": [
                { "id": "right", "text": "R", "correct": true, "to": "on" }, { "id": "a", "text": "A", "to": "off" } ] } },
              { "id": "on", "on": { "to": "end" } }, { "id": "off", "on": { "to": "end" } }, { "id": "end", "type": "final" } ]
            """
        #expect(try CheckedText.places("SIM0405", text) == [])
    }
}
