import Testing

@testable import SimEngine

@Suite("Diagnostics are drawn as compilers draw them")
struct DiagnosticRendererTests {
    private func render(_ text: String, limit: Int = .max) -> String {
        let bytes = Array(text.utf8)
        return DiagnosticRenderer(file: "a.json", text: bytes)
            .render(Loader.load(bytes).diagnostics, limit: limit)
    }

    private let head =
        #"{ "format": 1, "id": "a", "title": "A", "version": "1.0.0", "language": "en","# + "\n"

    @Test("with place, message, code, the line, a mark and help")
    func drawsOne() {
        let text = head + "  \"states\": [ { \"id\": \"ask\", \"titel\": \"Ask\" } ] }\n"
        #expect(
            render(text) == """
                a.json:2:30: error: the key 'titel' is not known here [SIM0202]
                      "states": [ { "id": "ask", "titel": "Ask" } ] }
                                                 ^^^^^^^
                help: did you mean 'title'?

                """)
    }

    @Test("in the order of the text, and no more than wanted")
    func capsTheList() {
        let text = head + #""states": [ { "id": "a b" }, { "id": "c d" }, { "id": "" } ] }"#
        let lines = render(text, limit: 1).split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines.last == "and 2 more")
        #expect(lines.first?.hasPrefix("a.json:2:21: error:") == true)
    }

    @Test("a long line is cut around the place, which stays marked")
    func cutsLongLines() throws {
        let filler = String(repeating: "é", count: 5000)
        let text = head + #""states": [ { "id": "a", "text": ""# + filler + #"", "idd": 1 } ] }"#
        let lines = render(text).split(separator: "\n").map { Array($0.unicodeScalars) }
        let mark = try #require(lines[2].firstIndex(of: "^"))
        #expect(lines[1].count <= 4 + 92)
        #expect(String(String.UnicodeScalarView(lines[1][mark..<(mark + 5)])) == "\"idd\"")
    }

    @Test("nothing of the text can move the cursor or hide what follows")
    func neutralizesControls() {
        let text = head + "\"states\": [ { \"id\": \"a\u{202E}b\u{7F}\" } ] }"
        let scalars = render(text).unicodeScalars
        #expect(scalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
        #expect(!scalars.contains("\u{202E}") && !scalars.contains("\u{7F}"))
    }

    @Test("a place at the end of an empty text still has a mark")
    func drawsEmptyText() {
        #expect(
            render("") == """
                a.json:1:1: error: the file holds nothing to read [SIM0001]
                \u{20}\u{20}\u{20}\u{20}
                    ^
                help: write the document: a case starts with '{' and ends with '}'

                """)
    }
}
