import Testing

@testable import SimEngine

/// Returns the number with so many thousandths.
private func thousandths(_ count: Int64) -> Decimal3 { Decimal3(thousandths: count) }

@Suite("Decimals have three exact places")
struct Decimal3Tests {
    @Test(
        "print in their shortest form",
        arguments: [
            (0, "0"), (1, "0.001"), (-1, "-0.001"), (10, "0.01"), (2000, "2"), (-500, "-0.5"),
            (2125, "2.125"), (-1_234_560, "-1234.56"),
            (.max, "9223372036854775.807"), (.min, "-9223372036854775.808"),
        ] as [(Int64, String)])
    func prints(count: Int64, text: String) {
        #expect(thousandths(count).description == text)
    }

    @Test(
        "multiply, rounding half to even at the third place",
        arguments: [
            (2000, 3000, 6000), (1500, -2000, -3000), (1, 500, 0), (3, 500, 2), (5, 500, 2),
            (7, 500, 4), (-1, 500, 0), (-3, 500, -2), (-5, 500, -2), (1, 501, 1), (1, 499, 0),
            (3_037_000_499, 3_037_000_499, 9_223_372_030_926_249),
            (.max, 1000, .max), (.min, 1000, .min), (.max, -1000, -.max),
        ] as [(Int64, Int64, Int64)])
    func multiplies(left: Int64, right: Int64, product: Int64) {
        #expect(thousandths(left).multiplied(by: thousandths(right)) == thousandths(product))
        #expect(thousandths(right).multiplied(by: thousandths(left)) == thousandths(product))
    }

    @Test(
        "divide, rounding half to even at the third place",
        arguments: [
            (6000, 3000, 2000), (1000, 3000, 333), (2000, 3000, 667), (-2000, 3000, -667),
            (1, 2000, 0), (3, 2000, 2), (5, 2000, 2), (7, 2000, 4), (-3, 2000, -2),
            (1, -2000, 0), (.max, 1000, .max), (.min, 1000, .min), (.max, .max, 1000),
            (.min, .min, 1000), (.max, .min, -1000), (1, 1, 1000),
        ] as [(Int64, Int64, Int64)])
    func divides(left: Int64, right: Int64, quotient: Int64) {
        #expect(thousandths(left).divided(by: thousandths(right)) == thousandths(quotient))
    }

    @Test(
        "take the remainder of floored division",
        arguments: [
            (7000, 3000, 1000), (-7000, 3000, 2000), (7000, -3000, -2000), (-7000, -3000, -1000),
            (6000, 3000, 0), (5500, 2000, 1500), (.min, -1, 0), (.min, .max, .max - 1),
            (.max, .min, -1),
        ] as [(Int64, Int64, Int64)])
    func takesRemainder(left: Int64, right: Int64, remainder: Int64) {
        #expect(thousandths(left).modulo(thousandths(right)) == thousandths(remainder))
    }

    @Test("add and subtract exactly")
    func adds() {
        #expect(thousandths(100).adding(thousandths(200)) == thousandths(300))
        #expect(thousandths(100).subtracting(thousandths(200)) == thousandths(-100))
        #expect(thousandths(100).negated() == thousandths(-100))
    }

    @Test("give nothing instead of a wrong result")
    func overflows() {
        let (greatest, least) = (thousandths(.max), thousandths(.min))
        #expect(greatest.adding(thousandths(1)) == nil)
        #expect(least.subtracting(thousandths(1)) == nil)
        #expect(least.negated() == nil)
        #expect(greatest.multiplied(by: thousandths(1001)) == nil)
        #expect(least.multiplied(by: thousandths(-1000)) == nil)
        #expect(greatest.multiplied(by: greatest) == nil)
        #expect(greatest.divided(by: thousandths(999)) == nil)
        #expect(least.divided(by: thousandths(-1000)) == nil)
        #expect(Decimal3.one.divided(by: .zero) == nil)
        #expect(Decimal3.zero.divided(by: .zero) == nil)
        #expect(Decimal3.one.modulo(.zero) == nil)
    }

    @Test("hold whole numbers, the greatest ones as far as they go")
    func holdsWhole() {
        #expect(Decimal3(-3) == thousandths(-3000))
        #expect(Decimal3(Int64.max) == thousandths(9_223_372_036_854_775_000))
        #expect(Decimal3(Int64.min) == thousandths(-9_223_372_036_854_775_000))
    }

    @available(macOS 15.0, *)
    @Test("multiplying and dividing agree with exact arithmetic on random numbers")
    func agreesWithExactArithmetic() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<20_000 {
            let left = Int64(truncatingIfNeeded: generator.next() >> generator.below(63))
            let right = -Int64(truncatingIfNeeded: generator.next() >> (1 + generator.below(62)))
            let product = rounded(Int128(left) * Int128(right), over: 1000)
            #expect(
                thousandths(left).multiplied(by: thousandths(right))
                    == Int64(exactly: product).map(thousandths))
            guard right != 0 else { continue }
            let quotient = rounded(Int128(left) * 1000, over: Int128(right))
            #expect(
                thousandths(left).divided(by: thousandths(right))
                    == Int64(exactly: quotient).map(thousandths))
        }
    }

    /// Returns a quotient rounded half to even.
    @available(macOS 15.0, *)
    private func rounded(_ dividend: Int128, over divisor: Int128) -> Int128 {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        let double = remainder.magnitude * 2
        let isUp = double > divisor.magnitude || (double == divisor.magnitude && quotient % 2 != 0)
        guard isUp else { return quotient }
        return (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
    }
}
