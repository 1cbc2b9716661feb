import SimEngine

/// Bytes as a page carries them.
///
/// - Note: Source: RFC 4648, *The Base16, Base32, and Base64 Data Encodings* (2006), section 4.
enum Base64 {
    /// Returns bytes as text, padded to a multiple of four signs.
    static func text(_ bytes: [UInt8]) -> String {
        var signs = Base64URL.text(bytes).utf8.map { sign in
            switch sign {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: sign
            }
        }
        signs += repeatElement(UInt8(ascii: "="), count: (4 - signs.count % 4) % 4)
        return String(decoding: signs, as: UTF8.self)
    }
}
