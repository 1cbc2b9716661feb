import Testing

@testable import SimEngine

/// A text that is not JSON, what is wrong with it and where.
struct RejectedText: Sendable, CustomTestStringConvertible {
    let text: [UInt8]
    let problem: JSONProblem
    let range: Range<UInt32>

    init(_ text: String, _ problem: JSONProblem, _ range: Range<UInt32>) {
        self.init(Array(text.utf8), problem, range)
    }

    init(_ text: [UInt8], _ problem: JSONProblem, _ range: Range<UInt32>) {
        self.text = text
        self.problem = problem
        self.range = range
    }

    var testDescription: String { String(decoding: text, as: UTF8.self) }
}

@Suite("The reader refuses all else and says where and why")
struct JSONRejectTests {
    @Test("in the shape of the document", arguments: document + structure)
    func refusesStructure(text: RejectedText) { check(text) }

    @Test("in words and marks", arguments: words)
    func refusesWords(text: RejectedText) { check(text) }

    @Test("in numbers", arguments: numbers)
    func refusesNumbers(text: RejectedText) { check(text) }

    @Test("in strings", arguments: strings)
    func refusesStrings(text: RejectedText) { check(text) }

    @Test("in the encoding", arguments: encodings)
    func refusesEncodings(text: RejectedText) { check(text) }

    private func check(_ rejected: RejectedText) {
        let range = SourceRange(start: rejected.range.lowerBound, end: rejected.range.upperBound)
        #expect(throws: JSONError(rejected.problem, range)) { try JSONTree.parse(rejected.text) }
    }
}

extension JSONRejectTests {
    static let document: [RejectedText] = [
        RejectedText("", .emptyText, 0..<0),
        RejectedText(" \n ", .emptyText, 0..<0),
        RejectedText("[1]x", .textAfterEnd, 3..<4),
        RejectedText("[]]", .textAfterEnd, 2..<3),
        RejectedText("[1][2]", .textAfterEnd, 3..<4),
        RejectedText("{}}", .textAfterEnd, 2..<3),
        RejectedText("1 2", .textAfterEnd, 2..<3),
        RejectedText("{\"a\":true} \"x\"", .textAfterEnd, 11..<12),
        RejectedText("{\"a\":\"b\"}/**/", .comment, 9..<11),
        RejectedText("{} // no", .comment, 3..<5),
        RejectedText("{}#{}", .comment, 2..<3),
        RejectedText("[]“", .textAfterEnd, 2..<5),
        RejectedText("]", .unexpectedCharacter("]"), 0..<1),
        RejectedText("}", .unexpectedCharacter("}"), 0..<1),
        RejectedText(",", .missingValue, 0..<1),
        RejectedText(":", .unexpectedCharacter(":"), 0..<1),
    ]

    static let structure: [RejectedText] = [
        RejectedText("[", .listNotClosed, 0..<1),
        RejectedText("[1", .listNotClosed, 0..<1),
        RejectedText("[1,", .listNotClosed, 0..<1),
        RejectedText("{\"a\":[1", .listNotClosed, 5..<6),
        RejectedText("[{", .objectNotClosed, 1..<2),
        RejectedText("{\"a\"", .objectNotClosed, 0..<1),
        RejectedText("{\"a\":", .objectNotClosed, 0..<1),
        RejectedText("{\"a\":1, ", .objectNotClosed, 0..<1),
        RejectedText("{\"a\":[]", .objectNotClosed, 0..<1),
        RejectedText("[1}", .wrongBracket(found: "}", wanted: "]"), 2..<3),
        RejectedText("{\"a\":1]", .wrongBracket(found: "]", wanted: "}"), 6..<7),
        RejectedText("[}", .wrongBracket(found: "}", wanted: "]"), 1..<2),
        RejectedText("{]", .wrongBracket(found: "]", wanted: "}"), 1..<2),
        RejectedText("[1,}", .wrongBracket(found: "}", wanted: "]"), 3..<4),
        RejectedText("[,1]", .missingValue, 1..<2),
        RejectedText("[1,,2]", .missingValue, 3..<4),
        RejectedText("[,]", .missingValue, 1..<2),
        RejectedText("{,}", .missingValue, 1..<2),
        RejectedText("{\"a\":,1}", .missingValue, 5..<6),
        RejectedText("{\"a\":}", .missingValue, 5..<6),
        RejectedText("[1,]", .trailingComma, 2..<3),
        RejectedText("[1, \n]", .trailingComma, 2..<3),
        RejectedText("{\"a\":1,}", .trailingComma, 6..<7),
        RejectedText("[1 true]", .missingComma, 3..<4),
        RejectedText("[1\n,1\n 2]", .missingComma, 7..<8),
        RejectedText("[[]3]", .missingComma, 3..<4),
        RejectedText("{\"a\":1 \"b\":2}", .missingComma, 7..<8),
        RejectedText("[\"a\" X]", .missingComma, 5..<6),
        RejectedText("{\"a\" \"b\"}", .missingColon, 1..<4),
        RejectedText("{\"a\",1}", .missingColon, 1..<4),
        RejectedText("{\"a\"}", .missingColon, 1..<4),
        RejectedText("{\"a\"::1}", .unexpectedCharacter(":"), 5..<6),
        RejectedText("[1:2]", .unexpectedCharacter(":"), 2..<3),
        RejectedText("{a:1}", .keyNotQuoted("a"), 1..<2),
        RejectedText("{\"a\":1, 😀b:2}", .unexpectedCharacter("😀"), 8..<12),
        RejectedText("{null:1}", .keyNotQuoted("null"), 1..<5),
        RejectedText("{1:1}", .keyNotText, 1..<2),
        RejectedText("{-1:1}", .keyNotText, 1..<2),
        RejectedText("{[]:1}", .keyNotText, 1..<2),
        RejectedText("{{}:1}", .keyNotText, 1..<2),
        RejectedText("{'a':1}", .wrongQuotes, 1..<2),
        RejectedText("{“a”:1}", .wrongQuotes, 1..<4),
        RejectedText("{:1}", .unexpectedCharacter(":"), 1..<2),
    ]

    static let words: [RejectedText] = [
        RejectedText("[nul]", .unknownWord("nul"), 1..<4),
        RejectedText("[tru", .unknownWord("tru"), 1..<4),
        RejectedText("t", .unknownWord("t"), 0..<1),
        RejectedText("[truex]", .unknownWord("truex"), 1..<6),
        RejectedText("[True]", .unknownWord("True"), 1..<5),
        RejectedText("[NULL]", .unknownWord("NULL"), 1..<5),
        RejectedText("[nullé]", .unknownWord("nullé"), 1..<7),
        RejectedText("[NaN]", .unknownWord("NaN"), 1..<4),
        RejectedText("[Infinity]", .unknownWord("Infinity"), 1..<9),
        RejectedText("[undefined,1]", .unknownWord("undefined"), 1..<10),
        RejectedText("[a1.b-c]", .unknownWord("a1.b-c"), 1..<7),
        RejectedText(
            "[" + String(repeating: "xé", count: 30),
            .unknownWord(String(repeating: "xé", count: 13) + "x…"), 1..<91),
        RejectedText("['a']", .wrongQuotes, 1..<2),
        RejectedText("[`a`]", .wrongQuotes, 1..<2),
        RejectedText("[‘a’]", .wrongQuotes, 1..<4),
        RejectedText("[„a“]", .wrongQuotes, 1..<4),
        RejectedText("[«a»]", .wrongQuotes, 1..<3),
        RejectedText("[1, # two", .comment, 4..<5),
        RejectedText("[1 /* two */]", .comment, 3..<5),
        RejectedText("[/1]", .unexpectedCharacter("/"), 1..<2),
        RejectedText("<xml>", .unexpectedCharacter("<"), 0..<1),
        RejectedText("[*]", .unexpectedCharacter("*"), 1..<2),
        RejectedText("[\u{0}]", .unexpectedCharacter("\u{0}"), 1..<2),
        RejectedText("[\u{C}]", .unexpectedCharacter("\u{C}"), 1..<2),
        RejectedText("[1\u{A0}]", .malformedNumber("1\u{A0}"), 1..<4),
        RejectedText("[\u{2060}]", .unexpectedCharacter("\u{2060}"), 1..<4),
        RejectedText("[é]", .unexpectedCharacter("é"), 1..<3),
    ]

    static let numbers: [RejectedText] = [
        RejectedText("[01]", .leadingZero, 1..<3),
        RejectedText("[-012]", .leadingZero, 1..<5),
        RejectedText("[00.5]", .leadingZero, 1..<3),
        RejectedText("[+1]", .leadingPlus, 1..<2),
        RejectedText("[++1]", .leadingPlus, 1..<2),
        RejectedText("[.5]", .noDigitBeforePoint, 1..<2),
        RejectedText("[-.5]", .noDigitBeforePoint, 1..<3),
        RejectedText("[1.]", .noDigitAfterPoint, 1..<3),
        RejectedText("[1.e5]", .noDigitAfterPoint, 1..<3),
        RejectedText("[1.", .noDigitAfterPoint, 1..<3),
        RejectedText("[1e]", .noDigitInExponent, 1..<3),
        RejectedText("[0E+]", .noDigitInExponent, 1..<4),
        RejectedText("[1.5e-", .noDigitInExponent, 1..<6),
        RejectedText("[1eE2]", .noDigitInExponent, 1..<3),
        RejectedText("-", .minusAlone, 0..<1),
        RejectedText("[-]", .minusAlone, 1..<2),
        RejectedText("[- 1]", .minusAlone, 1..<2),
        RejectedText("[--1]", .minusAlone, 1..<2),
        RejectedText("[-x]", .malformedNumber("-x"), 1..<3),
        RejectedText("[-Infinity]", .malformedNumber("-Infinity"), 1..<10),
        RejectedText("[0x42]", .malformedNumber("0x42"), 1..<5),
        RejectedText("[1a]", .malformedNumber("1a"), 1..<3),
        RejectedText("[1.2.3]", .malformedNumber("1.2.3"), 1..<6),
        RejectedText("[1+2]", .malformedNumber("1+2"), 1..<4),
        RejectedText("[2.5mg]", .malformedNumber("2.5mg"), 1..<6),
        RejectedText("[1e5.2]", .malformedNumber("1e5.2"), 1..<6),
        RejectedText("[1_000]", .malformedNumber("1_000"), 1..<6),
        RejectedText("[１]", .unexpectedCharacter("１"), 1..<4),
        RejectedText("[1 000]", .missingComma, 3..<4),
    ]

    static let strings: [RejectedText] = [
        RejectedText("[\"", .stringNotClosed, 1..<2),
        RejectedText("\"abc", .stringNotClosed, 0..<4),
        RejectedText("[\"abcdefghijkl", .stringNotClosed, 1..<14),
        RejectedText("[\"a\\", .stringNotClosed, 1..<4),
        RejectedText("[\"a\\\"", .stringNotClosed, 1..<5),
        RejectedText("[\"ab\ncd\"]", .stringNotClosed, 1..<4),
        RejectedText("[\"ab\r\ncd\"]", .stringNotClosed, 1..<4),
        RejectedText("{\"a\n\":1}", .stringNotClosed, 1..<3),
        RejectedText("[\"a\tb\"]", .controlCharacter(9), 3..<4),
        RejectedText("[\"\u{0}\"]", .controlCharacter(0), 2..<3),
        RejectedText("[\"12345678\u{1F}\"]", .controlCharacter(0x1F), 10..<11),
        RejectedText("[\"\\x41\"]", .unknownEscape("x"), 2..<4),
        RejectedText("[\"\\a\"]", .unknownEscape("a"), 2..<4),
        RejectedText("[\"\\'\"]", .unknownEscape("'"), 2..<4),
        RejectedText("[\"\\U00E9\"]", .unknownEscape("U"), 2..<4),
        RejectedText("[\"\\😀\"]", .unknownEscape("😀"), 2..<7),
        RejectedText("[\"\\\n\"]", .controlCharacter(10), 3..<4),
        RejectedText("[\"\\u\"]", .shortUnicodeEscape, 2..<4),
        RejectedText("[\"\\u00A\"]", .shortUnicodeEscape, 2..<7),
        RejectedText("[\"\\u00Ag\"]", .shortUnicodeEscape, 2..<7),
        RejectedText("[\"\\u{41}\"]", .shortUnicodeEscape, 2..<4),
        RejectedText("[\"\\u12", .shortUnicodeEscape, 2..<6),
        RejectedText("[\"\\uD800\"]", .loneSurrogate, 2..<8),
        RejectedText("[\"\\uD800abc\"]", .loneSurrogate, 2..<8),
        RejectedText("[\"\\uD800\\n\"]", .loneSurrogate, 2..<8),
        RejectedText("[\"\\uD800\\u\"]", .shortUnicodeEscape, 8..<10),
        RejectedText("[\"\\uD800\\uD800\\uDC00\"]", .loneSurrogate, 2..<8),
        RejectedText("[\"\\uD888\\u1234\"]", .loneSurrogate, 2..<8),
        RejectedText("[\"\\uDC00\"]", .loneSurrogate, 2..<8),
        RejectedText("[\"\\uDd1e\\uD834\"]", .loneSurrogate, 2..<8),
        RejectedText("[\"\\uDBFF", .loneSurrogate, 2..<8),
    ]

    /// Bytes that are no UTF-8, in a string from offset 2 on and outside of one.
    static let encodings: [RejectedText] =
        [
            [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0xAF],
            [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80],
            [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF], [0xFE], [0xFF],
        ].map { RejectedText([0x5B, 0x22] + $0 + [0x22, 0x5D], .notUTF8, 2..<3) } + [
            RejectedText([0xFF], .notUTF8, 0..<1),
            RejectedText([0x5B, 0xFF, 0x5D], .notUTF8, 1..<2),
            RejectedText([0x5B, 0x31, 0x20, 0xFF, 0x5D], .notUTF8, 3..<4),
            RejectedText([0x7B, 0x22, 0x22, 0xE5, 0x7D], .notUTF8, 3..<4),
            RejectedText([0x22, 0x5C, 0xE5, 0x22], .notUTF8, 2..<3),
            RejectedText([0x22, 0xE2], .notUTF8, 1..<2),
            RejectedText([0xEF, 0xBB, 0xBF], .byteOrderMark, 0..<3),
            RejectedText([0xEF, 0xBB, 0xBF, 0x7B, 0x7D], .byteOrderMark, 0..<3),
            RejectedText([0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], .notUTF8, 0..<1),
            RejectedText([0x00, 0x5B, 0x00, 0x5D], .notUTF8, 0..<2),
            RejectedText([0x5B, 0x00, 0x5D, 0x00], .notUTF8, 0..<2),
        ]
}
