/// Everything that can keep a text from being JSON.
public enum JSONProblem: Hashable, Sendable {
    /// There is nothing but white space.
    case emptyText
    /// The text is larger than the reader takes.
    case textTooLong
    /// Lists and objects are nested deeper than the reader takes.
    case nestedTooDeep
    /// The text starts with the invisible mark that some editors put there.
    case byteOrderMark
    /// The bytes are not UTF-8.
    case notUTF8
    /// The text ends before a list is closed.
    case listNotClosed
    /// The text ends before an object is closed.
    case objectNotClosed
    /// Something follows the end of the document.
    case textAfterEnd
    /// A list is closed as an object, or an object as a list.
    case wrongBracket(found: String, wanted: String)
    /// A comma or a closing bracket stands where a value or a key should.
    case missingValue
    /// There is no comma between two values.
    case missingComma
    /// A comma stands before the closing bracket.
    case trailingComma
    /// There is no colon after a key.
    case missingColon
    /// A key is not in quotes.
    case keyNotQuoted(String)
    /// A key is a number, a list or an object.
    case keyNotText
    /// A bare word that is none of true, false and null.
    case unknownWord(String)
    /// A character that starts no value.
    case unexpectedCharacter(String)
    /// A string is in single or typographic quotes.
    case wrongQuotes
    /// There is a comment.
    case comment
    /// The line or the text ends before a string does.
    case stringNotClosed
    /// A character that must be escaped stands in a string, such as a tab.
    case controlCharacter(UInt8)
    /// A backslash stands before a character that cannot be escaped.
    case unknownEscape(String)
    /// An escaped code has fewer than four hexadecimal digits.
    case shortUnicodeEscape
    /// An escaped code is half of a pair.
    case loneSurrogate
    /// A number starts with a zero that does not count.
    case leadingZero
    /// A number starts with a plus.
    case leadingPlus
    /// A number has no digit before its point.
    case noDigitBeforePoint
    /// A number has no digit after its point.
    case noDigitAfterPoint
    /// A number has no digit in its exponent.
    case noDigitInExponent
    /// A minus stands without a number.
    case minusAlone
    /// A number runs into something else.
    case malformedNumber(String)
}

extension JSONProblem {
    /// The stable code, never used again for anything else.
    public var code: String {
        switch self {
        case .emptyText: "SIM0001"
        case .textTooLong: "SIM0002"
        case .nestedTooDeep: "SIM0003"
        case .byteOrderMark: "SIM0004"
        case .notUTF8: "SIM0005"
        case .listNotClosed: "SIM0006"
        case .objectNotClosed: "SIM0007"
        case .textAfterEnd: "SIM0008"
        case .wrongBracket: "SIM0009"
        case .missingValue: "SIM0010"
        case .missingComma: "SIM0011"
        case .trailingComma: "SIM0012"
        case .missingColon: "SIM0013"
        case .keyNotQuoted: "SIM0014"
        case .keyNotText: "SIM0015"
        case .unknownWord: "SIM0016"
        case .unexpectedCharacter: "SIM0017"
        case .wrongQuotes: "SIM0018"
        case .comment: "SIM0019"
        case .stringNotClosed: "SIM0020"
        case .controlCharacter: "SIM0021"
        case .unknownEscape: "SIM0022"
        case .shortUnicodeEscape: "SIM0023"
        case .loneSurrogate: "SIM0024"
        case .leadingZero: "SIM0025"
        case .leadingPlus: "SIM0026"
        case .noDigitBeforePoint: "SIM0027"
        case .noDigitAfterPoint: "SIM0028"
        case .noDigitInExponent: "SIM0029"
        case .minusAlone: "SIM0030"
        case .malformedNumber: "SIM0031"
        }
    }

    /// One sentence that says what is wrong.
    public var message: String {
        switch self {
        case .emptyText: "the file holds nothing to read"
        case .textTooLong: "the file is larger than 64 MiB"
        case .nestedTooDeep: "lists and objects stand more than 512 levels deep in each other"
        case .byteOrderMark: "the file starts with an invisible byte order mark"
        case .notUTF8: "these bytes are not text in UTF-8"
        case .listNotClosed: "this list is never closed"
        case .objectNotClosed: "this object is never closed"
        case .textAfterEnd: "there is more text after the end of the document"
        case .wrongBracket(let found, let wanted): "'\(found)' stands where '\(wanted)' should"
        case .missingValue: "a value is missing before this"
        case .missingComma: "a comma is missing before this"
        case .trailingComma: "a comma stands before the closing bracket"
        case .missingColon: "a colon is missing after this key"
        case .keyNotQuoted(let word): "the key '\(word)' stands without double quotes"
        case .keyNotText: "an object's key must be text in double quotes"
        case .unknownWord(let word): "the word '\(word)' stands without double quotes"
        case .unexpectedCharacter(let character):
            "\(CharacterName.of(firstOf: character)) cannot stand here"
        case .wrongQuotes: "text stands in other quotes than straight double ones"
        case .comment: "JSON has no comments"
        case .stringNotClosed: "the closing double quote is missing"
        case .controlCharacter(let byte): "\(Self.name(of: byte)) stands inside the quotes"
        case .unknownEscape(let letter): "'\\\(letter)' means nothing"
        case .shortUnicodeEscape: "'\\u' needs four digits of 0-9 and A-F"
        case .loneSurrogate: "this code is half of a character without its other half"
        case .leadingZero: "a number cannot start with an extra 0"
        case .leadingPlus: "a number cannot start with '+'"
        case .noDigitBeforePoint: "a number needs a digit before its decimal point"
        case .noDigitAfterPoint: "a number needs a digit after its decimal point"
        case .noDigitInExponent: "a number needs a digit after its 'e'"
        case .minusAlone: "no number follows this minus sign"
        case .malformedNumber(let text): "'\(text)' is not a number"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .emptyText: "write the document: a case starts with '{' and ends with '}'"
        case .textTooLong: "split the document, or leave out what is not text"
        case .nestedTooDeep: "look for brackets that are never closed, or nest less deeply"
        case .byteOrderMark: "save the file as UTF-8 without a byte order mark"
        case .notUTF8: "save the file again with the encoding UTF-8"
        case .listNotClosed: "add the ']' that closes this '['"
        case .objectNotClosed: "add the '}' that closes this '{'"
        case .textAfterEnd: "delete it, or look for a closing bracket too many before it"
        case .wrongBracket(_, let wanted): "write '\(wanted)', or look for one missing before it"
        case .missingValue: "write what is missing, or delete the comma"
        case .missingComma: "write ',' after what stands before it"
        case .trailingComma: "delete the comma, or write what belongs after it"
        case .missingColon: "write ':' between the key and its value"
        case .keyNotQuoted(let word): "write \"\(word)\""
        case .keyNotText: "write the key as text, such as \"id\""
        case .unknownWord: "put text in double quotes; the only bare words are true, false, null"
        case .unexpectedCharacter: "delete it, or put text in double quotes"
        case .wrongQuotes: "use the straight double quote: \""
        case .comment: "delete it, or use a \"$comment\" key"
        case .stringNotClosed: "add \" at the end of the text; a line break in text is written \\n"
        case .controlCharacter(let byte): "write \(Self.escape(of: byte)) instead"
        case .unknownEscape: "write \\\\ for a backslash, \\n for a line break, \\t for a tab"
        case .shortUnicodeEscape: "write four digits, such as \\u00E9, or the character itself"
        case .loneSurrogate: "write the character itself, or both of its codes"
        case .leadingZero: "delete the 0"
        case .leadingPlus: "delete the '+'"
        case .noDigitBeforePoint: "write 0 before the point"
        case .noDigitAfterPoint: "write a digit after the point, or delete the point"
        case .noDigitInExponent: "write a digit after the 'e', or delete the 'e'"
        case .minusAlone: "write the number after the minus sign, or delete the sign"
        case .malformedNumber: "write digits with a point, or put text in double quotes"
        }
    }

    /// Whether no reader of JSON would take the text; others may take longer and deeper ones.
    public var isStructural: Bool {
        switch self {
        case .textTooLong, .nestedTooDeep, .byteOrderMark, .loneSurrogate: false
        case .emptyText, .notUTF8, .listNotClosed, .objectNotClosed, .textAfterEnd, .wrongBracket,
            .missingValue, .missingComma, .trailingComma, .missingColon, .keyNotQuoted, .keyNotText,
            .unknownWord, .unexpectedCharacter, .wrongQuotes, .comment, .stringNotClosed,
            .controlCharacter, .unknownEscape, .shortUnicodeEscape, .leadingZero, .leadingPlus,
            .noDigitBeforePoint, .noDigitAfterPoint, .noDigitInExponent, .minusAlone,
            .malformedNumber:
            true
        }
    }

    /// Returns what people call a control character.
    private static func name(of byte: UInt8) -> String {
        switch byte {
        case 0x09: "a tab"
        case 0x0A, 0x0D: "a line break"
        default: "an invisible control character"
        }
    }

    /// Returns how a control character is written.
    private static func escape(of byte: UInt8) -> String {
        switch byte {
        case 0x09: return "\\t"
        case 0x0A, 0x0D: return "\\n"
        default:
            var writer = ByteWriter()
            writer.append("\\u00")
            writer.append(hexadecimal: byte)
            return writer.string
        }
    }
}
