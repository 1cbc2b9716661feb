/// Characters of other scripts that look like letters and signs of the keyboard.
enum LookAlikes {
    /// Returns what a character looks like, if it looks like one of ASCII.
    static func letter(_ scalar: Unicode.Scalar) -> String? {
        let value = scalar.value
        if value >= 0xFF01, value <= 0xFF5E { return ascii(value - 0xFEE0) }
        if value >= 0x1D400, value <= 0x1D6A3 {
            let place = (value - 0x1D400) % 52
            return ascii(place < 26 ? 0x41 + place : 0x61 + place - 26)
        }
        for (codes, letter) in table where codes.contains(value) { return letter }
        return nil
    }

    /// Returns a text with look-alikes replaced by what they look like, or nothing without any.
    static func resolved(_ text: String) -> String? {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
        var (result, isChanged) = ("", false)
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x80, let letter = letter(scalar) {
                result += letter
                isChanged = true
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return isChanged ? result : nil
    }

    /// Returns what the first look-alike of a text is and looks like, or nothing without any.
    static func note(on text: String) -> String? {
        for scalar in text.unicodeScalars where scalar.value >= 0x80 {
            if let letter = letter(scalar) {
                return "\(CharacterName.of(scalar)) only looks like '\(letter)'"
            }
        }
        return nil
    }

    /// Returns a character as text.
    static func string(_ scalar: Unicode.Scalar) -> String {
        var text = ""
        text.unicodeScalars.append(scalar)
        return text
    }

    private static func ascii(_ value: UInt32) -> String? {
        Unicode.Scalar(value).map { string($0) }
    }

    /// Cyrillic, Greek, Latin and punctuation, by what each looks like.
    private static let table: [(codes: [UInt32], letter: String)] = [
        ([0x0430, 0x03B1, 0x0251], "a"), ([0x0410, 0x0391], "A"), ([0x0412, 0x0392], "B"),
        ([0x0441, 0x03F2], "c"), ([0x0421, 0x03F9], "C"), ([0x0501], "d"), ([0x0435], "e"),
        ([0x0415, 0x0395], "E"), ([0x0261], "g"), ([0x04BB], "h"), ([0x041D, 0x0397], "H"),
        ([0x0456, 0x03B9, 0x0131], "i"), ([0x0406, 0x0399], "I"), ([0x0458], "j"), ([0x0408], "J"),
        ([0x03BA, 0x043A], "k"), ([0x041A, 0x039A], "K"), ([0x04CF], "l"), ([0x041C, 0x039C], "M"),
        ([0x039D], "N"), ([0x043E, 0x03BF], "o"), ([0x041E, 0x039F], "O"), ([0x0440, 0x03C1], "p"),
        ([0x0420, 0x03A1], "P"), ([0x051B], "q"), ([0x0455], "s"), ([0x0405], "S"),
        ([0x0422, 0x03A4], "T"), ([0x03C5], "u"), ([0x03BD, 0x0475], "v"), ([0x051D], "w"),
        ([0x0445, 0x03C7], "x"), ([0x0425, 0x03A7], "X"), ([0x0443, 0x03B3], "y"),
        ([0x0423, 0x03A5], "Y"), ([0x0396], "Z"),
        ([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0x00AD], "-"),
        ([0x2018, 0x2019, 0x02BC], "'"), ([0x201C, 0x201D], "\""), ([0x00A0, 0x2009, 0x202F], " "),
        ([0x2264], "<="), ([0x2265], ">="), ([0x2260], "!="), ([0x00D7], "*"), ([0x00F7], "/"),
    ]
}
