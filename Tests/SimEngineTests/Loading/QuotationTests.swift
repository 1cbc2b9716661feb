import Testing

@testable import SimEngine

@Suite("Messages repeat the author's words in short")
struct QuotationTests {
    @Test(
        "cut between characters, and not through an escape",
        arguments: [
            ("short", false, "short"), (#"a\nb"#, true, "a\nb"),
            (String(repeating: "a", count: 61), false, String(repeating: "a", count: 60) + "…"),
            (String(repeating: "é", count: 31), false, String(repeating: "é", count: 30) + "…"),
            (
                "a" + String(repeating: "é", count: 31), false,
                "a" + String(repeating: "é", count: 29) + "…"
            ),
            (
                String(repeating: "a", count: 58) + #"\u00E9"#, true,
                String(repeating: "a", count: 58) + "…"
            ),
        ])
    func shortens(text: String, isEscaped: Bool, expected: String) {
        #expect(Quotation.text(Array(text.utf8)[...], isEscaped: isEscaped) == expected)
    }
}
