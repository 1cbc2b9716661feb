extension JSONText {
    /// Where a string ends, past its closing quote, and whether a backslash stands in it.
    typealias StringEnd = (offset: Int, isEscaped: Bool)

    /// Returns where the string ends whose opening quote stands at an offset.
    @inline(__always)
    func endOfString(from start: Int) throws(JSONError) -> StringEnd {
        let special = nextSpecialByte(from: start &+ 1)
        if special < count, self[special] == UInt8(ascii: "\"") { return (special &+ 1, false) }
        return try endOfRichString(from: start, at: special)
    }

    /// Goes on with a string at a byte that is not plain.
    @inline(never)
    private func endOfRichString(from start: Int, at special: Int) throws(JSONError) -> StringEnd {
        var index = special
        var isEscaped = false
        while index < count {
            let byte = self[index]
            switch byte {
            case UInt8(ascii: "\""):
                return (index &+ 1, isEscaped)
            case UInt8(ascii: "\\"):
                isEscaped = true
                guard index &+ 1 < count else { throw stringNotClosed(start, at: count) }
                index = try endOfEscape(from: index)
            case 0x80...:
                let length = lengthOfCharacter(at: index)
                guard length > 0 else { throw error(.notUTF8, index, index &+ 1) }
                index &+= length
            case 0x0A, 0x0D:
                throw stringNotClosed(start, at: index)
            case 0..<0x20:
                throw error(.controlCharacter(byte), index, index &+ 1)
            default:
                index = nextSpecialByte(from: index)
            }
        }
        throw stringNotClosed(start, at: count)
    }

    /// Returns the offset of the next quote, backslash, control character or byte beyond ASCII.
    @inline(__always)
    private func nextSpecialByte(from start: Int) -> Int {
        var index = start
        while index &+ 8 <= count {
            let special = Self.specialBytes(of: word(at: index))
            if special != 0 { return index &+ special.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < count {
            let byte = self[index]
            let isPlain = byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
            if !isPlain || byte < 0x20 || byte >= 0x80 { break }
            index &+= 1
        }
        return index
    }

    /// Returns a word whose lowest set bit is the top bit of the first special byte.
    ///
    /// Above that one there may be false marks, because subtraction borrows.
    @inline(__always)
    private static func specialBytes(of word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = (word ^ (ones &* 0x22)) &- ones
        let backslashes = (word ^ (ones &* 0x5C)) &- ones
        let controls = word &- (ones &* 0x20)
        return (quotes | backslashes | controls | word) & (ones &* 0x80)
    }

    /// Returns where the escape ends whose backslash stands at an offset before the last.
    private func endOfEscape(from start: Int) throws(JSONError) -> Int {
        let letter = self[start &+ 1]
        guard letter == UInt8(ascii: "u") else {
            guard JSONEscapes.plain(letter) != nil else { throw unknownEscape(at: start) }
            return start &+ 2
        }
        let end = start &+ 6
        switch try code(at: start) & 0xFC00 {
        case 0xDC00:
            throw error(.loneSurrogate, start, end)
        case 0xD800:
            guard end &+ 1 < count, self[end] == UInt8(ascii: "\\"),
                self[end &+ 1] == UInt8(ascii: "u"), try code(at: end) & 0xFC00 == 0xDC00
            else { throw error(.loneSurrogate, start, end) }
            return end &+ 6
        default:
            return end
        }
    }

    /// Returns the number in the escaped code at an offset.
    private func code(at start: Int) throws(JSONError) -> UInt32 {
        var code: UInt32 = 0
        for index in (start &+ 2)..<(start &+ 6) {
            guard index < count, let digit = JSONEscapes.hexadecimal(self[index]) else {
                throw error(.shortUnicodeEscape, start, index)
            }
            code = code << 4 | digit
        }
        return code
    }
}
