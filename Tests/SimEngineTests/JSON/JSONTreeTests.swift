import Testing

@testable import SimEngine

@Suite("A JSON tree gives its values and their places")
struct JSONTreeTests {
    private let text = #"{"id": "a\n", "n": -2.50, "list": [true, false, null, {}], "id": 2}"#

    private func tree() throws -> JSONTree { try JSONTree.parse(Array(text.utf8)) }

    @Test("nodes stand in the order of the text and know what follows them")
    func ordersNodes() throws {
        let tree = try tree()
        let kinds: [JSONTree.Kind] = [
            .object, .string, .string, .string, .number, .string, .array, .true, .false, .null,
            .object, .string, .number,
        ]
        #expect(tree.nodes.map(\.kind) == kinds)
        #expect(tree.nodes.map(\.next) == [13, 2, 3, 4, 5, 6, 11, 8, 9, 10, 11, 12, 13])
        #expect(MemoryLayout<JSONTree.Node>.stride == 16)
    }

    @Test("a node has its place, its bytes and its meaning")
    func readsNodes() throws {
        let tree = try tree()
        #expect(tree.range(2) == SourceRange(start: 7, end: 12))
        #expect(tree.text(of: tree.range(2)) == #""a\n""#)
        #expect(Array(tree.utf8(2)) == Array(#"a\n"#.utf8))
        #expect(tree.string(2) == "a\n")
        #expect(tree.decodedBytes(2) == Array("a\n".utf8))
        #expect(tree.nodes[2].isEscaped && !tree.nodes[1].isEscaped)
        #expect(Array(tree.utf8(4)) == Array("-2.50".utf8))
        #expect(tree.string(4) == "-2.50")
        #expect(tree.text(of: tree.range(6)) == "[true, false, null, {}]")
        #expect(tree.text(of: tree.range(0)) == text)
    }

    @Test("members and elements come in order, of other nodes none")
    func iterates() throws {
        let tree = try tree()
        #expect(tree.members(0).map(\.key) == [1, 3, 5, 11])
        #expect(tree.members(0).map(\.value) == [2, 4, 6, 12])
        #expect(Array(tree.elements(6)) == [7, 8, 9, 10])
        #expect(tree.childCount(0) == 4)
        #expect(tree.childCount(6) == 4)
        for node in [1, 4, 7, 9, 10] {
            #expect(tree.childCount(node) == 0)
            #expect(Array(tree.elements(node)).isEmpty && Array(tree.members(node)).isEmpty)
        }
        #expect(Array(tree.elements(0)).isEmpty && Array(tree.members(6)).isEmpty)
    }

    @Test("a key finds its first value, however it is escaped")
    func findsKeys() throws {
        let tree = try JSONTree.parse(Array(#"{"\u0061b": 1, "ab": 2, "abc": 3}"#.utf8))
        #expect(tree.value(forKey: "ab", in: 0) == 2)
        #expect(tree.value(forKey: "abc", in: 0) == 6)
        #expect(tree.value(forKey: "a", in: 0) == nil)
        #expect(tree.value(forKey: "ab", in: 2) == nil)
        #expect(tree.isString(1, equalTo: "ab"))
        #expect(!tree.isString(2, equalTo: "1"))
    }

    @Test("spans kept for later are decoded the same way")
    func decodesSpans() {
        let bytes = Array(#"xé\u20ACx"#.utf8)
        #expect(JSONTree.decode(bytes[1..<9], isEscaped: true) == "é€")
        #expect(JSONTree.decode(bytes[1..<3], isEscaped: false) == "é")
    }

    @Test(
        "documents are equal by what they mean, with keys in order and numbers as written",
        arguments: [
            (#"{"a":[1,"é"]}"#, #" { "\u0061" : [ 1 , "\u00E9" ] } "#, true),
            (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, false),
            ("[1.0]", "[1]", false), ("[[],1]", "[[1]]", false), ("[]", "{}", false),
            ("[1,2]", "[1]", false), (#"["1"]"#, "[1]", false), ("null", "false", false),
        ])
    func compares(left: String, right: String, isEqual: Bool) throws {
        let one = try JSONTree.parse(Array(left.utf8))
        let other = try JSONTree.parse(Array(right.utf8))
        #expect(one.isEqual(to: other) == isEqual)
        #expect(other.isEqual(to: one) == isEqual)
    }
}
