/// Bytes as a page carries them.
///
/// - Note: Source: RFC 4648, *The Base16, Base32, and Base64 Data Encodings* (2006), section 4.
enum Base64 {
    /// Returns bytes as text, padded to a multiple of four signs.
    static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for place in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[place..<min(place + 3, bytes.count)]
            var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            bits <<= UInt32(8 * (3 - group.count))
            for sign in 0..<4 {
                let value = UInt8(truncatingIfNeeded: bits >> UInt32(18 - 6 * sign)) & 63
                text.append(sign > group.count ? UInt8(ascii: "=") : Self.sign(value))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func sign(_ value: UInt8) -> UInt8 {
        switch value {
        case 0..<26: UInt8(ascii: "A") + value
        case 26..<52: UInt8(ascii: "a") + value - 26
        case 52..<62: UInt8(ascii: "0") + value - 52
        case 62: UInt8(ascii: "+")
        default: UInt8(ascii: "/")
        }
    }
}
