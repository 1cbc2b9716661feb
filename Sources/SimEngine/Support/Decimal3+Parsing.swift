extension Decimal3 {
    /// What came of reading a number.
    public enum Parsed: Hashable, Sendable {
        /// The text is exactly this number.
        case value(Decimal3)
        /// The number needs more than three decimals.
        case tooPrecise
        /// The number is greater or less than any that can be held.
        case outOfRange
        /// The text is not a number as JSON writes them.
        case malformed
    }

    /// Reads a number as JSON writes them, exponents included; nothing is ever rounded.
    ///
    /// Zeros at the end of the decimals do not count as decimals: `2.5000` is 2.5.
    /// - Complexity: O(*n*) in the length of the text, whatever the exponent.
    public static func parse(_ text: ArraySlice<UInt8>) -> Parsed {
        guard let parts = NumberParts(text) else { return .malformed }
        if parts.isZero { return .value(.zero) }
        guard let exponent = parts.exponent else {
            return parts.isExponentNegative ? .tooPrecise : .outOfRange
        }
        if exponent < -3 { return .tooPrecise }
        guard exponent <= 18, parts.digitCount <= 19 else { return .outOfRange }
        var magnitude: UInt64 = 0
        for byte in text[parts.digits] where byte != UInt8(ascii: ".") {
            guard let next = shiftedIn(UInt64(byte &- UInt8(ascii: "0")), to: magnitude) else {
                return .outOfRange
            }
            magnitude = next
        }
        for _ in 0..<(exponent + 3) {
            guard let next = shiftedIn(0, to: magnitude) else { return .outOfRange }
            magnitude = next
        }
        guard let value = Wide.signed(magnitude, isNegative: parts.isNegative) else {
            return .outOfRange
        }
        return .value(Decimal3(thousandths: value))
    }

    /// Returns the greatest number of three decimals that is not above the one a text writes.
    ///
    /// A number that vanishes counts as 0.
    /// - Returns: Nil for a number that cannot be held and for what JSON does not accept as one.
    public static func floor(_ text: ArraySlice<UInt8>) -> Decimal3? {
        guard let parts = NumberParts(text) else { return nil }
        if parts.vanishes { return .zero }
        guard let exponent = parts.exponent else { return nil }
        guard exponent < -3 else {
            if case .value(let number) = parse(text) { return number }
            return nil
        }
        var magnitude: UInt64 = 0
        var left = exponent + Int64(parts.digitCount) + 3
        for byte in text[parts.digits] where byte != UInt8(ascii: ".") && left > 0 {
            guard let next = shiftedIn(UInt64(byte &- UInt8(ascii: "0")), to: magnitude) else {
                return nil
            }
            magnitude = next
            left -= 1
        }
        guard magnitude < UInt64(Int64.max) else { return nil }
        let value = Int64(magnitude)
        return Decimal3(thousandths: parts.isNegative ? -value - 1 : value)
    }

    /// Returns whether a text writes a number that is not whole and does not vanish.
    public static func isFraction(_ text: ArraySlice<UInt8>) -> Bool {
        guard let parts = NumberParts(text), !parts.vanishes else { return false }
        return parts.exponent.map { $0 < 0 } ?? parts.isExponentNegative
    }

    /// Returns ten times a magnitude plus a digit, or nil where 64 bits do not hold it.
    private static func shiftedIn(_ digit: UInt64, to magnitude: UInt64) -> UInt64? {
        guard magnitude <= (UInt64.max - 9) / 10 else { return nil }
        return magnitude &* 10 &+ digit
    }
}
