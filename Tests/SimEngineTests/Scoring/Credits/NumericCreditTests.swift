import Testing

@testable import SimEngine

@Suite("A number earns all inside one range and falls to nothing at the edges of another")
struct NumericCreditTests {
    /// Full from 4 to 5, falling to nothing at 2 and at 9; the second of three units is right.
    private let decision = DecisionFixture.decision(
        .numeric(
            Numeric(
                unit: DecisionFixture.text(2),
                units: [1, 2, 3].map { DecisionFixture.text($0) },
                full: Decimal3(4)...Decimal3(5), partial: Decimal3(2)...Decimal3(9))))

    /// Thousandths entered, and the credit: 3 is halfway from 2 to 4, 6 a quarter from 5 to 9.
    @Test(
        "falls linearly outside the full range",
        arguments: [
            (4000, .one), (4500, .one), (5000, .one), (3000, Fraction(1, 2)),
            (2500, Fraction(1, 4)), (2001, Fraction(1, 2000)), (2000, .zero), (1999, .zero),
            (5001, Fraction(3999, 4000)), (6000, Fraction(3, 4)), (8000, Fraction(1, 4)),
            (9000, .zero), (9001, .zero), (-4000, .zero), (.max, .zero), (.min, .zero),
        ] as [(Int64, Fraction)])
    func fallsLinearly(thousandths: Int64, credit: Fraction) {
        let value = Decimal3(thousandths: thousandths)
        #expect(decision.credit(for: .quantity(value, unit: 1)) == credit)
    }

    @Test(
        "a wrong unit earns nothing",
        arguments: [(0, false), (1, true), (2, false), (3, false), (-1, false)]
            as [(Int32, Bool)])
    func wrongUnit(unit: Int32, isRight: Bool) {
        let credit = decision.credit(for: .quantity(Decimal3(4), unit: unit))
        #expect(credit == (isRight ? .one : .zero))
    }

    @Test(
        "without a partial range it is all or nothing",
        arguments: [(3999, false), (4000, true), (4001, false)] as [(Int64, Bool)])
    func exact(thousandths: Int64, isRight: Bool) {
        let numeric = Numeric(
            unit: nil, units: [], full: Decimal3(4)...Decimal3(4), partial: nil)
        let decision = DecisionFixture.decision(.numeric(numeric))
        let value = Decimal3(thousandths: thousandths)
        #expect(decision.credit(for: .quantity(value, unit: 0)) == (isRight ? .one : .zero))
    }

    @Test("gigantic ranges do not overflow")
    func giganticRange() {
        let numeric = Numeric(
            unit: nil, units: [],
            full: Decimal3(thousandths: .max)...Decimal3(thousandths: .max),
            partial: Decimal3(thousandths: .min)...Decimal3(thousandths: .max))
        let credit = DecisionFixture.decision(.numeric(numeric)).credit(
            for: .quantity(.zero, unit: 0))
        #expect(credit > Fraction(49, 100) && credit < Fraction(51, 100))
    }
}
