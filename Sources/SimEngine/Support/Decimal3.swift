/// A decimal number with three places, exact and identical on every platform.
///
/// Its range is that of a 64-bit integer in thousandths, about ±9.2 × 10¹⁵.
public struct Decimal3: Hashable, Comparable, Sendable {
    /// The number in thousandths.
    public let thousandths: Int64

    /// Creates a number from its thousandths.
    @inlinable
    public init(thousandths: Int64) { self.thousandths = thousandths }

    /// Creates a whole number; one beyond the range becomes the nearest whole number within it.
    @inlinable
    public init(_ whole: Int64) {
        let limit = Int64.max / 1000
        thousandths = min(max(whole, -limit), limit) &* 1000
    }

    /// The number 0.
    public static let zero = Decimal3(thousandths: 0)
    /// The number 1.
    public static let one = Decimal3(thousandths: 1000)

    /// Returns whether one number is less than another.
    @inlinable
    public static func < (left: Decimal3, right: Decimal3) -> Bool {
        left.thousandths < right.thousandths
    }
}

extension Decimal3 {
    /// Returns the sum, or nil where it leaves the range.
    public func adding(_ other: Decimal3) -> Decimal3? {
        let (sum, overflow) = thousandths.addingReportingOverflow(other.thousandths)
        return overflow ? nil : Decimal3(thousandths: sum)
    }

    /// Returns the difference, or nil where it leaves the range.
    public func subtracting(_ other: Decimal3) -> Decimal3? {
        let (difference, overflow) = thousandths.subtractingReportingOverflow(other.thousandths)
        return overflow ? nil : Decimal3(thousandths: difference)
    }

    /// Returns the product rounded half to even at the third place, or nil where it overflows.
    public func multiplied(by other: Decimal3) -> Decimal3? {
        guard let product = Wide.scale(thousandths, by: other.thousandths, over: 1000) else {
            return nil
        }
        return Decimal3(thousandths: product)
    }

    /// Returns the quotient rounded half to even at the third place, or nil for a divisor of 0.
    ///
    /// A quotient beyond the range is nil too.
    public func divided(by other: Decimal3) -> Decimal3? {
        guard let quotient = Wide.scale(thousandths, by: 1000, over: other.thousandths) else {
            return nil
        }
        return Decimal3(thousandths: quotient)
    }

    /// Returns the remainder of floored division, which has the divisor's sign; nil for 0.
    public func modulo(_ other: Decimal3) -> Decimal3? {
        switch other.thousandths {
        case 0: return nil
        case -1: return .zero  // The least number divided by it would overflow.
        case let divisor:
            let remainder = thousandths % divisor
            let isOnOtherSide = remainder != 0 && (remainder < 0) != (divisor < 0)
            return Decimal3(thousandths: isOnOtherSide ? remainder + divisor : remainder)
        }
    }

    /// Returns the number with its sign turned, or nil for the least number, which has no opposite.
    public func negated() -> Decimal3? {
        thousandths == .min ? nil : Decimal3(thousandths: -thousandths)
    }
}

extension Decimal3: CustomStringConvertible {
    /// The shortest decimal text, without an exponent.
    @inline(never)
    public var description: String {
        var writer = ByteWriter()
        writer.append(decimal: self)
        return writer.string
    }
}
