/// How many columns of a terminal text takes.
///
/// - Note: Source: Unicode 16, East Asian Width W and F; emoji presentation; UAX #29 clusters.
enum CellWidth {
    /// Returns the columns of a text without control characters other than marks.
    static func of(_ text: String) -> Int {
        var text = text
        let plain: Int? = text.withUTF8 { bytes in
            var width = 0
            for byte in bytes {
                if byte >= 0x7F { return nil }
                if byte >= 0x20 { width += 1 }
            }
            return width
        }
        if let plain { return plain }
        return text.reduce(0) { $0 + of($1) }
    }

    /// Returns the columns of one character as people see it: 0, 1 or 2.
    static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.value < 0x7F { return first.value < 0x20 ? 0 : of(keycap: scalars) }
        if isZeroWide(first) {
            return scalars.dropFirst().reduce(0) { max($0, of($1)) }
        }
        if scalars.count > 1 {
            let isFlag = (0x1F1E6...0x1F1FF).contains(first.value)
            let isEmoji = scalars.contains { $0.value == 0xFE0F } && first.properties.isEmoji
            if isFlag || isEmoji { return 2 }
        }
        return of(first)
    }

    /// Returns the columns of a digit, which is wide where it is dressed up as a key.
    private static func of(keycap scalars: String.UnicodeScalarView) -> Int {
        scalars.contains { $0.value == 0xFE0F } ? 2 : 1
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if isZeroWide(scalar) { return 0 }
        return isWide(scalar.value) || scalar.properties.isEmojiPresentation ? 2 : 1
    }

    private static func isZeroWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: true
        case .format: scalar.value != 0xAD
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
            .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
            .otherSymbol, .spaceSeparator, .surrogate, .privateUse, .unassigned:
            (0x1160...0x11FF).contains(scalar.value)
        @unknown default: false
        }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        var (low, high) = (0, wide.count)
        while low < high {
            let middle = (low + high) / 2
            if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < wide.count && wide[low].contains(value)
    }

    /// The wide blocks in order; single wide emoji are known by their presentation.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
        0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
        0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FF1, 0x17000...0x18D08,
        0x1AFF0...0x1B2FB, 0x1F200...0x1F251, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]
}
