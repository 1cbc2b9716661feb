import Testing

@testable import simulate

@Suite("Breaking text into lines")
struct WrapTests {
    @Test(
        "breaks at spaces, between wide characters, and in words only when it must",
        arguments: [
            ("one two three", 7, ["one two", "three"]),
            ("one  two", 20, ["one  two"]),
            ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
            ("日本語です", 6, ["日本語", "です"]),
            ("a 日本", 4, ["a 日", "本"]),
            ("x\ny", 9, ["x", "y"]),
            ("", 9, [""]),
            ("e\u{301}e\u{301}e\u{301}e\u{301} z", 4, ["e\u{301}e\u{301}e\u{301}e\u{301}", "z"]),
        ])
    func wraps(_ text: String, _ width: Int, _ lines: [String]) {
        #expect(Wrap.lines(text, width: width) == lines)
    }

    @Test("appearance ends with a line and goes on in the next")
    func marks() {
        let lines = Wrap.lines(Mark.strong("aaa bbb"), width: 4)
        #expect(lines == [Mark.strong("aaa"), Mark.strong("bbb")])
    }

    @Test(
        "widths are those of terminals",
        arguments: [
            ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👩‍⚕️", 2), ("🇩🇪", 2), ("❤️", 2),
            ("❤", 1), ("1\u{FE0F}\u{20E3}", 2), ("a\u{200B}b", 2), ("한글", 4), ("SpO₂", 4), ("⌚", 2),
            ("", 0), ("ﾊﾝｶｸ", 4), ("Ａ", 2),
        ])
    func widths(_ text: String, _ width: Int) {
        #expect(CellWidth.of(text) == width)
    }
}
