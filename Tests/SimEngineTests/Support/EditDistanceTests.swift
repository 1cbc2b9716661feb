import Testing

@testable import SimEngine

@Suite("Edit distance counts slips of typing")
struct EditDistanceTests {
    @Test(
        "as insertions, deletions, replacements and swaps of neighbors",
        arguments: [
            ("", "", 0), ("abc", "abc", 0), ("", "abc", 3), ("kitten", "sitting", 3),
            ("sedate", "sedaet", 1), ("sedate", "sdeate", 1), ("ca", "abc", 3), ("flaw", "lawn", 2),
            ("Massage", "mASSAGE", 0), ("dilator", "dilater", 1), ("abcdef", "badcfe", 3),
        ])
    func counts(left: String, right: String, distance: Int) {
        #expect(EditDistance.between(Array(left.utf8), Array(right.utf8)) == distance)
        #expect(EditDistance.between(Array(right.utf8), Array(left.utf8)) == distance)
    }

    @Test("folds letters only")
    func foldsLetters() {
        #expect(EditDistance.between(Array("@[`{".utf8), Array("`{@[".utf8)) > 0)
        #expect(EditDistance.between(Array("[".utf8), Array("{".utf8)) == 1)
    }

    @Test(
        "the closest name wins, the first of equals",
        arguments: [
            ("intubat", ["extubate", "intubate"], "intubate"),
            ("sedatoin", ["sedate", "sedation", "section"], "sedation"),
            ("INJECT", ["inject", "injects"], "inject"),
            ("cat", ["bat", "car"], "bat"),
            ("a", ["b"], "b"),
            ("vitals", ["massage", "waking"], nil),
            ("ab", ["cd"], nil),
            ("", ["long"], nil),
            ("on", [], nil),
        ] as [(String, [String], String?)])
    func suggests(wanted: String, names: [String], closest: String?) {
        #expect(EditDistance.closest(to: wanted, among: names) == closest)
    }

    @Test("megabytes are not compared letter by letter")
    func isBounded() {
        let left = [UInt8](repeating: UInt8(ascii: "a"), count: 2_000_000)
        let right = [UInt8](repeating: UInt8(ascii: "b"), count: 1_000_000)
        #expect(EditDistance.between(left, right) == 2_000_000)
        var typo = left
        typo[1_000_000] = UInt8(ascii: "x")
        #expect(EditDistance.between(left, typo) == 1)
    }
}
