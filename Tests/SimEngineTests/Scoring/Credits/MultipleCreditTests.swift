import Testing

@testable import SimEngine

@Suite("A multiple response is counted by one of three rules")
struct MultipleCreditTests {
    /// Options 0, 1 and 2 are right, 3 and 4 wrong.
    private func decision(_ scoring: MultipleScoring) -> Decision {
        DecisionFixture.decision(
            .multiple(choose: nil, scoring: scoring), credits: [1000, 1000, 1000, 0, 0])
    }

    /// What is chosen, and the credit by plus-minus, zero-one and all-or-nothing.
    @Test(
        "counts right and wrong",
        arguments: [
            ([0, 1, 2], Fraction.one, Fraction.one, Fraction.one),
            ([2, 0, 1], .one, .one, .one),
            ([0, 1], Fraction(2, 3), Fraction(2, 3), .zero),
            ([0, 1, 2, 3], Fraction(2, 3), .one, .zero),
            ([0, 1, 3], Fraction(1, 3), Fraction(2, 3), .zero),
            ([0, 3, 4], .zero, Fraction(1, 3), .zero),
            ([3], .zero, .zero, .zero),
            ([0, 0, 0], Fraction(1, 3), Fraction(1, 3), .zero),
            ([], .zero, .zero, .zero),
        ])
    func counts(chosen: [Int], plusMinus: Fraction, zeroOne: Fraction, all: Fraction) {
        let response = Response.options(chosen.map { OptionID($0) })
        #expect(decision(.plusMinus).credit(for: response) == plusMinus)
        #expect(decision(.zeroOne).credit(for: response) == zeroOne)
        #expect(decision(.allOrNothing).credit(for: response) == all)
    }

    @Test("an option that was not offered is neither missed nor counted")
    func onlyOfferedOptionsCount() {
        let response = Response.options([OptionID(0), OptionID(1), OptionID(4)])
        let credit = decision(.plusMinus).credit(for: response) { $0.int != 2 && $0.int != 4 }
        #expect(credit == .one)
    }

    @Test("where nothing offered is right, choosing nothing earns all")
    func nothingIsRight() {
        let decision = DecisionFixture.decision(
            .multiple(choose: nil, scoring: .plusMinus), credits: [0, 0])
        #expect(decision.credit(for: .options([])) == .one)
        #expect(decision.credit(for: .options([OptionID(1)])) == .zero)
    }
}
