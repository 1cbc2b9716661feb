import Testing

@testable import SimEngine

@Suite("A bowtie earns a fifth for each right pick")
struct BowtieCreditTests {
    /// Conditions 0-2, actions 3-6, parameters 7-9; the right ones are 0, 3, 4, 7 and 8.
    private let decision = PartsFixture.bowtie(["x..", "xx..", "xx."])

    @Test(
        "each right pick counts, wrong ones do not cost",
        arguments: [
            ([0, 3, 4, 7, 8], Fraction.one), ([1, 3, 4, 7, 8], Fraction(4, 5)),
            ([0, 3, 5, 7, 8], Fraction(4, 5)), ([0, 3, 5, 7, 9], Fraction(3, 5)),
            ([1, 3, 5, 7, 9], Fraction(2, 5)), ([0, 5, 6, 8, 9], Fraction(2, 5)),
            ([2, 5, 6, 7, 9], Fraction(1, 5)), ([], .zero), ([0], Fraction(1, 5)),
            ([0, 3, 4, 5, 7, 8], Fraction(3, 5)),  // three actions are not two
            ([0, 1, 3, 4, 7, 8], Fraction(4, 5)),  // nor two conditions one
        ])
    func counts(chosen: [Int], credit: Fraction) {
        #expect(decision.credit(for: PartsFixture.answer(chosen)) == credit)
    }

    @Test("another pick costs a fifth, whichever it is")
    func everyPick() {
        let right = PartsFixture.keys(decision)
        for group in decision.groups {
            for (index, key) in right.enumerated() where group.options.contains(key) {
                for place in group.options where !right.contains(place) {
                    var changed = right
                    changed[index] = place
                    let credit = decision.credit(for: PartsFixture.answer(changed.sorted()))
                    #expect(credit == Fraction(4, 5))
                }
            }
        }
    }
}
