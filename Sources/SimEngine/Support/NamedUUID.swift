/// Identifiers that follow from a name: whoever computes one again gets the same.
///
/// - Note: Source: RFC 9562, *Universally Unique IDentifiers* (2024), section 5.5 (version 5).
public enum NamedUUID {
    /// The namespace of addresses, as the RFC gives it.
    public static let url: [UInt8] = [
        0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30,
        0xc8,
    ]

    /// Returns the identifier of a name, in lower-case digits with hyphens.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - namespace: The 16 bytes of the space in which the name is unique.
    /// - Returns: 36 characters.
    public static func text(_ name: String, in namespace: [UInt8] = url) -> String {
        var digest = SHA1.digest(namespace + Array(name.utf8))
        digest[6] = digest[6] & 0x0f | 0x50
        digest[8] = digest[8] & 0x3f | 0x80
        var writer = ByteWriter(capacity: 36)
        for place in 0..<16 {
            if place == 4 || place == 6 || place == 8 || place == 10 {
                writer.append(UInt8(ascii: "-"))
            }
            writer.append(hexadecimal: digest[place])
        }
        return writer.string
    }
}
