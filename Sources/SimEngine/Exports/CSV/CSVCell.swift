/// What stands in a cell of a table.
public enum CSVCell: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Words of an author or a learner: never to be run as a formula.
    case text(String)
    /// A number.
    case number(Decimal3)

    /// A whole number.
    static func whole(_ number: Int) -> CSVCell { .number(Decimal3(Int64(number))) }

    /// A yes or a no.
    static func answer(_ isSo: Bool) -> CSVCell { .text(isSo ? "yes" : "no") }

    /// Words, or nothing where there are none.
    static func optional(_ text: String?) -> CSVCell {
        guard let text, !text.utf8.isEmpty else { return .empty }
        return .text(text)
    }

    /// A number, or nothing where there is none.
    static func optional(_ number: Decimal3?) -> CSVCell {
        guard let number else { return .empty }
        return .number(number)
    }
}

/// Words that a spreadsheet would run.
public enum CSVFormula {
    /// Whether a spreadsheet would take a text for a formula.
    ///
    /// It would where the text begins with `=`, `+`, `-`, `@`, one of their full-width forms, a tab or
    /// a line's end; numbers, such as -1, are none.
    /// - Note: Source: OWASP, *CSV Injection*.
    public static func isRisky(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first else { return false }
        switch first {
        case UInt8(ascii: "-"): return !isNumber(bytes[...])
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
        case 0xEF: return fullWidth.contains { bytes.starts(with: $0) }
        default: return false
        }
    }

    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        switch Decimal3.parse(bytes) {
        case .value, .tooPrecise: true
        case .outOfRange, .malformed: false
        }
    }

    /// The full-width forms of `=`, `+`, `-` and `@`.
    private static let fullWidth: [[UInt8]] = [
        [0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0],
    ]
}
