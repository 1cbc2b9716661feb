import Testing

@testable import SimEngine

@Suite("What is to be done within a limit can be done within it")
struct ShortLimitsTests {
    private func inside(within: String?, rubric: String = "", takes: String = "30s") -> String {
        let limit = within.map { ", \"within\": \"\($0)\"" } ?? ""
        let criterion = rubric.isEmpty ? "" : "\"rubric\": { \"id\": \"c\", \"domain\": \"timing\", \(rubric) }, "
        return criterion + """
            "acts": { "id": "look", "text": "Look", "takes": "\(takes)" }, "states": [
              { "id": "q", "ask": { "kind": "act", "acts": "look"\(limit), "to": "end" } }, { "id": "end", "type": "final" } ]
            """
    }

    @Test("an act that its board's limit always stops", arguments: [("29s", true), ("30s", true), ("31s", false), (nil, false)])
    func boards(within: String?, isTold: Bool) throws {
        let found = try CheckedText.places("SIM0379", inside(within: within))
        #expect(found == (isTold ? ["\"\(within ?? "")\""] : []))
    }

    @Test("an act that another board leaves the time")
    func otherBoard() throws {
        let text = """
            "acts": { "id": "look", "text": "Look", "takes": "30s" }, "states": [
              { "id": "q", "ask": { "kind": "act", "acts": "look", "within": "5s", "to": "r" } },
              { "id": "r", "ask": { "kind": "act", "acts": "look", "until": "done('look')", "to": "end" } }, { "id": "end", "type": "final" } ]
            """
        #expect(try CheckedText.places("SIM0379", text) == [])
    }

    @Test(
        "an act that a criterion wants sooner than it can be done",
        arguments: [
            ("\"after\": \"q\", \"expect\": \"look\", \"within\": \"29s\"", "\"29s\""),
            ("\"after\": \"q\", \"expect\": \"look\", \"within\": \"30s\"", nil),
            ("\"after\": \"q\", \"expect\": \"look\", \"within\": \"10s\", \"partial\": \"30s\"", "\"30s\""),
            ("\"after\": \"q\", \"expect\": \"look\", \"within\": \"10s\", \"partial\": \"31s\"", nil),
            ("\"every\": \"look\", \"atMost\": \"29s\"", "\"29s\""), ("\"every\": \"look\", \"atMost\": \"30s\"", nil),
            ("\"after\": \"q\", \"expect\": \"look\"", nil),
        ])
    func criteria(rubric: String, place: String?) throws {
        let found = try CheckedText.places("SIM0379", inside(within: nil, rubric: rubric))
        #expect(found == (place.map { [$0] } ?? []))
    }
}
