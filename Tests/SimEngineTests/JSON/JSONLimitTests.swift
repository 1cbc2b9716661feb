import Testing

@testable import SimEngine

@Suite("The reader has limits and keeps to them")
struct JSONLimitTests {
    @Test("lists and objects nest 512 deep")
    func nests() throws {
        let lists = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        let tree = try JSONTree.parse(Array(lists.utf8))
        #expect(tree.nodes.count == 512)
        #expect(tree.write() == Array(lists.utf8))
        #expect(CanonicalJSON.bytes(of: tree) == Array(lists.utf8))
        let objects =
            String(repeating: "{\"a\":", count: 511) + "{}"
            + String(repeating: "}", count: 511)
        let other = try JSONTree.parse(Array(objects.utf8))
        #expect(other.nodes.count == 1023)
        #expect(CanonicalJSON.bytes(of: other) == Array(objects.utf8))
    }

    @Test("and no deeper, however long it goes on", arguments: [513, 100_000])
    func refusesDeeper(depth: Int) {
        let lists = [UInt8](repeating: UInt8(ascii: "["), count: depth)
        let tooDeep = JSONError(.nestedTooDeep, SourceRange(start: 512, end: 513))
        #expect(throws: tooDeep) { try JSONTree.parse(lists) }
        let objects = Array(String(repeating: "{\"\":", count: depth).utf8)
        let tooDeepToo = JSONError(.nestedTooDeep, SourceRange(start: 2048, end: 2049))
        #expect(throws: tooDeepToo) { try JSONTree.parse(objects) }
    }

    @Test("what is closed does not count as nested")
    func forgetsClosed() throws {
        let siblings = "[" + String(repeating: "[],", count: 2000) + "[]]"
        let tree = try JSONTree.parse(Array(siblings.utf8))
        #expect(tree.childCount(0) == 2001)
    }

    @Test("a text may have 64 MiB and not a byte more")
    func limitsLength() throws {
        var bytes = [UInt8](repeating: 0x20, count: JSONTree.longestText)
        bytes[0] = UInt8(ascii: "1")
        #expect(try JSONTree.parse(bytes).nodes.count == 1)
        bytes.append(0x20)
        let tooLong = JSONError(.textTooLong, SourceRange(start: 0, end: 0))
        #expect(throws: tooLong) { try JSONTree.parse(bytes) }
    }

    @Test(
        "the room for nodes is always enough",
        arguments: ["1", "[]", "{}", "[1,2,3,4,5,6,7,8,9]", "{\"a\":{\"b\":[[],{}]}}", "[[[[["])
    func boundsNodes(text: String) {
        let bytes = Array(text.utf8)
        let count = (try? JSONTree.parse(bytes).nodes.count) ?? 6
        #expect(JSONNodeBound.nodes(in: bytes) >= count)
    }

    @Test("the bound is exact for a text of many words")
    func countsLongTexts() {
        let text = "[" + String(repeating: "{\"é\":[1,2]},", count: 3000) + "0]"
        // The last few bytes, fewer than a word, each count.
        let bound = JSONNodeBound.nodes(in: Array(text.utf8))
        #expect(bound - (1 + 1 + 3000 * 5) < 8)
        #expect(bound >= 1 + 1 + 3000 * 5)
    }
}
