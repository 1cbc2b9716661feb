/// Text from a file made harmless for a terminal, visibly.
///
/// What could move the cursor, change colors or turn the direction of reading is shown as a sign.
enum SafeText {
    /// Returns a text whose control characters are signs; line breaks stay, tabs become spaces.
    static func visible(_ text: String, isUnicode: Bool) -> String {
        let isHarmless = text.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }
        if isHarmless { return text }
        var scalars = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if previous == "\r", scalar != "\n" { append("\r", &scalars, isUnicode) }
            if scalar != "\r" { append(scalar, &scalars, isUnicode) }
            previous = scalar
        }
        if previous == "\r" { append("\r", &scalars, isUnicode) }
        return String(scalars)
    }

    private static func append(
        _ scalar: Unicode.Scalar, _ result: inout String.UnicodeScalarView, _ isUnicode: Bool
    ) {
        switch scalar.value {
        case 0x0A, 0x2028, 0x2029: result.append("\n")
        case 0x09: result.append(contentsOf: "    ".unicodeScalars)
        case 0x00..<0x20, 0x7F:
            let picture = scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value
            if isUnicode, let sign = Unicode.Scalar(picture) {
                result.append(sign)
            } else {
                result.append("^")
                result.append(Unicode.Scalar(UInt8(scalar.value ^ 0x40)))
            }
        case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
            result.append(contentsOf: "<U+\(zeros)\(digits)>".unicodeScalars)
        default: result.append(scalar)
        }
    }
}
