/// Bytes as letters, digits, `-` and `_`, without padding.
///
/// - Note: Source: RFC 4648, *The Base16, Base32, and Base64 Data Encodings* (2006), section 5.
public enum Base64URL {
    /// Returns bytes as text.
    public static func text(_ bytes: [UInt8]) -> String {
        var out = ByteWriter(capacity: (bytes.count * 4 + 2) / 3)
        var place = 0
        while place < bytes.count {
            let second = place + 1 < bytes.count ? bytes[place + 1] : 0
            let third = place + 2 < bytes.count ? bytes[place + 2] : 0
            out.append(sign(bytes[place] >> 2))
            out.append(sign((bytes[place] & 3) << 4 | second >> 4))
            if place + 1 < bytes.count { out.append(sign((second & 15) << 2 | third >> 6)) }
            if place + 2 < bytes.count { out.append(sign(third & 63)) }
            place += 3
        }
        return out.string
    }

    /// Returns the bytes of a text, or nothing where it is not the text of any.
    public static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var held: UInt32 = 0
        var bits = 0
        for sign in text.utf8 {
            guard let value = value(sign) else { return nil }
            held = held << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
            }
            held &= 0xFF
        }
        // What is left over is padding of less than a byte, all zeros.
        guard bits < 6, held & (1 << UInt32(bits) - 1) == 0 else { return nil }
        return bytes
    }

    private static func sign(_ value: UInt8) -> UInt8 {
        switch value {
        case 0..<26: UInt8(ascii: "A") + value
        case 26..<52: UInt8(ascii: "a") + value - 26
        case 52..<62: UInt8(ascii: "0") + value - 52
        case 62: UInt8(ascii: "-")
        default: UInt8(ascii: "_")
        }
    }

    private static func value(_ sign: UInt8) -> UInt8? {
        switch sign {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): sign - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): sign - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): sign - UInt8(ascii: "0") + 52
        case UInt8(ascii: "-"): 62
        case UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
