/// Writes numbers of few bits one after the other into whole words.
struct BitWriter {
    private(set) var words: [UInt64] = []
    private var used = 64

    /// Forgets what was written, and keeps the room.
    mutating func removeAll() {
        words.removeAll(keepingCapacity: true)
        used = 64
    }

    /// Writes the lowest bits of a number.
    mutating func put(_ value: UInt64, bits: Int) {
        if bits == 0 { return }
        let value = bits == 64 ? value : value & (1 << UInt64(bits) - 1)
        if used == 64 {
            words.append(value)
            used = bits
            return
        }
        words[words.count - 1] |= value << UInt64(used)
        let room = 64 - used
        if bits > room {
            words.append(value >> UInt64(room))
            used = bits - room
        } else {
            used += bits
        }
    }

    /// Writes a truth.
    mutating func put(_ truth: Bool) { put(truth ? 1 : 0, bits: 1) }

    /// Writes a number that is mostly small: its length in bits, then the bits.
    mutating func putNumber(_ value: Int64) {
        let magnitude = UInt64(bitPattern: value << 1 ^ value >> 63)
        let length = 64 - magnitude.leadingZeroBitCount
        put(UInt64(length), bits: 7)
        put(magnitude, bits: length)
    }
}

/// Reads what a ``BitWriter`` wrote.
struct BitReader {
    private let words: [UInt64]
    private var place: Int

    /// Reads from a place on.
    init(_ words: [UInt64], from start: Int) {
        self.words = words
        place = start * 64
    }

    /// Reads a number of so many bits.
    mutating func take(_ bits: Int) -> UInt64 {
        if bits == 0 { return 0 }
        let word = place >> 6
        let used = place & 63
        place += bits
        var value = words[word] >> UInt64(used)
        if bits > 64 - used { value |= words[word + 1] << UInt64(64 - used) }
        return bits == 64 ? value : value & (1 << UInt64(bits) - 1)
    }

    /// Reads a truth.
    mutating func takeTruth() -> Bool { take(1) != 0 }

    /// Reads a number that is mostly small.
    mutating func takeNumber() -> Int64 {
        let magnitude = take(Int(take(7)))
        return Int64(bitPattern: magnitude >> 1) ^ -Int64(bitPattern: magnitude & 1)
    }
}
