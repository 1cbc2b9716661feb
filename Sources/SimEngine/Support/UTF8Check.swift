/// Whether bytes are UTF-8: whoever reads what strangers wrote must know before decoding hides it.
enum UTF8Check {
    /// Returns where the first byte stands that belongs to no character, or nothing.
    ///
    /// - Note: Source: The Unicode Standard 15.0, table 3-7.
    /// - Complexity: O(*n*).
    static func firstFlaw(in bytes: [UInt8]) -> Int? {
        var place = 0
        while place < bytes.count {
            let first = bytes[place]
            if first < 0x80 {
                place += 1
                continue
            }
            guard let (length, second) = form(of: first), place + length <= bytes.count,
                second.contains(bytes[place + 1])
            else { return place }
            for offset in 2..<max(length, 2) where bytes[place + offset] & 0xC0 != 0x80 {
                return place
            }
            place += length
        }
        return nil
    }

    /// Returns how many bytes a character has that begins so, and what its second byte may be.
    private static func form(of first: UInt8) -> (Int, ClosedRange<UInt8>)? {
        switch first {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        default: nil
        }
    }
}

extension String {
    /// Whether two strings have the same bytes: equality that needs no tables of Unicode.
    @inline(never)
    public func isSame(as other: String) -> Bool {
        var other = other
        return other.withUTF8 { hasBytes($0) }
    }

    /// Whether a string has the same bytes as a part of a text.
    @inline(never)
    func isSame(as bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { hasBytes($0) }
    }

    /// The first byte.
    var firstByte: UInt8? { Array(utf8).first }

    /// Compares the bytes in one place: at each use, a walk over two views would be repeated.
    @inline(never)
    private func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var text = self
        return text.withUTF8 { own in
            guard own.count == bytes.count else { return false }
            for place in 0..<own.count where own[place] != bytes[place] { return false }
            return true
        }
    }

    /// Whether a string comes before another in the order of their bytes.
    func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
