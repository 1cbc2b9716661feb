import Testing

@testable import SimEngine

@Suite("The reader takes what RFC 8259 allows")
struct JSONAcceptTests {
    @Test(
        "and keeps it when writing",
        arguments: [
            ("[]", "[]"),
            ("{}", "{}"),
            (" \t\n\r[ \t\n\r] \t\n\r", "[]"),
            ("{ }", "{}"),
            ("[[]   ]", "[[]]"),
            (#"[""]"#, #"[""]"#),
            ("[1,null,2,null]", "[1,null,2,null]"),
            ("[ 4]", "[4]"),
            ("[1\n]", "[1]"),
            ("null", "null"),
            ("true", "true"),
            ("false", "false"),
            ("42", "42"),
            ("-0.1", "-0.1"),
            (#""a""#, #""a""#),
            (#""""#, #""""#),
            (#"{"a":"b"}"#, #"{"a":"b"}"#),
            (#"{"":0}"#, #"{"":0}"#),
            (#"{"a":"b","a":"b"}"#, #"{"a":"b","a":"b"}"#),
            (#"{"a" :  1 , "b"  : [ true ]}"#, #"{"a":1,"b":[true]}"#),
            ("[-0, 0, 0e1, 0e+1, 1E22, 1E-2, 1e-2]", "[-0,0,0e1,0e+1,1E22,1E-2,1e-2]"),
            ("[123.456e78, 20e1, 1.0, -123]", "[123.456e78,20e1,1.0,-123]"),
            ("[\"\u{7F}\"]", "[\"\u{7F}\"]"),
            (#"["/ & \/"]"#, #"["/ & /"]"#),
            ("[\"a/*b*/c/*d//e\"]", "[\"a/*b*/c/*d//e\"]"),
            ("[\"asd \"]", "[\"asd \"]"),
            ("[\"\u{2028}\u{2029}\u{2060}\u{200B}\"]", "[\"\u{2028}\u{2029}\u{2060}\u{200B}\"]"),
            ("[\"€𝄞é漢\"]", "[\"€𝄞é漢\"]"),
            ("[\"\u{FFFF}\u{10FFFF}\"]", "[\"\u{FFFF}\u{10FFFF}\"]"),
        ])
    func accepts(text: String, written: String) throws {
        let tree = try JSONTree.parse(Array(text.utf8))
        #expect(String(decoding: tree.write(), as: UTF8.self) == written)
    }

    @Test(
        "with every escape",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0061\u30af\u30EA\u30b9""#, "aクリス"),
            (#""\u0000""#, "\u{0}"),
            (#""\u0012\u007f\u0080\u07FF\u0800""#, "\u{12}\u{7F}\u{80}\u{7FF}\u{800}"),
            (#""\uD801\udc37""#, "\u{10437}"),
            (#""\ud83d\ude39\ud83d\udc8d""#, "\u{1F639}\u{1F48D}"),
            (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
            (#""\uFFFF\uFFFE\uFEFF""#, "\u{FFFF}\u{FFFE}\u{FEFF}"),
            (#""\\u0061""#, "\\u0061"),
            (#""\"""#, "\""),
            (#""\\""#, "\\"),
            (#""a\u0022b""#, "a\"b"),
        ])
    func resolvesEscapes(text: String, meaning: String) throws {
        let tree = try JSONTree.parse(Array(text.utf8))
        #expect(Array(tree.string(0).utf8) == Array(meaning.utf8))
        #expect(tree.decodedBytes(0) == Array(meaning.utf8))
        #expect(tree.nodes[0].isEscaped)
        #expect(JSONTree.decode(tree.utf8(0), isEscaped: true) == meaning)
    }

    /// What RFC 8259 leaves open and this reader takes.
    ///
    /// Numbers of any size are kept as text, keys may be given twice, and noncharacters are
    /// characters. Halves of pairs, byte order marks and other encodings are refused: see there.
    @Test(
        "also what it leaves open, where nothing is lost",
        arguments: [
            "[123.456e-789]", "[0.4e00669999999999999999999999999999999999999999999999]",
            "[-1e+9999]", "[1.5e+9999]", "[-123123e100000]", "[123123123123123123123123123123]",
            "[-123123123123123123123123123123]", "[100000000000000000000]",
            "[1.000000000000000000000000000000000000000000000000000001]",
        ])
    func keepsNumbers(text: String) throws {
        #expect(try JSONTree.parse(Array(text.utf8)).write() == Array(text.utf8))
    }

    @Test("strings of every length end where they end", arguments: 0...40)
    func findsQuotes(length: Int) throws {
        for offset in 0...9 {
            let text =
                String(repeating: " ", count: offset) + "\""
                + String(
                    repeating: "x", count: length) + "\"  "
            let tree = try JSONTree.parse(Array(text.utf8))
            #expect(tree.utf8(0).count == length)
            #expect(tree.range(0).start == UInt32(offset))
        }
    }

    @Test("an escape, a character beyond ASCII or a quote may stand anywhere", arguments: 0...17)
    func findsSpecialBytes(place: Int) throws {
        for special in [#"\n"#, #"\""#, "é", "€", "😀", #"\u00e9"#, #"\ud83d\ude00"#] {
            let padding = String(repeating: "p", count: place)
            let text = "[\"\(padding)\(special)\(padding)\",\"\"]"
            let tree = try JSONTree.parse(Array(text.utf8))
            #expect(tree.nodes.count == 3)
            #expect(tree.string(1).hasPrefix(padding) && tree.string(1).hasSuffix(padding))
        }
    }
}
