import Testing

@testable import SimEngine

@Suite("Ids are plain names")
struct IdentifierTests {
    private func isValid(_ name: String) -> Bool {
        Array(name.utf8).withUnsafeBufferPointer { Identifier.isValid($0) }
    }

    @Test("of letters, digits, '_' and '-'", arguments: ["a", "Z9", "time-out_2", "x-"])
    func accepts(name: String) { #expect(isValid(name)) }

    @Test("that start with a letter and are not too long")
    func refuses() {
        for name in ["", "1a", "_a", "-a", "a b", "a.b", "é", "a\u{0430}"] {
            #expect(!isValid(name))
        }
        #expect(isValid(String(repeating: "a", count: 64)))
        #expect(!isValid(String(repeating: "a", count: 65)))
    }

    @Test(
        "a character that only looks plain is named",
        arguments: [
            ("p\u{0430}in", "'\u{0430}' (U+0430)", "a"), ("\u{FF41}", "'\u{FF41}' (U+FF41)", "a"),
            ("time\u{2011}out", "'\u{2011}' (U+2011)", "-"),
            ("\u{1D41A}", "'\u{1D41A}' (U+1D41A)", "a"),
            ("\u{0391}", "'\u{0391}' (U+0391)", "A"),
        ])
    func namesLookAlikes(name: String, codePoint: String, letter: String) {
        let problem = Identifier.problem(Array(name.utf8)[...])
        #expect(problem == .lookAlike(name, codePoint: codePoint, looksLike: letter))
    }
}
