/// What a character is called in a message, so that no two are taken for each other.
enum CharacterName {
    /// Returns a printable character of ASCII in quotes, any other one with its code point.
    static func of(_ scalar: Unicode.Scalar) -> String {
        if scalar.value == 0x20 { return "a space" }
        let isPlain = scalar.value > 0x20 && scalar.value < 0x7F
        let code = isPlain ? "" : codePoint(scalar)
        if isHidden(scalar) || isBlank(scalar) { return code }
        return "'\(LookAlikes.string(scalar))'" + (isPlain ? "" : " (\(code))")
    }

    /// Returns the name of the first character of a text.
    static func of(firstOf text: String) -> String {
        text.unicodeScalars.first.map { of($0) } ?? "nothing"
    }

    /// Returns whether a character controls the terminal, cannot be seen, or turns the reading.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x00AD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
            0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE01EF:
            true
        default: false
        }
    }

    /// Returns whether a character is a space of another width.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Returns a code point as charts list it.
    private static func codePoint(_ scalar: Unicode.Scalar) -> String {
        var digits = String(scalar.value, radix: 16, uppercase: true)
        while digits.utf8.count < 4 { digits = "0" + digits }
        return "U+" + digits
    }
}
