extension JSONText {
    /// Returns where the number ends that starts, with a digit or a minus, at an offset.
    @inline(__always)
    func endOfNumber(from start: Int) throws(JSONError) -> Int {
        let first = self[start] == UInt8(ascii: "-") ? start &+ 1 : start
        let end = endOfDigits(from: first)
        guard end > first else { throw noDigitAfterMinus(at: start) }
        if end &- first > 1, self[first] == UInt8(ascii: "0") {
            throw error(.leadingZero, start, end)
        }
        guard end < count, Self.mayContinueNumber(self[end]) else { return end }
        return try endOfFractionAndExponent(from: start, at: end)
    }

    /// Goes on with a number past its whole part.
    private func endOfFractionAndExponent(from start: Int, at whole: Int) throws(JSONError) -> Int {
        var end = whole
        if self[end] == UInt8(ascii: ".") {
            let first = end &+ 1
            end = endOfDigits(from: first)
            guard end > first else { throw error(.noDigitAfterPoint, start, end) }
        }
        if end < count, self[end] | 0x20 == UInt8(ascii: "e") {
            var first = end &+ 1
            let sign = first < count ? self[first] : 0
            if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { first &+= 1 }
            end = endOfDigits(from: first)
            guard end > first else { throw error(.noDigitInExponent, start, end) }
        }
        if end < count, Self.mayContinueNumber(self[end]) {
            throw malformedNumber(from: start, at: end)
        }
        return end
    }

    /// Returns where the digits at an offset end; the offset may be the end.
    @inline(__always)
    private func endOfDigits(from start: Int) -> Int {
        var index = start
        while index < count, self[index] &- UInt8(ascii: "0") < 10 { index &+= 1 }
        return index
    }

    /// Returns whether a byte after a digit belongs to the number or spoils it.
    @inline(__always)
    private static func mayContinueNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): true
        default: isWordByte(byte)
        }
    }
}
