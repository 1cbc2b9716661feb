import Testing

@testable import SimEngine

@Suite("A highlight earns right less wrong of all that is right")
struct HighlightCreditTests {
    /// Spans 0, 2 and 3 are right, 1 and 4 wrong.
    private let decision = PartsFixture.highlight("x.xx.")

    @Test(
        "marks count for and against, never below zero",
        arguments: [
            ([0, 2, 3], Fraction.one), ([0, 2], Fraction(2, 3)), ([0, 1, 2, 3], Fraction(2, 3)),
            ([0, 1, 2], Fraction(1, 3)), ([0, 1, 2, 3, 4], Fraction(1, 3)), ([0, 1], .zero),
            ([1, 4], .zero), ([], .zero),
        ])
    func counts(chosen: [Int], credit: Fraction) {
        #expect(decision.credit(for: PartsFixture.answer(chosen)) == credit)
    }

    @Test("each span costs one of three, marked or missed")
    func everySpan() {
        let right = PartsFixture.keys(decision)
        for place in 0..<5 {
            let changed =
                right.contains(place) ? right.filter { $0 != place } : (right + [place]).sorted()
            #expect(decision.credit(for: PartsFixture.answer(changed)) == Fraction(2, 3))
        }
    }
}
