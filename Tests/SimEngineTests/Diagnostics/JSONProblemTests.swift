import Testing

@testable import SimEngine

@Suite("Problems of JSON are told in plain words")
struct JSONProblemTests {
    static let all: [JSONProblem] = [
        .emptyText, .textTooLong, .nestedTooDeep, .byteOrderMark, .notUTF8, .listNotClosed,
        .objectNotClosed, .textAfterEnd, .wrongBracket(found: "]", wanted: "}"), .missingValue,
        .missingComma, .trailingComma, .missingColon, .keyNotQuoted("id"), .keyNotText,
        .unknownWord("yes"), .unexpectedCharacter("*"), .wrongQuotes, .comment, .stringNotClosed,
        .controlCharacter(9), .unknownEscape("x"), .shortUnicodeEscape, .loneSurrogate,
        .leadingZero, .leadingPlus, .noDigitBeforePoint, .noDigitAfterPoint, .noDigitInExponent,
        .minusAlone, .malformedNumber("2mg"),
    ]

    @Test("each has a code of its own, from SIM0001 on without a gap")
    func numbersCodes() {
        let expected = (1...31).map { "SIM00" + ($0 < 10 ? "0" : "") + "\($0)" }
        #expect(Self.all.map(\.code) == expected)
    }

    @Test("each says what is wrong and what to do", arguments: all)
    func speaks(problem: JSONProblem) {
        for sentence in [problem.message, problem.help] {
            #expect(!sentence.isEmpty)
            #expect(!sentence.hasSuffix(".") && !sentence.contains("invalid"))
            #expect(sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        }
    }

    @Test("the author's own words are quoted")
    func quotes() {
        #expect(JSONProblem.unknownWord("yes").message.contains("'yes'"))
        #expect(JSONProblem.keyNotQuoted("id").help.contains("\"id\""))
        #expect(JSONProblem.malformedNumber("2mg").message.contains("'2mg'"))
        #expect(JSONProblem.unknownEscape("x").message.contains(#"'\x'"#))
        let wrong = JSONProblem.wrongBracket(found: "]", wanted: "}")
        #expect(wrong.message.contains("']'") && wrong.message.contains("'}'"))
    }

    @Test("a control character is named, and so is how to write it")
    func namesControls() {
        #expect(JSONProblem.controlCharacter(9).message.contains("a tab"))
        #expect(JSONProblem.controlCharacter(10).message.contains("a line break"))
        #expect(JSONProblem.controlCharacter(10).help.contains(#"\n"#))
        #expect(JSONProblem.controlCharacter(9).help.contains(#"\t"#))
        #expect(JSONProblem.controlCharacter(0x1F).help.contains(#"\u001f"#))
    }
}
