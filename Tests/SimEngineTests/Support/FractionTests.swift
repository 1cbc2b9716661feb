import Testing

@testable import SimEngine

@Suite("Fractions are exact")
struct FractionTests {
    @Test(
        "are kept in lowest terms with the sign above the line",
        arguments: [
            (2, 4, 1, 2), (-2, 4, -1, 2), (2, -4, -1, 2), (-2, -4, 1, 2), (0, -5, 0, 1),
            (7, 7, 1, 1), (.min, .min, 1, 1), (.min, 2, .min / 2, 1), (.max, .max, 1, 1),
        ] as [(Int64, Int64, Int64, Int64)])
    func reduces(numerator: Int64, denominator: Int64, parts: Int64, whole: Int64) {
        let fraction = Fraction(numerator, denominator)
        #expect(fraction.numerator == parts)
        #expect(fraction.denominator == whole)
    }

    @Test(
        "add up",
        arguments: [
            (Fraction(1, 3), Fraction(1, 6), Fraction(1, 2)),
            (Fraction(1, 2), Fraction(1, 2), .one),
            (Fraction(1, 2), Fraction(-1, 2), .zero),
            (Fraction(5, 12), Fraction(7, 18), Fraction(29, 36)),
            (Fraction(-3, 4), Fraction(1, 8), Fraction(-5, 8)),
        ])
    func adds(left: Fraction, right: Fraction, sum: Fraction) {
        #expect(left.adding(right) == sum)
        #expect(right.adding(left) == sum)
    }

    @Test("a mean of thirds is exact")
    func dividesEvenly() {
        let sum = Fraction(1, 3).adding(Fraction(2, 3)).adding(.one)
        #expect(sum.divided(by: 3) == Fraction(2, 3))
        #expect(Fraction(3, 4).divided(by: -2) == Fraction(-3, 8))
        #expect(Fraction.zero.divided(by: 7) == .zero)
    }

    @Test(
        "of some points are rounded half to even to thousandths",
        arguments: [
            (Fraction(1, 3), 1000, 333), (Fraction(2, 3), 1000, 667), (Fraction(1, 2), 1, 0),
            (Fraction(1, 2), 3, 2), (Fraction(1, 2), 5, 2), (Fraction(-1, 2), 3, -2),
            (Fraction(1, 8), 2500, 312), (Fraction(3, 8), 2500, 938), (.one, 2500, 2500),
            (.zero, 2500, 0), (Fraction(2, 1), .max, .max), (Fraction(-2, 1), .max, .min),
        ] as [(Fraction, Int64, Int64)])
    func awardsPoints(share: Fraction, worth: Int64, points: Int64) {
        let awarded = share.points(of: Decimal3(thousandths: worth))
        #expect(awarded == Decimal3(thousandths: points))
    }

    @Test("compare exactly, also where products need 128 bits")
    func compares() {
        let greatest = Int64.max
        #expect(Fraction(1, 3) < Fraction(1, 2))
        #expect(Fraction(-1, 2) < Fraction(-1, 3))
        #expect(Fraction(-1, 2) < .zero)
        #expect(.zero < Fraction(1, greatest))
        #expect(Fraction(greatest - 1, greatest) < .one)
        #expect(Fraction(greatest - 2, greatest - 1) < Fraction(greatest - 1, greatest))
        #expect(!(Fraction.one < Fraction.one))
    }

    @Test("know 0 and 1")
    func knowsWhole() {
        #expect(Fraction(0, 9).isZero)
        #expect(Fraction(9, 9).isOne)
        #expect(!Fraction(2, 1).isOne)
        #expect(!Fraction(1, 2).isZero)
    }

    @Test("beyond 64 bits are rounded to billionths instead of trapping")
    func approximates() {
        // The exact denominator is a product of two primes of 60 bits.
        let left = Fraction(1, 1_152_921_504_606_846_883)
        let right = Fraction(500_000_001, 1_000_000_000)
        #expect(left.adding(Fraction(1, 1_152_921_504_606_846_869)) == .zero)
        #expect(left.adding(right) == right)
        #expect(left.divided(by: 1_000_000_007) == .zero)
        #expect(Fraction(1, .min) == .zero)
        #expect(Fraction(.max, 1).adding(Fraction(.max, 1)) == Fraction(.max, 1_000_000_000))
        #expect(Fraction(.min, 1).adding(Fraction(.min, 1)) == Fraction(-.max, 1_000_000_000))
        #expect(Fraction(.min, -1) == Fraction(.max, 1_000_000_000))
    }

    @Test("never trap whatever the numbers")
    func neverTraps() {
        var generator = SeededGenerator(seed: 8)
        let edges: [Int64] = [.min, .min + 1, -1, 1, 2, .max - 1, .max]
        func number() -> Int64 {
            let isEdge = generator.below(3) == 0
            let drawn = Int64(truncatingIfNeeded: generator.next() >> generator.below(64))
            let value = isEdge ? edges[Int(generator.below(7))] : drawn
            return value == 0 ? 1 : value
        }
        for _ in 0..<20_000 {
            let left = Fraction(number(), number())
            let right = Fraction(number(), number())
            let sum = left.adding(right)
            #expect(sum.denominator > 0 && sum == right.adding(left))
            #expect(left.divided(by: number()).denominator > 0)
            _ = left.points(of: Decimal3(thousandths: number()))
            #expect((left < right) == !(right < left) || left == right)
        }
    }

    @Test("a fraction of 0 parts does not exist")
    func refusesZero() async {
        await #expect(processExitsWith: .failure) { _ = Fraction(1, 0) }
        await #expect(processExitsWith: .failure) { _ = Fraction.one.divided(by: 0) }
    }
}
