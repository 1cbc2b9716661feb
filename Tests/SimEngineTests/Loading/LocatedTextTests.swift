import Testing

@testable import SimEngine

@Suite("Bytes of a text know where they came from")
struct LocatedTextTests {
    private func located(_ text: String, isEscaped: Bool) -> LocatedText {
        let document = Array(("\"" + text + "\"").utf8)
        return LocatedText(
            document,
            Text(start: 1, end: UInt32(document.count - 1), isEscaped: isEscaped))
    }

    @Test("without escapes they are where they stand")
    func passesThrough() {
        let text = located("a < b", isEscaped: false)
        #expect(text.range(3..<4) == SourceRange(start: 3, end: 4))
    }

    /// A text as written, what it means, and for each byte of that the offset it came from.
    @Test(
        "an escape is one place",
        arguments: [
            (#"a\"b"#, "a\"b", [1, 2, 4]), (#"\u00E9x"#, "éx", [1, 1, 7]),
            (#"\uD83D\uDE00x"#, "😀x", [1, 1, 1, 1, 13]),
            (#"\\u0041"#, #"\u0041"#, [1, 3, 4, 5, 6, 7]),
            (#"\uDBFF\uDFFF"#, "\u{10FFFF}", [1, 1, 1, 1]),
        ])
    func resolves(text: String, meaning: String, places: [UInt32]) {
        let found = located(text, isEscaped: true)
        #expect(Array(found.bytes) == Array(meaning.utf8))
        let starts = found.bytes.indices.map { found.range($0..<($0 + 1)).start }
        #expect(starts == places)
    }
}
