/// A number's text taken apart: sign, significant digits and the power of ten they are times.
///
/// The value is the digits, read as one whole number, times ten to the `exponent`; neither the
/// first nor the last of the digits is 0. It is nil for what JSON does not accept as a number.
struct NumberParts {
    /// Whether a minus stands before the number.
    private(set) var isNegative = false
    /// Where the significant digits stand in the text; a decimal point may stand among them.
    private(set) var digits: Range<Int>
    /// How many significant digits there are; 0 for the number zero.
    private(set) var digitCount = 0
    /// The power of ten, or nil where the written exponent has more than 18 digits.
    private(set) var exponent: Int64? = 0
    /// Whether the written exponent has a minus.
    private(set) var isExponentNegative = false

    /// Whether the number is zero.
    var isZero: Bool { digitCount == 0 }

    /// Whether it is zero, or so near that a program that computes with doubles takes it for zero.
    var vanishes: Bool {
        if isZero { return true }
        guard let exponent else { return isExponentNegative }
        return exponent + Int64(digitCount) < -323
    }

    /// Takes a number apart.
    init?(_ text: ArraySlice<UInt8>) {
        digits = text.startIndex..<text.startIndex
        var scanner = Scanner(text: text, index: text.startIndex)
        isNegative = scanner.accept(UInt8(ascii: "-"))
        let wholeStart = scanner.index
        let wholeCount = scanner.skipDigits()
        let hasLeadingZero = wholeCount > 1 && text[wholeStart] == UInt8(ascii: "0")
        guard wholeCount > 0, !hasLeadingZero else { return nil }
        var fractionCount = 0
        if scanner.accept(UInt8(ascii: ".")) {
            fractionCount = scanner.skipDigits()
            guard fractionCount > 0 else { return nil }
        }
        let end = scanner.index
        if scanner.accept(UInt8(ascii: "e")) || scanner.accept(UInt8(ascii: "E")) {
            guard readExponent(&scanner) else { return nil }
        }
        guard scanner.index == text.endIndex else { return nil }
        trim(text, wholeStart..<end, fractionCount: fractionCount)
    }

    /// Narrows the digits to the significant ones and moves the rest into the exponent.
    private mutating func trim(_ text: ArraySlice<UInt8>, _ range: Range<Int>, fractionCount: Int) {
        var (start, end) = (range.lowerBound, range.upperBound)
        var shift = -Int64(fractionCount)
        while start < end, !isSignificant(text[start]) { start += 1 }
        while start < end, !isSignificant(text[end - 1]) {
            if text[end - 1] == UInt8(ascii: "0") { shift += 1 }
            end -= 1
        }
        digits = start..<end
        let pointEnd = range.upperBound - fractionCount
        let hasPointInside = fractionCount > 0 && start < pointEnd - 1 && pointEnd - 1 < end
        digitCount = end - start - (hasPointInside ? 1 : 0)
        if let written = exponent { exponent = written + shift }
    }

    /// Returns whether a byte is a digit other than 0.
    private func isSignificant(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: "0") && byte != UInt8(ascii: ".")
    }

    /// Reads what follows the letter of an exponent; returns false if there is no digit.
    private mutating func readExponent(_ scanner: inout Scanner) -> Bool {
        isExponentNegative = scanner.accept(UInt8(ascii: "-"))
        if !isExponentNegative { _ = scanner.accept(UInt8(ascii: "+")) }
        let start = scanner.index
        guard scanner.skipDigits() > 0 else { return false }
        var value: Int64 = 0
        for byte in scanner.text[start..<scanner.index] {
            guard value < 100_000_000_000_000_000 else {
                exponent = nil
                return true
            }
            value = value &* 10 &+ Int64(byte &- UInt8(ascii: "0"))
        }
        exponent = isExponentNegative ? -value : value
        return true
    }

    /// A place in a text.
    private struct Scanner {
        let text: ArraySlice<UInt8>
        var index: Int

        /// Steps over one byte if it is the wanted one.
        mutating func accept(_ byte: UInt8) -> Bool {
            guard index < text.endIndex, text[index] == byte else { return false }
            index += 1
            return true
        }

        /// Steps over digits and returns how many there were.
        mutating func skipDigits() -> Int {
            let start = index
            while index < text.endIndex, text[index] &- UInt8(ascii: "0") < 10 { index += 1 }
            return index - start
        }
    }
}
