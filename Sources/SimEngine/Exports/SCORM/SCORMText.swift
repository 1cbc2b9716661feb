/// Texts and numbers as the elements of SCORM take them.
enum SCORMText {
    /// Returns a description: one line, in its language, at most 250 UTF-16 units.
    static func description(_ text: String, language: String) -> String {
        let words = clipped(line(text), to: 250)
        if words.utf8.isEmpty { return "" }
        // What begins with a brace would be read as a mark of the language.
        let isMark = words.utf8.first == UInt8(ascii: "{")
        return "{lang=" + tag(language) + "}" + (isMark ? clipped(" " + words, to: 250) : words)
    }

    /// Returns the part of a language tag that every system accepts.
    static func tag(_ language: String) -> String {
        let parts = language.utf8.split(separator: UInt8(ascii: "-"))
        guard let first = parts.first, (2...3).contains(first.count) else { return "en" }
        guard parts.count == 2, (2...8).contains(parts[1].count) else {
            return String(utf8: Array(first))
        }
        return language
    }

    /// Returns a text that was typed in: one line without what would divide it into several.
    static func typed(_ text: String, to most: Int) -> String {
        var out = ByteWriter()
        for byte in line(text).utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): out.append("(")
            case UInt8(ascii: "]"), UInt8(ascii: "}"): out.append(")")
            default: out.append(byte)
            }
        }
        return clipped(out.string, to: most)
    }

    /// Returns a text without control characters and line breaks.
    static func line(_ text: String) -> String {
        var out = ByteWriter()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: out.append(" ")
            default: append(scalar, to: &out)
            }
        }
        return out.string
    }

    /// Returns the beginning of a text, with a sign that it goes on where it does.
    static func clipped(_ text: String, to most: Int) -> String {
        var count = 0
        for scalar in text.unicodeScalars { count += width(scalar) }
        if count <= most { return text }
        var out = ByteWriter()
        count = 1
        for scalar in text.unicodeScalars {
            count += width(scalar)
            if count > most { break }
            append(scalar, to: &out)
        }
        out.append("…")
        return out.string
    }

    /// How many UTF-16 units a character takes: courses count those.
    private static func width(_ scalar: Unicode.Scalar) -> Int { scalar.value > 0xFFFF ? 2 : 1 }

    private static func append(_ scalar: Unicode.Scalar, to out: inout ByteWriter) {
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { out.append(unit) }
    }

    /// Returns a number of at most two decimals, rounded half away from zero, within bounds.
    static func number(_ number: Decimal3, least: Int64 = -100, most: Int64 = 100) -> String {
        let bounded = min(max(number, Decimal3(least)), Decimal3(most)).thousandths
        let half: Int64 = bounded < 0 ? -5 : 5
        return Decimal3(thousandths: (bounded + half) / 10 * 10).description
    }
}
