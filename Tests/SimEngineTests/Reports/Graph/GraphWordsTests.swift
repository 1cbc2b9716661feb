import Testing

@testable import SimEngine

@Suite("Words on their way into a drawing")
struct GraphWordsTests {
    @Test(
        "control characters become spaces, marks that turn the direction vanish",
        arguments: [
            ("a\u{7}b\n\n c ", "a b c"), ("\u{202E}evil\u{202C}", "evil"), ("\u{2066}x\u{2069}", "x"), ("", ""),
            ("\u{0}", ""), ("e\u{301}", "e\u{301}"), ("\u{301}x", "x"), ("a\u{301}\u{301}\u{301}\u{301}b", "a\u{301}\u{301}\u{301}b"),
        ])
    func clean(_ words: String, _ expected: String) {
        #expect(GraphWords.clean(words).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test("a doubled brace is shown as the one it stands for")
    func braces() {
        #expect(GraphWords.prose("{{x}} {spo2} {{{{") == "{x} {spo2} {{")
    }

    @Test("no line is wider than it may be, no word is lost, and nothing is added but an ellipsis")
    func lines() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<400 {
            var words = ""
            for _ in 0..<generator.below(60) {
                let letters = ["a", "W", "i", "\u{E9}", "\u{4E2D}", "\u{1F9EA}", " ", "e\u{301}"]
                words += letters[Int(generator.below(8))]
            }
            words = GraphWords.clean(words)
            let width = 40 + Int(generator.below(200))
            let lines = GraphWords.lines(words, width: width, size: 12, atMost: 3)
            #expect(lines.count <= 3)
            for line in lines { #expect(GraphWords.width(line, size: 12) <= width, "\(line)") }
            let joined = lines.joined().filter { $0 != " " }
            let whole = words.filter { $0 != " " }
            if joined.hasSuffix("\u{2026}") {
                #expect(whole.hasPrefix(joined.dropLast()))
            } else {
                #expect(joined == whole)
            }
        }
    }

    @Test("ten thousand letters without a space are cut, not lost in time")
    func long() {
        let lines = GraphWords.lines(String(repeating: "x", count: 10_000), width: 244, size: 12, atMost: 2)
        #expect(lines.count == 2 && lines[1].hasSuffix("x\u{2026}"))
    }
}
