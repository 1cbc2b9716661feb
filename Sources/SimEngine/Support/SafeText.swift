/// Text from a file made harmless, visibly.
///
/// What could move a cursor, change colors or turn the direction of reading is shown as a sign.
public enum SafeText {
    /// Returns a text whose control characters are signs; line breaks stay, tabs become spaces.
    public static func visible(_ text: String, isUnicode: Bool) -> String {
        var text = text
        // In the browser, a walk over the view of a string counts references for each of its bytes.
        let isHarmless = text.withUTF8 { bytes in
            bytes.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }
        }
        if isHarmless { return text }
        var writer = ByteWriter()
        var follows = false
        for scalar in text.unicodeScalars {
            if follows, scalar.value != 0x0A { append(0x0D, &writer, isUnicode) }
            follows = scalar.value == 0x0D
            if !follows { append(scalar.value, &writer, isUnicode) }
        }
        if follows { append(0x0D, &writer, isUnicode) }
        return writer.string
    }

    private static func append(_ scalar: UInt32, _ writer: inout ByteWriter, _ isUnicode: Bool) {
        switch scalar {
        case 0x0A, 0x2028, 0x2029: writer.append(UInt8(0x0A))
        case 0x09: writer.append("    ")
        case 0x00..<0x20, 0x7F:
            if isUnicode {
                writer.append(scalar: scalar == 0x7F ? 0x2421 : 0x2400 + scalar)
            } else {
                writer.append(UInt8(ascii: "^"))
                writer.append(UInt8(truncatingIfNeeded: scalar ^ 0x40))
            }
        case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069:
            writer.append("<U+")
            for shift in [12, 8, 4, 0] {
                let digit = UInt8(truncatingIfNeeded: scalar >> UInt32(shift) & 15)
                writer.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
            }
            writer.append(UInt8(ascii: ">"))
        default: writer.append(scalar: scalar)
        }
    }
}

extension ByteWriter {
    /// Writes a Unicode scalar as UTF-8.
    fileprivate mutating func append(scalar: UInt32) {
        func tail(_ shift: UInt32) -> UInt8 {
            0x80 | UInt8(truncatingIfNeeded: scalar >> shift & 0x3F)
        }
        switch scalar {
        case 0..<0x80: append(UInt8(truncatingIfNeeded: scalar))
        case 0x80..<0x800:
            append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
            append(tail(0))
        case 0x800..<0x10000:
            append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
            append(tail(6))
            append(tail(0))
        default:
            append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
            append(tail(12))
            append(tail(6))
            append(tail(0))
        }
    }
}
