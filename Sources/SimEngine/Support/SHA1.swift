/// The SHA-1 digest, for name-based identifiers only: it protects against nothing.
///
/// - Note: Source: NIST, FIPS 180-4, *Secure Hash Standard* (2015), section 6.1.
public enum SHA1 {
    /// Returns the 20 bytes of the digest.
    public static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [
            0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0,
        ]
        let message = padded(bytes)
        var block = 0
        while block < message.count {
            compress(message[block..<block + 64], into: &state)
            block += 64
        }
        var digest: [UInt8] = []
        digest.reserveCapacity(20)
        for word in state {
            for shift in [UInt32(24), 16, 8, 0] {
                digest.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return digest
    }

    /// Returns a message with a one bit, zeros, and its length in bits: whole blocks.
    private static func padded(_ bytes: [UInt8]) -> [UInt8] {
        var message = bytes
        message.append(0x80)
        while message.count % 64 != 56 { message.append(0) }
        let length = UInt64(bytes.count) &* 8
        for shift in [UInt64(56), 48, 40, 32, 24, 16, 8, 0] {
            message.append(UInt8(truncatingIfNeeded: length >> shift))
        }
        return message
    }

    private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var schedule: [UInt32] = []
        schedule.reserveCapacity(80)
        for word in 0..<16 {
            var value: UInt32 = 0
            for place in 0..<4 {
                value = value << 8 | UInt32(block[block.startIndex + word * 4 + place])
            }
            schedule.append(value)
        }
        for word in 16..<80 {
            let mixed =
                schedule[word - 3] ^ schedule[word - 8] ^ schedule[word - 14] ^ schedule[word - 16]
            schedule.append(turn(mixed, 1))
        }
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        for (round, word) in schedule.enumerated() {
            let (mix, constant) = step(round, b, c, d)
            let next = turn(a, 5) &+ mix &+ e &+ constant &+ word
            (e, d, c, b, a) = (d, c, turn(b, 30), a, next)
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
    }

    /// Returns the function of a round and its constant.
    private static func step(
        _ round: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32
    ) -> (mix: UInt32, constant: UInt32) {
        switch round / 20 {
        case 0: ((b & c) | (~b & d), 0x5a82_7999)
        case 1: (b ^ c ^ d, 0x6ed9_eba1)
        case 2: ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc)
        default: (b ^ c ^ d, 0xca62_c1d6)
        }
    }

    private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 {
        (word &<< count) | (word &>> (32 &- count))
    }
}
