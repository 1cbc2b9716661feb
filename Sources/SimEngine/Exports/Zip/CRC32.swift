/// The checksum of zip archives: CRC-32 with the reflected polynomial 0xEDB88320.
///
/// - Note: Source: ISO/IEC 13239, as PKWARE's APPNOTE.TXT 6.3.10 (2022), section 4.4.7, uses it.
public enum CRC32 {
    /// Returns the checksum of some bytes.
    public static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum = table[Int(truncatingIfNeeded: (sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8)
        }
        return ~sum
    }

    private static let table: [UInt32] = (0..<256).map { place in
        var value = UInt32(place)
        for _ in 0..<8 {
            value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
        }
        return value
    }
}
