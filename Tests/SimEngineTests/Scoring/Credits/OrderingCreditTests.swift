import Testing

@testable import SimEngine

@Suite("An ordering is judged by the pairs it gets in the right order")
struct OrderingCreditTests {
    /// One chain of four steps closes to the six pairs ab, ac, ad, bc, bd, cd.
    @Test(
        "a chain counts its six pairs, corrected for chance",
        arguments: [
            ("abcd", Fraction.one),  // 6 of 6
            ("abdc", Fraction(2, 3)),  // 5 of 6
            ("bacd", Fraction(2, 3)),
            ("acdb", Fraction(1, 3)),  // bc and bd violated
            ("dabc", .zero),  // ad, bd and cd violated: half, as by chance
            ("dcba", .zero),
            ("abc", .zero),  // d omitted: its three pairs violated
            ("abcdX", Fraction(5, 7)),  // 6 of 7
            ("XabcdY", Fraction(1, 2)),  // 6 of 8
            ("abdcX", Fraction(3, 7)),  // 5 of 7
            ("abcda", .one),  // a second mention does not count
            ("", .zero),
        ])
    func chain(order: String, credit: Fraction) {
        let decision = DecisionFixture.ordering("abcd", ["ab", "bc", "cd"])
        #expect(decision.credit(for: DecisionFixture.order(order)) == credit)
    }

    /// ab, ac, bd, cd close to five pairs with ad; b and c may stand either way round.
    @Test(
        "steps that no pair orders may stand either way round",
        arguments: [
            ("abcd", Fraction.one), ("acbd", .one), ("bacd", Fraction(3, 5)),
            ("dbca", .zero),  // all five violated
            ("abdc", Fraction(3, 5)),
        ])
    func diamond(order: String, credit: Fraction) {
        let decision = DecisionFixture.ordering("abcd", ["ab", "ac", "bd", "cd"])
        #expect(decision.credit(for: DecisionFixture.order(order)) == credit)
    }

    /// Whether all-or-nothing scoring would give full credit to an order of a chain of four.
    @Test(
        "all or nothing wants every step, every pair and no distractor",
        arguments: [
            ("abcd", true), ("abdc", false), ("abc", false), ("abcdX", false), ("", false),
        ])
    func allOrNothing(order: String, isRight: Bool) {
        let decision = DecisionFixture.ordering("abcd", ["ab", "bc", "cd"], .allOrNothing)
        let response = DecisionFixture.order(order)
        #expect(decision.allOrNothing(for: response) == isRight)
        #expect(decision.credit(for: response) == (isRight ? .one : .zero))
    }

    @Test(
        "edit counts the steps that can stay",
        arguments: [
            ("abcd", Fraction.one), ("abdc", Fraction(3, 4)), ("dabc", Fraction(3, 4)),
            ("badc", Fraction(1, 2)), ("dcba", Fraction(1, 4)), ("abc", Fraction(3, 4)),
            ("abcdX", Fraction(3, 4)), ("", .zero), ("XY", .zero),
        ])
    func edit(order: String, credit: Fraction) {
        let decision = DecisionFixture.ordering("abcd", ["ab", "bc", "cd"], .edit)
        #expect(decision.credit(for: DecisionFixture.order(order)) == credit)
    }

    @Test("only an ordering is judged as one")
    func otherKinds() {
        let choice = DecisionFixture.decision(.choice, credits: [1000])
        #expect(choice.allOrNothing(for: .option(OptionID(0))) == nil)
    }
}
