/// Bytes as the player unpacks them: the half of `Web/runtime/model.h` that packs bytes as they are.
///
/// The page's unpacker is made of that C, so both must say the same of every bit; tests hold this one to
/// bytes that the C packed.
enum PackedBytes {
    /// Returns bytes packed for the page's unpacker.
    ///
    /// They begin with the length and a check, four bytes each, and a zero: no module.
    ///
    /// - Complexity: O(*n*), some five steps for a byte.
    static func pack(_ bytes: [UInt8]) -> [UInt8] {
        let tree = ByteTree(bytes)
        var coder = BitCoder()
        coder.write(UInt32(bytes.count))
        coder.write(bytes.reduce(0) { Chances.hash($0, UInt32($1)) })
        coder.bytes.append(0)
        tree.write(to: &coder)
        var model = ByteModel(tree: tree, count: bytes.count)
        defer { model.free() }
        var place = 0
        while place < bytes.count {
            model.code(bytes[place], with: &coder)
            place += 1
        }
        coder.end()
        return coder.bytes
    }
}

/// An arithmetic coder: each bit takes as many bits as it was unlikely.
struct BitCoder {
    /// What was written so far.
    var bytes: [UInt8] = []
    private var low: UInt32 = 0
    private var high = UInt32.max

    /// Codes a bit that is one with a chance of so many 65536ths.
    mutating func code(_ isOne: Bool, chance: UInt32) {
        let middle = low &+ UInt32((UInt64(high &- low) &* UInt64(chance)) >> 16)
        if isOne { high = middle } else { low = middle &+ 1 }
        while (low ^ high) >> 24 == 0 {
            bytes.append(UInt8(high >> 24))
            low = low << 8
            high = high << 8 | 255
        }
    }

    /// Writes four bytes as they are, the lowest first.
    mutating func write(_ number: UInt32) {
        for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(number >> shift & 255)) }
    }

    /// Writes what tells the last bits apart.
    mutating func end() { bytes.append(UInt8(high >> 24)) }
}
