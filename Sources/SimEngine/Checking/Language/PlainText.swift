/// Typographic signs made plain, so that words can be told from marks byte by byte.
enum PlainText {
    /// Returns a text with straight quotes, hyphens and spaces, and one word for each placeholder.
    static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        // Most texts are plain already.
        if !bytes.contains(where: { $0 == UInt8(ascii: "{") || $0 == 0xE2 || $0 == 0xC2 }) {
            return Array(bytes)
        }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "{"), let end = placeholderEnd(bytes, from: index + 1) {
                plain.append(UInt8(ascii: "X"))
                index = end
            } else if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 {
                append(bytes[index + 2], to: &plain)
                index += 3
            } else if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xA0 {
                plain.append(UInt8(ascii: " "))
                index += 2
            } else {
                plain.append(byte)
                index += 1
            }
        }
        return plain
    }

    /// Adds the plain form of a sign of the block of general punctuation, by its last byte.
    private static func append(_ last: UInt8, to plain: inout [UInt8]) {
        switch last {
        case 0x98, 0x99: plain.append(UInt8(ascii: "'"))
        case 0x9C, 0x9D: plain.append(UInt8(ascii: "\""))
        case 0x90...0x92: plain.append(UInt8(ascii: "-"))
        case 0x93: plain.append(UInt8(ascii: "-"))
        case 0x94: plain.append(contentsOf: " - ".utf8)
        case 0xA6: plain.append(contentsOf: "...".utf8)
        default: plain.append(UInt8(ascii: " "))
        }
    }

    /// Returns the place after a placeholder's closing brace; a doubled brace opens none.
    private static func placeholderEnd(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.endIndex, Prose.isWordByte(bytes[index]) || bytes[index] == 0x5F {
            index += 1
        }
        guard index > start, index < bytes.endIndex, bytes[index] == UInt8(ascii: "}") else {
            return nil
        }
        return index + 1
    }
}

/// Where words stand in quotation marks.
enum Quotes {
    /// Returns what stands between quotation marks, in order; a mark without its twin is none.
    static func ranges(in plain: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < plain.count {
            let mark = plain[index]
            let isDouble = mark == UInt8(ascii: "\"")
            if isDouble || mark == UInt8(ascii: "'") && opens(plain, at: index),
                let end = end(of: mark, plain, from: index + 1)
            {
                ranges.append(index..<end)
                index = end
            }
            index += 1
        }
        return ranges
    }

    private static func opens(_ plain: [UInt8], at index: Int) -> Bool {
        let isAfterWord = index > 0 && Prose.isWordByte(plain[index - 1])
        return !isAfterWord && index + 1 < plain.count && Prose.isWordByte(plain[index + 1])
    }

    private static func end(of mark: UInt8, _ plain: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < plain.count {
            let isLast = index + 1 == plain.count || !Prose.isWordByte(plain[index + 1])
            if plain[index] == mark, mark == UInt8(ascii: "\"") || isLast { return index }
            index += 1
        }
        return nil
    }
}

/// Whether the words met are between stars.
struct Stars {
    private var isStrong = false
    private var isSlanted = false

    /// Whether they are.
    var isEmphasis: Bool { isStrong || isSlanted }

    /// Takes in one byte of a text.
    mutating func meet(_ plain: [UInt8], at index: Int) {
        let star = UInt8(ascii: "*")
        guard plain[index] == star else { return }
        let isSecond = index > 0 && plain[index - 1] == star
        if isSecond {
            // Two stars are one strong mark, so the first was no slanted one.
            isSlanted.toggle()
            isStrong.toggle()
        } else {
            isSlanted.toggle()
        }
    }
}
