/// The SHA-256 digest of bytes that may come in pieces.
///
/// - Note: Source: NIST, FIPS 180-4, *Secure Hash Standard* (2015), section 6.2.
public struct SHA256: Sendable {
    /// The working hash, H0 to H7.
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
        0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// The message schedule of the block at hand.
    private var schedule = [UInt32](repeating: 0, count: 64)
    /// Bytes that do not fill a block yet.
    private var pending: [UInt8] = []
    /// How many bytes have come in.
    private var length: UInt64 = 0

    /// Starts a digest of nothing.
    public init() { pending.reserveCapacity(Self.blockSize) }

    /// Takes in more bytes.
    public mutating func update(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Takes in more bytes.
    public mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Takes in more bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        length &+= UInt64(bytes.count)
        var start = 0
        if !pending.isEmpty {
            while start < bytes.count, pending.count < Self.blockSize {
                pending.append(bytes[start])
                start += 1
            }
            guard pending.count == Self.blockSize else { return }
            let block = pending
            block.withUnsafeBytes { compress($0) }
            pending.removeAll(keepingCapacity: true)
        }
        let end = bytes.count - (bytes.count - start) % Self.blockSize
        compress(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        for place in end..<bytes.count { pending.append(bytes[place]) }
    }

    /// Returns the 32 bytes of the digest and ends it; further calls are of no use.
    public mutating func finalize() -> [UInt8] {
        let bitLength = length &* 8
        var padding: [UInt8] = [0x80]
        let used = (pending.count + 9) % Self.blockSize
        let zeros = used == 0 ? 0 : Self.blockSize - used
        padding.append(contentsOf: repeatElement(0, count: zeros))
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            padding.append(UInt8(truncatingIfNeeded: bitLength >> shift))
        }
        update(padding)
        var digest: [UInt8] = []
        digest.reserveCapacity(32)
        for word in state {
            for shift in stride(from: UInt32(24), through: 0, by: -8) {
                digest.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return digest
    }

    private static let blockSize = 64
}

extension SHA256 {
    /// Returns the digest of some bytes, as 64 lower-case hexadecimal digits.
    public static func hex(_ bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return hexadecimal(digest.finalize())
    }

    /// Returns bytes as lower-case hexadecimal digits.
    public static func hexadecimal(_ bytes: [UInt8]) -> String {
        var writer = ByteWriter(capacity: bytes.count * 2)
        for byte in bytes { writer.append(hexadecimal: byte) }
        return writer.string
    }
}

extension SHA256 {
    /// Works whole blocks into the state.
    private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
        state.withUnsafeMutableBufferPointer { state in
            schedule.withUnsafeMutableBufferPointer { schedule in
                Self.constants.withUnsafeBufferPointer { constants in
                    var offset = 0
                    while offset < blocks.count {
                        Self.fill(schedule, from: blocks, at: offset)
                        Self.rounds(state, schedule, constants)
                        offset += Self.blockSize
                    }
                }
            }
        }
    }

    /// Prepares the message schedule of one block.
    @inline(__always)
    private static func fill(
        _ schedule: UnsafeMutableBufferPointer<UInt32>, from blocks: UnsafeRawBufferPointer,
        at offset: Int
    ) {
        for index in 0..<16 {
            let word = blocks.loadUnaligned(fromByteOffset: offset &+ index &* 4, as: UInt32.self)
            schedule[index] = word.bigEndian
        }
        for index in 16..<64 {
            let near = schedule[index &- 2]
            let far = schedule[index &- 15]
            let nearMix = turn(near, 17) ^ turn(near, 19) ^ (near >> 10)
            let farMix = turn(far, 7) ^ turn(far, 18) ^ (far >> 3)
            schedule[index] = nearMix &+ schedule[index &- 7] &+ farMix &+ schedule[index &- 16]
        }
    }

    /// Runs the 64 rounds of one block.
    @inline(__always)
    private static func rounds(
        _ state: UnsafeMutableBufferPointer<UInt32>, _ schedule: UnsafeMutableBufferPointer<UInt32>,
        _ constants: UnsafeBufferPointer<UInt32>
    ) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        // Eight rounds at a time, so that names change places instead of values.
        var index = 0
        while index < 64 {
            func input(_ offset: Int) -> UInt32 {
                constants[index &+ offset] &+ schedule[index &+ offset]
            }
            round(a, b, c, &d, e, f, g, &h, input(0))
            round(h, a, b, &c, d, e, f, &g, input(1))
            round(g, h, a, &b, c, d, e, &f, input(2))
            round(f, g, h, &a, b, c, d, &e, input(3))
            round(e, f, g, &h, a, b, c, &d, input(4))
            round(d, e, f, &g, h, a, b, &c, input(5))
            round(c, d, e, &f, g, h, a, &b, input(6))
            round(b, c, d, &e, f, g, h, &a, input(7))
            index &+= 8
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }

    /// Runs one round; what changes besides the names is what were D and H.
    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
        _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ input: UInt32
    ) {
        let choice = g ^ (e & (f ^ g))
        let majority = (a & b) | (c & (a | b))
        let first = h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ choice &+ input
        d &+= first
        h = first &+ (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ majority
    }

    /// Returns a word rotated to the right.
    @inline(__always)
    private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 {
        (word &>> count) | (word &<< (32 &- count))
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
        0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
        0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
        0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
        0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
        0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
        0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
        0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
        0xc671_78f2,
    ]
}
