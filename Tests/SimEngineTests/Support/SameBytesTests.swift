import Testing

@testable import SimEngine

@Suite("Bytes tell whether texts are the same")
struct SameBytesTests {
    @Test(
        "not how they look",
        arguments: [
            ("", "", true), ("a", "a", true), ("a", "b", false), ("a", "aa", false),
            ("é", "e\u{301}", false), ("a longer text than fits a word", "a", false),
            ("a longer text than fits a word", "a longer text than fits a word", true),
        ])
    func compares(left: String, right: String, isSame: Bool) {
        #expect(left.isSame(as: right) == isSame)
        #expect(right.isSame(as: left) == isSame)
        #expect(left.isSame(as: Array((" " + right).utf8)[1...]) == isSame)
    }
}
