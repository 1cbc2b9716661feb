/// Arithmetic on products of two 64-bit numbers.
///
/// It works in steps of 64 bits, because 128-bit division, and on some platforms multiplication,
/// needs routines of a C runtime that the browser's engine does not link.
enum Wide {
    /// A magnitude of up to 128 bits.
    struct Magnitude: Equatable {
        /// The upper 64 bits.
        var high: UInt64
        /// The lower 64 bits.
        var low: UInt64
    }

    /// Returns the whole product of two magnitudes.
    static func product(_ left: UInt64, _ right: UInt64) -> Magnitude {
        if (left | right) >> 32 == 0 { return Magnitude(high: 0, low: left &* right) }
        let half: UInt64 = 0xFFFF_FFFF
        let (leftHigh, leftLow) = (left >> 32, left & half)
        let (rightHigh, rightLow) = (right >> 32, right & half)
        let lowest = leftLow &* rightLow
        let first = leftHigh &* rightLow &+ (lowest >> 32)
        let second = leftLow &* rightHigh &+ (first & half)
        return Magnitude(
            high: leftHigh &* rightHigh &+ (first >> 32) &+ (second >> 32),
            low: (second << 32) | (lowest & half))
    }

    /// Returns quotient and remainder, or nil where the divisor is 0 or the quotient needs 65 bits.
    static func divide(
        _ dividend: Magnitude, by divisor: UInt64
    ) -> (quotient: UInt64, remainder: UInt64)? {
        guard dividend.high < divisor else { return nil }
        if dividend.high == 0 { return (dividend.low / divisor, dividend.low % divisor) }
        if divisor >> 32 == 0 { return divideByHalf(dividend, divisor) }
        var remainder = dividend.high
        var quotient = dividend.low
        for _ in 0..<64 {
            let carry = remainder >> 63
            remainder = (remainder << 1) | (quotient >> 63)
            quotient <<= 1
            if carry == 1 || remainder >= divisor {
                remainder &-= divisor
                quotient |= 1
            }
        }
        return (quotient, remainder)
    }

    /// Divides in two digits of 32 bits; the divisor has 32 bits and exceeds the upper half.
    private static func divideByHalf(
        _ dividend: Magnitude, _ divisor: UInt64
    ) -> (quotient: UInt64, remainder: UInt64) {
        let upper = (dividend.high << 32) | (dividend.low >> 32)
        let lower = ((upper % divisor) << 32) | (dividend.low & 0xFFFF_FFFF)
        return (((upper / divisor) << 32) | (lower / divisor), lower % divisor)
    }

    /// Returns the exact product, or nil where it does not fit.
    static func multiply(_ left: Int64, _ right: Int64) -> Int64? {
        let product = product(left.magnitude, right.magnitude)
        guard product.high == 0 else { return nil }
        return signed(product.low, isNegative: (left < 0) != (right < 0))
    }

    /// Returns `value * factor / divisor` rounded half to even, or nil where that does not fit.
    static func scale(_ value: Int64, by factor: Int64, over divisor: Int64) -> Int64? {
        let product = product(value.magnitude, factor.magnitude)
        let size = divisor.magnitude
        guard let exact = divide(product, by: size) else { return nil }
        let rest = size &- exact.remainder
        let isOverHalf = exact.remainder > rest
        let isTieToOdd = exact.remainder == rest && exact.quotient & 1 == 1
        var quotient = exact.quotient
        if isOverHalf || isTieToOdd {
            guard quotient < UInt64.max else { return nil }
            quotient &+= 1
        }
        let isNegative = ((value < 0) != (factor < 0)) != (divisor < 0)
        return signed(quotient, isNegative: isNegative)
    }

    /// Returns a magnitude with a sign, or nil where 64 bits cannot hold it.
    static func signed(_ magnitude: UInt64, isNegative: Bool) -> Int64? {
        if !isNegative { return Int64(exactly: magnitude) }
        guard magnitude <= Int64.min.magnitude else { return nil }
        return Int64(truncatingIfNeeded: 0 &- magnitude)
    }

    /// Returns the greatest common divisor; that of 0 and a number is the number.
    static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
        var (greater, lesser) = (left, right)
        while lesser != 0 { (greater, lesser) = (lesser, greater % lesser) }
        return greater
    }
}
