import Testing

@testable import SimEngine

@Suite("A cloze is scored by blank, or as an effect with its reasons")
struct ClozeCreditTests {
    /// Options 0-2, 3-5 and 6-7; the right ones are 1, 3 and 7.
    private static let blanks = [".x.", "x..", ".x"]

    @Test(
        "each right blank counts",
        arguments: [
            ([1, 3, 7], Fraction.one), ([1, 3, 6], Fraction(2, 3)), ([0, 3, 6], Fraction(1, 3)),
            ([2, 5, 6], .zero), ([1], Fraction(1, 3)), ([], .zero),
            ([0, 1, 3, 7], Fraction(2, 3)),  // two options in a blank are none
        ])
    func zeroOne(chosen: [Int], credit: Fraction) {
        let decision = PartsFixture.cloze(Self.blanks, .zeroOne)
        #expect(decision.credit(for: PartsFixture.answer(chosen)) == credit)
    }

    @Test(
        "a triad: nothing without the effect, half with one reason, all with both",
        arguments: [
            ([1, 3, 7], Fraction.one), ([1, 3, 6], Fraction(1, 2)), ([1, 4, 7], Fraction(1, 2)),
            ([1, 4, 6], .zero), ([0, 3, 7], .zero), ([0, 3, 6], .zero), ([2, 5, 6], .zero),
            ([3, 7], .zero), ([1], .zero), ([], .zero),
        ])
    func triad(chosen: [Int], credit: Fraction) {
        let decision = PartsFixture.cloze(Self.blanks, .rationale)
        #expect(decision.credit(for: PartsFixture.answer(chosen)) == credit)
    }

    @Test(
        "a dyad: both or nothing",
        arguments: [
            ([1, 3], Fraction.one), ([1, 4], .zero), ([0, 3], .zero), ([0, 4], .zero), ([1], .zero),
        ])
    func dyad(chosen: [Int], credit: Fraction) {
        let decision = PartsFixture.cloze([".x.", "x.."], .rationale)
        #expect(decision.credit(for: PartsFixture.answer(chosen)) == credit)
    }

    @Test("another option changes the credit as the rule says, whichever it is")
    func everyOption() {
        for scoring in [Cloze.Scoring.zeroOne, .rationale] {
            let decision = PartsFixture.cloze(Self.blanks, scoring)
            let right = PartsFixture.keys(decision)
            for (blank, group) in decision.groups.enumerated() {
                for place in group.options where place != right[blank] {
                    var changed = right
                    changed[blank] = place
                    let expected =
                        scoring == .zeroOne
                        ? Fraction(2, 3) : blank == 0 ? Fraction.zero : Fraction(1, 2)
                    #expect(decision.credit(for: PartsFixture.answer(changed)) == expected)
                }
            }
        }
    }
}
