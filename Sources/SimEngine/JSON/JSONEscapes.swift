/// The escapes within JSON strings.
enum JSONEscapes {
    /// Returns the UTF-8 that the bytes between two quotes mean.
    ///
    /// The bytes are those of a string that the reader accepted.
    static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\\"), index < bytes.endIndex else {
                result.append(byte)
                continue
            }
            let letter = bytes[index]
            index += 1
            if letter == UInt8(ascii: "u") {
                appendScalar(of: bytes, at: &index, to: &result)
            } else {
                result.append(plain(letter) ?? letter)
            }
        }
        return result
    }

    /// Returns what a letter after a backslash means, or nil if it means nothing.
    static func plain(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// Returns the value of a hexadecimal digit.
    static func hexadecimal(_ digit: UInt8) -> UInt32? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(digit - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// Reads the four digits of one code, and those of the other half if it is half of a pair.
    private static func appendScalar(
        of bytes: ArraySlice<UInt8>, at index: inout Int, to result: inout [UInt8]
    ) {
        var code = unit(of: bytes, at: index) ?? 0xFFFD
        index = min(index + 4, bytes.endIndex)
        if code & 0xFC00 == 0xD800, let low = unit(of: bytes, at: index + 2),
            low & 0xFC00 == 0xDC00
        {
            code = 0x10000 + ((code & 0x3FF) << 10) + (low & 0x3FF)
            index += 6
        }
        let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Returns the number that four hexadecimal digits write.
    private static func unit(of bytes: ArraySlice<UInt8>, at start: Int) -> UInt32? {
        guard start + 4 <= bytes.endIndex else { return nil }
        var value: UInt32 = 0
        for index in start..<(start + 4) {
            guard let digit = hexadecimal(bytes[index]) else { return nil }
            value = value << 4 | digit
        }
        return value
    }
}
