import Testing

@testable import SimEngine

@Suite("A fix changes just what it names")
struct FixTests {
    private func replacement(_ start: UInt32, _ end: UInt32, _ text: String) -> Fix.Replacement {
        Fix.Replacement(SourceRange(start: start, end: end), with: text)
    }

    @Test("replacements are made in one pass, also at the start and the end")
    func applies() {
        let text = Array("abcdef".utf8)
        let made = Fix.apply(
            [replacement(0, 1, "AA"), replacement(3, 3, "-"), replacement(5, 6, "")], to: text)
        #expect(String(decoding: made, as: UTF8.self) == "AAbc-de")
        #expect(Fix.apply([], to: text) == text)
    }

    @Test("what overlaps or leaves the text is left out instead of trapping")
    func survivesNonsense() {
        let text = Array("abc".utf8)
        let made = Fix.apply(
            [replacement(0, 2, "x"), replacement(1, 3, "y"), replacement(2, 9, "z")], to: text)
        #expect(String(decoding: made, as: UTF8.self) == "xc")
    }

    @Test(
        "it is told before and after it is done",
        arguments: [
            (Fix.Deed.write("end", insteadOf: "ent"), "write 'end' instead of 'ent'", "wrote"),
            (.add("\"version\": \"1.0.0\""), "add \"version\": \"1.0.0\"", "added"),
            (.takeSpaces(around: "go"), "take the spaces around 'go' away", "took"),
            (.takeByteOrderMark, "take the byte order mark away", "took"),
        ])
    func speaks(deed: Fix.Deed, title: String, verb: String) {
        #expect(Fix(deed, []).title == title)
        #expect(Fix(deed, []).done.hasPrefix(verb + " "))
    }
}
