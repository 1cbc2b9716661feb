/// The bytes of a text that is being read, and where the parts of JSON end in it.
///
/// It is a value without state, so that the reader's own state stays in registers. Offsets given
/// to it lie within the text unless said otherwise.
struct JSONText {
    /// The first byte.
    let base: UnsafePointer<UInt8>
    /// How many bytes there are.
    let count: Int

    /// The byte at an offset.
    @inline(__always)
    subscript(offset: Int) -> UInt8 { base[offset] }

    /// Returns the eight bytes from an offset on, the first as the lowest.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }

    /// Returns where the white space at an offset ends; the offset may be the end.
    @inline(__always)
    func endOfSpace(from start: Int) -> Int {
        guard start < count, self[start] <= 0x20 else { return start }
        let next = start &+ 1
        if self[start] == 0x20, next < count, self[next] > 0x20 { return next }
        return endOfLongSpace(from: start)
    }

    /// Does the same, eight bytes at a time where the text is indented.
    @inline(never)
    private func endOfLongSpace(from start: Int) -> Int {
        var index = start
        while index < count {
            switch self[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index &+= 1
            default: return index
            }
            while index &+ 8 <= count, word(at: index) == 0x2020_2020_2020_2020 { index &+= 8 }
        }
        return index
    }

    /// Returns whether a byte can stand in a word, as opposed to marks, space and brackets.
    @inline(__always)
    static func isWordByte(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
    }

    /// Returns how many bytes the character at an offset has, or 0 if it is not well formed.
    ///
    /// - Note: Source: The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
    func lengthOfCharacter(at offset: Int) -> Int {
        let lead = self[offset]
        var second: ClosedRange<UInt8> = 0x80...0xBF
        let length: Int
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { second = 0xA0...0xBF }  // Else it were longer than need be.
            if lead == 0xED { second = 0x80...0x9F }  // Else it were a surrogate.
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { second = 0x90...0xBF }  // Else it were longer than need be.
            if lead == 0xF4 { second = 0x80...0x8F }  // Else it were beyond the last character.
        default: return 0
        }
        guard offset &+ length <= count, second.contains(self[offset &+ 1]) else { return 0 }
        var index = offset &+ 2
        while index < offset &+ length {
            guard self[index] & 0xC0 == 0x80 else { return 0 }
            index &+= 1
        }
        return length
    }
}
