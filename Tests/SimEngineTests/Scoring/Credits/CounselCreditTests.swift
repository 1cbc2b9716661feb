import Testing

@testable import SimEngine

@Suite("A conversation earns the mean of its turns")
struct CounselCreditTests {
    /// Options 0 and 3 earn all, 1 and 4 half, 2 and 5 nothing.
    private let decision = DecisionFixture.decision(
        .counsel([]), credits: [1000, 500, 0, 1000, 500, 0])

    @Test(
        "averages the turns that were asked",
        arguments: [
            ([0, 3], Fraction.one), ([0], .one), ([0, 4], Fraction(3, 4)),
            ([1, 4], Fraction(1, 2)), ([2, 5], .zero), ([0, 3, 5], Fraction(2, 3)), ([], .zero),
        ])
    func averages(said: [Int], credit: Fraction) {
        #expect(decision.credit(for: .options(said.map { OptionID($0) })) == credit)
    }

    @Test("one option is a conversation of one turn")
    func oneTurn() {
        #expect(decision.credit(for: .option(OptionID(1))) == Fraction(1, 2))
    }
}
