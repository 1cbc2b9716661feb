/// Finds keys by their bytes: a small open table whose names are compared as three machine words.
struct KeyTable {
    /// A name of at most 23 bytes with its length; no key of the format is longer.
    private struct Name: Equatable {
        var first: UInt64 = 0
        var second: UInt64 = 0
        /// The last seven bytes, and the length on top of them.
        var third: UInt64

        /// Creates the name of so many bytes, all of them zero.
        init(count: Int) { third = UInt64(count) << 56 }

        var slot: Int {
            let mixed = (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
            return Int(truncatingIfNeeded: mixed >> 54)
        }
    }

    private var names = [Name](repeating: Name(count: 0), count: 1024)
    private var keys = [Key?](repeating: nil, count: 1024)

    /// Creates the table of all keys.
    init() {
        for key in Key.allCases {
            let name = Self.name(Array(key.word.utf8)[...])
            var slot = name.slot
            while keys[slot] != nil { slot = (slot + 1) & 1023 }
            names[slot] = name
            keys[slot] = key
        }
    }

    /// Returns the key whose name stands between two offsets of a text, or nil.
    func key(in bytes: [UInt8], from start: Int, to end: Int) -> Key? {
        let count = end - start
        guard count > 0, count <= 23 else { return nil }
        var name = Name(count: count)
        if count <= 8, start + 8 <= bytes.count {
            let word = bytes.withUnsafeBytes {
                UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            }
            name.first = word & (.max >> UInt64(64 - count * 8))
        } else {
            name = Self.name(bytes[start..<end])
        }
        var slot = name.slot
        while let key = keys[slot] {
            if names[slot] == name { return key }
            slot = (slot + 1) & 1023
        }
        return nil
    }

    /// Returns at most 23 bytes as words.
    private static func name(_ bytes: ArraySlice<UInt8>) -> Name {
        var name = Name(count: bytes.count)
        for (place, byte) in bytes.enumerated() {
            let shifted = UInt64(byte) << UInt64(place % 8 * 8)
            if place < 8 {
                name.first |= shifted
            } else if place < 16 {
                name.second |= shifted
            } else {
                name.third |= shifted
            }
        }
        return name
    }
}
