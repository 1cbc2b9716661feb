/// The hash at the end of each line of an attempt, which covers the line and all before it.
///
/// A line ends with `"hash":"`, 64 digits and `"}`. The digits are the SHA-256 of the digits of the
/// line before, nothing for the first, and of the line's own bytes up to where its digits start.
enum AttemptSeal {
    /// How many digits a hash has.
    static let digestLength = 64
    /// What stands before the digits.
    static let opening = Array("\"hash\":\"".utf8)
    /// What stands after the digits.
    static let closing = Array("\"}".utf8)
    /// How many bytes of a line are its seal.
    static let length = opening.count + digestLength + closing.count

    /// Returns a line: an object's members so far, the seal, and a line feed.
    static func seal(_ members: JSONWriter, after previous: [UInt8]) -> [UInt8] {
        var line = members.bytes
        line.append(UInt8(ascii: ","))
        line.append(contentsOf: opening)
        line.append(contentsOf: digest(of: line[...], after: previous[...]))
        line.append(contentsOf: closing)
        line.append(UInt8(ascii: "\n"))
        return line
    }

    /// Returns the digits of a sealed line that ends with a line feed.
    static func digits(ofLine line: [UInt8]) -> [UInt8] {
        let end = line.count - 1 - closing.count
        return Array(line[(end - digestLength)..<end])
    }

    /// Returns the hash of a line's bytes before its digits, as digits.
    static func digest(of bytes: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>) -> [UInt8] {
        var hash = SHA256()
        hash.update(previous)
        hash.update(bytes)
        var digits: [UInt8] = []
        digits.reserveCapacity(digestLength)
        for byte in hash.finalize() {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return digits
    }

    /// Returns the place of the first byte of a line's end that no seal can have, or nothing.
    ///
    /// A line shorter than a seal has its fault at its end.
    static func fault(in line: ArraySlice<UInt8>) -> Int? {
        guard line.count > length else { return line.endIndex }
        let start = line.endIndex - length
        let digits = start + opening.count
        let end = digits + digestLength
        for index in start..<digits where line[index] != opening[index - start] { return index }
        for index in digits..<end where !isDigit(line[index]) { return index }
        for index in end..<line.endIndex where line[index] != closing[index - end] { return index }
        return nil
    }

    /// Returns whether a byte is a lower-case hexadecimal digit.
    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || byte &- UInt8(ascii: "a") < 6
    }

    /// Returns how many Unicode scalars start among some bytes.
    static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { count, byte in byte & 0xC0 == 0x80 ? count : count + 1 }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
