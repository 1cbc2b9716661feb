/// The bytes of a name, to be hashed and compared a word at a time.
struct NameBytes {
    private let bytes: UnsafeRawBufferPointer

    /// Wraps bytes, which must outlive it.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// How many bytes there are.
    @inline(__always)
    var count: Int { bytes.count }

    /// A hash of the bytes, the same on every platform.
    @inline(__always)
    var hash: UInt32 {
        var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index &+ 8 < count {
            hash = Self.mix(hash ^ word(at: index))
            index &+= 8
        }
        return UInt32(truncatingIfNeeded: Self.mix(hash ^ lastWord) &>> 32)
    }

    /// Returns whether two names of the same length have the same bytes.
    @inline(__always)
    func isEqual(to other: NameBytes) -> Bool {
        var index = 0
        while index &+ 8 < count {
            if word(at: index) != other.word(at: index) { return false }
            index &+= 8
        }
        return lastWord == other.lastWord
    }

    /// The last eight bytes, or all if there are fewer; distinct for distinct bytes of one length.
    @inline(__always)
    private var lastWord: UInt64 {
        switch count {
        case 8...: return word(at: count &- 8)
        case 4...7:
            let first = bytes.loadUnaligned(as: UInt32.self).littleEndian
            let last = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
            return UInt64(first) | (UInt64(last.littleEndian) &<< 32)
        case 1...3:
            let middle = UInt64(bytes[count &>> 1]) &<< 8
            return UInt64(bytes[0]) | middle | (UInt64(bytes[count &- 1]) &<< 16)
        default: return 0
        }
    }

    @inline(__always)
    private func word(at offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }

    /// Spreads each bit over the word.
    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let spread = (value ^ (value &>> 32)) &* 0xD6E8_FEB8_6659_FD93
        return (spread ^ (spread &>> 29)) &* 0x94D0_49BB_1331_11EB
    }
}
