/// An exact share, such as the credit earned by an answer, always in lowest terms.
///
/// Where a result needs more than 64 bits for its numerator or denominator it is rounded, half to
/// even, to billionths, and kept within ±9,223,372,036.854775807: the same on every platform,
/// never a trap.
public struct Fraction: Hashable, Sendable {
    /// The number of parts.
    public let numerator: Int64
    /// How many parts make one whole; always above 0.
    public let denominator: Int64

    /// Creates the fraction of two numbers.
    public init(_ numerator: Int64, _ denominator: Int64) {
        precondition(denominator != 0, "a fraction's denominator is not 0")
        let isNegative = (numerator < 0) != (denominator < 0)
        let divisor = Wide.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let parts = Wide.signed(numerator.magnitude / divisor, isNegative: isNegative)
        if let parts, let whole = Int64(exactly: denominator.magnitude / divisor) {
            self.init(reduced: parts, whole)
        } else {
            self = .approximate(numerator, over: denominator)
        }
    }

    /// Creates a fraction from parts known to be in lowest terms.
    private init(reduced numerator: Int64, _ denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// No credit.
    public static let zero = Fraction(reduced: 0, 1)
    /// Full credit.
    public static let one = Fraction(reduced: 1, 1)

    /// Whether this is 0.
    public var isZero: Bool { numerator == 0 }
    /// Whether this is 1.
    public var isOne: Bool { numerator == 1 && denominator == 1 }
}

extension Fraction: Comparable {
    /// Returns whether one fraction is less than another, exactly.
    public static func < (left: Fraction, right: Fraction) -> Bool {
        if (left.numerator < 0) != (right.numerator < 0) { return left.numerator < 0 }
        let first = Wide.product(left.numerator.magnitude, right.denominator.magnitude)
        let second = Wide.product(right.numerator.magnitude, left.denominator.magnitude)
        let (lesser, greater) = left.numerator < 0 ? (second, first) : (first, second)
        return (lesser.high, lesser.low) < (greater.high, greater.low)
    }
}

extension Fraction {
    /// Returns the sum.
    public func adding(_ other: Fraction) -> Fraction {
        // Knuth's order of steps keeps the numbers as small as they can be.
        let shared = Int64(
            truncatingIfNeeded: Wide.greatestCommonDivisor(
                denominator.magnitude, other.denominator.magnitude))
        let ownWhole = denominator / shared
        if let left = Wide.multiply(numerator, other.denominator / shared),
            let right = Wide.multiply(other.numerator, ownWhole),
            case let (sum, overflow) = left.addingReportingOverflow(right), !overflow,
            let common = Int64(
                exactly: Wide.greatestCommonDivisor(sum.magnitude, shared.magnitude)),
            let whole = Wide.multiply(ownWhole, other.denominator / common)
        {
            return Fraction(reduced: sum / common, whole)
        }
        let (sum, overflow) = billionths.addingReportingOverflow(other.billionths)
        return .ofBillionths(overflow ? (numerator < 0 ? -Int64.max : Int64.max) : sum)
    }

    /// Returns this share of a share: one part of as many equal ones.
    public func divided(by count: Int64) -> Fraction {
        precondition(count != 0, "a fraction is not divided by 0")
        let common = Int64(
            exactly: Wide.greatestCommonDivisor(numerator.magnitude, count.magnitude))
        if let common, let whole = Wide.multiply(denominator, count / common) {
            return Fraction(numerator / common, whole)
        }
        return .approximate(billionths, over: count, scale: 1)
    }

    /// Returns this share of some points, rounded half to even to thousandths.
    ///
    /// Points beyond what can be held become the greatest, or least, that can.
    public func points(of worth: Decimal3) -> Decimal3 {
        let isNegative = (worth.thousandths < 0) != (numerator < 0)
        let exact = Wide.scale(worth.thousandths, by: numerator, over: denominator)
        return Decimal3(thousandths: exact ?? (isNegative ? .min : .max))
    }

    /// This fraction in billionths, rounded half to even and kept within range.
    private var billionths: Int64 {
        Wide.scale(numerator, by: Self.billion, over: denominator)
            ?? (numerator < 0 ? -Int64.max : Int64.max)
    }

    private static let billion: Int64 = 1_000_000_000

    /// Returns `numerator * scale / denominator`, read as billionths.
    private static func approximate(
        _ numerator: Int64, over denominator: Int64, scale: Int64 = billion
    ) -> Fraction {
        let isNegative = (numerator < 0) != (denominator < 0)
        return ofBillionths(
            Wide.scale(numerator, by: scale, over: denominator)
                ?? (isNegative ? -Int64.max : Int64.max))
    }

    /// Returns a number of billionths in lowest terms.
    private static func ofBillionths(_ count: Int64) -> Fraction {
        let count = max(count, -Int64.max)
        let divisor = Wide.greatestCommonDivisor(count.magnitude, billion.magnitude)
        let common = Int64(truncatingIfNeeded: divisor)
        return Fraction(reduced: count / common, billion / common)
    }
}
