/// Names for files and identifiers: each once, even where upper and lower case are the same.
struct UniqueNames {
    /// The names given out, in lower case.
    private var taken: [[UInt8]] = []

    /// Starts with names that are not given out.
    init(reserved: [String] = []) { taken = reserved.map { Self.folded($0) } }

    /// Returns a name made from an author's words: an XML name without a colon, not given out before.
    mutating func name(_ words: String) -> String {
        let stem = Self.sound(words)
        var name = stem
        var number = 2
        while taken.contains(Self.folded(name)) {
            name = stem + "-" + String(number)
            number += 1
        }
        taken.append(Self.folded(name))
        return name
    }

    /// Returns words as an XML name of ASCII letters, digits, `_` and `-`.
    static func sound(_ words: String) -> String {
        var bytes: [UInt8] = []
        for byte in words.utf8 where bytes.count < longest {
            if isLetter(byte) || byte == UInt8(ascii: "_") {
                bytes.append(byte)
            } else if byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
                if bytes.isEmpty { bytes.append(UInt8(ascii: "_")) }
                // Tests of QTI take a period for the one between an item and its variable.
                bytes.append(byte == UInt8(ascii: ".") ? UInt8(ascii: "-") : byte)
            } else if byte < 0x80 || byte >= 0xC0 {
                // One sign for each character, however many bytes it has.
                bytes.append(UInt8(ascii: "_"))
            }
        }
        return bytes.isEmpty ? "_" : String(utf8: bytes)
    }

    /// The longest name; Moodle keeps 100 characters, and a number may follow.
    private static let longest = 90

    private static func folded(_ name: String) -> [UInt8] {
        name.utf8.map { isLetter($0) ? $0 | 0x20 : $0 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
