/// An author's words on their way into a drawing: made harmless, measured, broken into lines.
///
/// Nobody knows which font a reader's screen has, so widths are those of the widest of the usual
/// ones, and a line is never longer than it was measured.
enum GraphWords {
    /// Returns words in one line, without control characters and marks that turn the direction.
    static func clean(_ words: String) -> String {
        var cleaned = String.UnicodeScalarView()
        var isSpace = true
        var marks = 0
        for scalar in words.unicodeScalars {
            switch scalar.value {
            case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029:
                if !isSpace { cleaned.append(" ") }
                isSpace = true
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: continue
            default:
                // Marks without a letter, or piled on it, would run into the line above.
                marks = isMark(scalar.value) ? marks + 1 : 0
                if marks > 3 || marks > 0 && isSpace { continue }
                cleaned.append(scalar)
                isSpace = false
            }
        }
        if isSpace, !cleaned.isEmpty { cleaned.removeLast() }
        return String(cleaned)
    }

    /// Returns prose as ``clean(_:)`` does, with `{{` as the brace that it stands for.
    static func prose(_ words: String) -> String {
        var bytes: [UInt8] = []
        var isDoubled = false
        for byte in clean(words).utf8 {
            let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
            isDoubled = isBrace && !isDoubled && bytes.last == byte
            if !isDoubled { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Returns the width of words in pixels, rounded up.
    static func width(_ words: String, size: Int, isBold: Bool = false) -> Int {
        var sum = 0
        for scalar in words.unicodeScalars { sum += advance(scalar.value, isBold) }
        return (sum * size + 999) / 1000
    }

    /// Breaks words into lines of at most a width; what goes beyond the last line is an ellipsis.
    ///
    /// - Parameters:
    ///   - words: The words, cleaned.
    ///   - width: The width in pixels.
    ///   - size: The size of the font in pixels.
    ///   - isBold: Whether the font is bold.
    ///   - lines: The most lines.
    /// - Returns: The lines; none for no words.
    static func lines(
        _ words: String, width: Int, size: Int, isBold: Bool = false, atMost lines: Int
    ) -> [String] {
        let limit = width * 1000 / size
        var found: [String] = []
        var rest = Array(words.unicodeScalars)[...]
        while !rest.isEmpty {
            let isLast = found.count == lines - 1
            let end = lineEnd(rest, limit, isBold)
            if end == rest.endIndex {
                found.append(string(rest))
                return found
            }
            if isLast {
                found.append(shortened(rest, limit, isBold))
                return found
            }
            found.append(string(rest[..<end]))
            rest = rest[end...]
            while let first = rest.first, first == " " { rest.removeFirst() }
        }
        return found
    }

    /// Returns where a line ends that is as long as it may be: at a space if there is one.
    private static func lineEnd(
        _ scalars: ArraySlice<Unicode.Scalar>, _ limit: Int, _ isBold: Bool
    ) -> Int {
        var sum = 0
        var space: Int?
        var place = scalars.startIndex
        while place < scalars.endIndex {
            sum += advance(scalars[place].value, isBold)
            if scalars[place] == " " { space = place }
            if sum > limit, scalars[place] != " " { break }
            place += 1
        }
        if place == scalars.endIndex { return place }
        if let space, space > scalars.startIndex { return space }
        return max(beforeMarks(scalars, place), scalars.startIndex + 1)
    }

    private static func shortened(
        _ scalars: ArraySlice<Unicode.Scalar>, _ limit: Int, _ isBold: Bool
    ) -> String {
        var end = lineEnd(scalars, max(0, limit - advance(0x2026, isBold)), isBold)
        while end > scalars.startIndex, scalars[end - 1] == " " { end -= 1 }
        return string(scalars[..<end]) + "\u{2026}"
    }

    /// Moves a place back so that no mark is parted from its letter.
    private static func beforeMarks(_ scalars: ArraySlice<Unicode.Scalar>, _ place: Int) -> Int {
        var place = place
        while place > scalars.startIndex, isMark(scalars[place].value) { place -= 1 }
        return place
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        while let last = view.last, last == " " { view.removeLast() }
        return String(view)
    }
}
