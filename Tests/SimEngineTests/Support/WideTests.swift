import Testing

@testable import SimEngine

@Suite("Wide arithmetic is exact")
struct WideTests {
    @Test("and agrees with 128-bit integers on random numbers")
    func agrees() throws {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<20_000 {
            let left = generator.next() >> generator.below(64)
            let right = generator.next() >> generator.below(64)
            let product = Wide.product(left, right)
            let exact = left.multipliedFullWidth(by: right)
            #expect(product == Wide.Magnitude(high: exact.high, low: exact.low))
            let divisor = generator.next() >> generator.below(64)
            guard divisor > product.high else {
                #expect(Wide.divide(product, by: divisor) == nil)
                continue
            }
            let (quotient, remainder) = divisor.dividingFullWidth(exact)
            let divided = try #require(Wide.divide(product, by: divisor))
            #expect(divided == (quotient, remainder))
        }
    }

    @Test("nothing is divided by 0")
    func refusesZero() {
        #expect(Wide.divide(Wide.Magnitude(high: 0, low: 1), by: 0) == nil)
        #expect(Wide.scale(1, by: 1, over: 0) == nil)
    }

    @Test(
        "signs come back as far as they fit",
        arguments: [
            (1 << 63, true, Int64.min), (1 << 63, false, nil), (1 << 63 + 1, true, nil),
            (0, true, 0), (5, true, -5), (5, false, 5),
        ] as [(UInt64, Bool, Int64?)])
    func signs(magnitude: UInt64, isNegative: Bool, value: Int64?) {
        #expect(Wide.signed(magnitude, isNegative: isNegative) == value)
    }
}
