/// The smaller parts of a document: characters, names, attributes, references, comments.
extension XMLReader {
    /// Expects that the text is UTF-8 and has no characters that XML 1.0 does not allow.
    func checkCharacters() throws(DocumentProblem) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw problem("the document is in UTF-16; only UTF-8 is read", at: 0)
        }
        if let flaw = UTF8Check.firstFlaw(in: bytes) {
            throw problem("the document is not in UTF-8", at: flaw)
        }
        for (index, byte) in bytes.enumerated() {
            let isControl = byte < 0x20 && !XMLCursor.isSpace(byte)
            let isNoncharacter =
                byte == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
            if isControl || isNoncharacter {
                throw problem("a character stands here that XML does not allow", at: index)
            }
        }
    }

    /// Reads the declaration, if there is one.
    mutating func readDeclaration() throws(DocumentProblem) {
        guard isAt("<?xml"), place + 5 < bytes.count, XMLCursor.isSpace(bytes[place + 5]) else {
            return
        }
        let start = place
        place += 5
        for attribute in try readAttributes() {
            let value = Array(attribute.value.utf8)
            if attribute.name.elementsEqual("version".utf8) {
                guard value.elementsEqual("1.0".utf8) else {
                    throw problem("only version 1.0 of XML is read", at: attribute.offset)
                }
            } else if attribute.name.elementsEqual("encoding".utf8) {
                let folded = ZipPath.folded(attribute.value)
                guard folded.isSame(as: "utf-8") || folded.isSame(as: "us-ascii") else {
                    throw problem(
                        "the encoding \(Quoted.text(attribute.value)) is not read; only UTF-8 is",
                        at: attribute.offset)
                }
            } else if !attribute.name.elementsEqual("standalone".utf8) {
                throw problem("the XML declaration is not in order", at: attribute.offset)
            }
        }
        guard isAt("?>") else { throw problem("the XML declaration is not closed", at: start) }
        place += 2
    }

    mutating func skipComment() throws(DocumentProblem) {
        let start = place
        place += 4
        while place < bytes.count, !isAt("--") { place += 1 }
        guard place < bytes.count else { throw problem("this comment is never closed", at: start) }
        guard isAt("-->") else { throw problem("'--' stands inside a comment") }
        place += 3
    }

    mutating func skipInstruction() throws(DocumentProblem) {
        let start = place
        place += 2
        let target = try name("a processing instruction")
        if ZipPath.folded(String(utf8: target)).isSame(as: "xml") {
            throw problem("the XML declaration does not stand at the start", at: start)
        }
        while place < bytes.count, !isAt("?>") { place += 1 }
        guard place < bytes.count else {
            throw problem("this processing instruction is never closed", at: start)
        }
        place += 2
    }

    /// Reads a name.
    mutating func name(_ what: String) throws(DocumentProblem) -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count, Self.isNameByte(bytes[place], isFirst: place == start) {
            place += 1
        }
        guard place > start else { throw problem("the name of \(what) is missing here") }
        return bytes[start..<place]
    }

    /// Whether a byte belongs to a name; letters beyond ASCII are taken as they are.
    private static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...0xFF:
            true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
        default: false
        }
    }

    /// Reads attributes up to the end of a tag.
    mutating func readAttributes() throws(DocumentProblem) -> [XMLRawAttribute] {
        var attributes: [XMLRawAttribute] = []
        while true {
            let isParted = skipSpace()
            guard place < bytes.count else { return attributes }
            switch bytes[place] {
            case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "?"): return attributes
            default: break
            }
            let offset = place
            guard isParted else { throw problem("a space is missing before this attribute") }
            guard attributes.count < 500 else {
                throw problem("the tag has more attributes than are read here")
            }
            let name = try name("an attribute")
            if attributes.contains(where: { $0.name.elementsEqual(name) }) {
                throw problem("the attribute \(Quoted.text(name)) stands twice", at: offset)
            }
            skipSpace()
            guard isAt("=") else { throw problem("an attribute needs '=' and a value") }
            place += 1
            skipSpace()
            guard isAt("\"") || isAt("'") else {
                throw problem("the value of an attribute stands between quotation marks")
            }
            let quote = bytes[place]
            place += 1
            let value = try text(until: quote, isAttribute: true)
            guard place < bytes.count else {
                throw problem("the value of this attribute is never closed", at: offset)
            }
            place += 1
            attributes.append(
                XMLRawAttribute(name: name, value: String(utf8: value), offset: offset))
        }
    }

    /// Reads a text with its references up to a byte that ends it, or the end.
    mutating func text(until end: UInt8, isAttribute: Bool) throws(DocumentProblem) -> [UInt8] {
        var text: [UInt8] = []
        while place < bytes.count, bytes[place] != end {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "&"):
                text += try reference()
                continue
            case UInt8(ascii: "<"):
                throw problem("'<' stands in a value", help: "write it as '&lt;'")
            case 0x0D:
                let isPair = place + 1 < bytes.count && bytes[place + 1] == 0x0A
                if !isPair { text.append(isAttribute ? 0x20 : 0x0A) }
            case 0x09, 0x0A: text.append(isAttribute ? 0x20 : byte)
            default: text.append(byte)
            }
            place += 1
        }
        return text
    }

    /// Reads a reference to a character or to one of the five entities that need no declaration.
    private mutating func reference() throws(DocumentProblem) -> [UInt8] {
        let start = place
        place += 1
        while place < bytes.count, place - start < 12, bytes[place] != UInt8(ascii: ";") {
            place += 1
        }
        guard isAt(";") else {
            throw problem(
                "'&' begins a reference that no ';' ends", at: start, help: "write it as '&amp;'")
        }
        let name = bytes[(start + 1)..<place]
        place += 1
        for (known, byte) in Self.entities where name.elementsEqual(known.utf8) { return [byte] }
        guard name.first == UInt8(ascii: "#"), let scalar = Self.scalar(name.dropFirst()) else {
            throw problem(
                "the reference \(Quoted.text(name)) is not known", at: start,
                help: "only &amp; &lt; &gt; &quot; &apos; and numbers of characters are read")
        }
        return Array(String(Character(scalar)).utf8)
    }

    private static let entities: [(String, UInt8)] = [
        ("amp", UInt8(ascii: "&")), ("lt", UInt8(ascii: "<")), ("gt", UInt8(ascii: ">")),
        ("quot", UInt8(ascii: "\"")), ("apos", UInt8(ascii: "'")),
    ]

    /// Returns the character with a number that XML 1.0 allows, or nothing.
    private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let isHexadecimal = digits.first == UInt8(ascii: "x")
        let digits = isHexadecimal ? digits.dropFirst() : digits
        if digits.isEmpty { return nil }
        var value: UInt32 = 0
        for digit in digits {
            guard let number = number(digit), isHexadecimal || number < 10 else { return nil }
            value = value * (isHexadecimal ? 16 : 10) + number
            if value > 0x10FFFF { return nil }
        }
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20..<0xD800, 0xE000..<0xFFFE, 0x10000...0x10FFFF:
            return Unicode.Scalar(value)
        default: return nil
        }
    }

    private static func number(_ digit: UInt8) -> UInt32? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(digit - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
