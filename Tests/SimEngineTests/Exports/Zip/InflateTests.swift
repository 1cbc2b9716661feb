import Testing

@testable import SimEngine

@Suite("What deflate compressed is read as RFC 1951 has it")
struct InflateTests {
    /// Compressed bytes, how many they hold, and the checksum of those, by another implementation.
    private static let good: [(packed: String, count: Int, checksum: UInt32)] = [
        ("03 00", 0, 0),
        ("01 05 00 fa ff 68 65 6c 6c 6f", 5, 0x3610_A686),
        ("cb 48 cd c9 c9 07 00", 5, 0x3610_A686),
        ("05 c0 21 0d 00 00 00 80 b0 fe 6d 2f 91 6c", 0, 0),
        ("05 e0 81 91 24 cb b2 2c 49 e2 0f 2e 8b 9a 47 56 9f fb fe ec d2 ff 1f", 0, 0),
        ("ed c0 01 01 00 00 00 40 20 ff 57 1b 42 2c 4f", 516, 2_893_183_767),
        (
            "ed cf c1 b1 2c 47 10 c4 30 fa 6f 35 1d 01 82 59 3d fb be 2e 2a fc 0f 0c", 518,
            2_207_093_423
        ),
    ]

    @Test("stored, fixed and dynamic blocks give what was packed", arguments: good.indices)
    func reads(_ place: Int) throws {
        let (packed, count, checksum) = Self.good[place]
        let bytes = try Inflate.bytes(of: Self.bytes(packed)[...], atMost: count)
        #expect(bytes.count == count)
        #expect(CRC32.checksum(bytes) == checksum)
    }

    @Test("sentences that repeat come back whole")
    func text() throws {
        let packed = """
            0b c9 48 55 48 ce 48 2c 48 2d ca cf 4b 55 28 2e 49 ac 2c d6 53 08 c1 14 54 48 4a 2d ce 4c \
            49 55 c8 48 2d b2 56 c8 cb 4f ca 4f a9 54 28 c9 2f 4d ce 48 05 49 a5 e5 17 a5 2a 94 00 75 \
            95 64 e6 a6 ea e6 97 96 60 35 63 a4 1a 0c 00
            """
        let sentence =
            "The chaperone stays. The chaperone stays beside her; nobody touches before the time-out. "
        let bytes = try Inflate.bytes(of: Self.bytes(packed)[...], atMost: 10_000)
        #expect(String(utf8: bytes) == sentence + sentence + sentence + sentence)
    }

    @Test(
        "blocks that are not in order are refused",
        arguments: [
            "00 00 00 00 00", "06", "fc 00 00", "04 00 fe ff", "04 00 24 49 00",
            "04 00 24 e9 ff ff", "04 00 24 e9 ff 6d",
            "04 80 49 92 24 49 92 24 71 ff ff 93 11 00",
            "04 80 49 92 24 49 92 24 0f b4 ff ff c3 84",
            "04 c0 81 08 00 00 00 00 20 7f eb 0b 00 00", "02 7e ff ff",
            "0c c0 81 00 00 00 00 00 90 ff 6b 04 00",
        ])
    func refuses(_ packed: String) {
        #expect(throws: InflateProblem.self) {
            try Inflate.bytes(of: Self.bytes(packed)[...], atMost: 1 << 20)
        }
    }

    @Test("bytes that end too early, or go on after the end, are refused")
    func ends() {
        let whole = Self.bytes("cb 48 cd c9 c9 07 00")
        for count in 0..<(whole.count - 1) {
            #expect(throws: InflateProblem.truncated) {
                try Inflate.bytes(of: whole[..<count], atMost: 100)
            }
        }
        #expect(throws: InflateProblem.malformed) {
            try Inflate.bytes(of: (whole + [0])[...], atMost: 100)
        }
    }

    @Test("more than was said is not unpacked")
    func limit() {
        #expect(throws: InflateProblem.tooLong) {
            try Inflate.bytes(of: Self.bytes("cb 48 cd c9 c9 07 00")[...], atMost: 4)
        }
    }

    @Test("any bytes at all are read or refused, and never too many")
    func anything() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<40, using: &random)
            var bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            // Most first bytes are no block: give dynamic and fixed ones more than their share.
            if !bytes.isEmpty, Bool.random(using: &random) {
                bytes[0] = (bytes[0] & 0xF8) | (Bool.random(using: &random) ? 5 : 3)
            }
            let result = try? Inflate.bytes(of: bytes[...], atMost: 1000)
            #expect((result?.count ?? 0) <= 1000)
        }
    }

    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        hexadecimal.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    }
}
