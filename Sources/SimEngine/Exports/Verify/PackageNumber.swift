/// Numbers in a package's XML, compared exactly.
enum PackageNumber {
    /// Returns a decimal in ten-millionths, or nothing for a text that writes none or too large a one.
    ///
    /// Digits beyond the seventh decimal are cut off.
    static func tenMillionths(_ text: String) -> Int64? {
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        var value: Int64 = 0
        var places = -1
        var digits = 0
        for byte in bytes {
            if byte == UInt8(ascii: "."), places < 0 {
                places = 0
                continue
            }
            guard byte &- UInt8(ascii: "0") < 10 else { return nil }
            digits += 1
            if places == 7 { continue }
            if places >= 0 { places += 1 }
            guard let next = Wide.multiply(value, 10), next < Int64.max - 9 else { return nil }
            value = next + Int64(byte - UInt8(ascii: "0"))
        }
        if digits == 0 { return nil }
        for _ in max(places, 0)..<7 {
            guard let next = Wide.multiply(value, 10) else { return nil }
            value = next
        }
        return isNegative ? -value : value
    }

    /// Whether a text writes a decimal within whole bounds.
    static func isWithin(_ text: String, _ bounds: ClosedRange<Int64>) -> Bool {
        guard let value = tenMillionths(text) else { return false }
        return value >= bounds.lowerBound * 10_000_000 && value <= bounds.upperBound * 10_000_000
    }

    /// Whether a text is a whole number from 0 on.
    static func isCount(_ text: String) -> Bool {
        !text.utf8.isEmpty && text.utf8.count < 10
            && text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
    }
}
