import Testing

@testable import SimEngine

@Suite("What must wait is judged at each start")
struct OrderCriteriaTests {
    /// Runs, and the credit where a must be done before b starts.
    @Test(
        "first before wants the end of the one before the start of the other",
        arguments: [
            ("1 a 2 b 9 .", Fraction.one),
            ("1 a 1 b 9 .", .one),  // The same instant: the order of the log decides.
            ("1 b 1 a 9 .", .zero),
            ("1 a( 2 b( 3 a) 4 b) 9 .", .zero),  // a had begun but not ended.
            ("1 b 2 a 3 b 9 .", Fraction(1, 2)),  // Two starts, one of them in time.
            ("1 b( 9 .", .zero),  // Interrupted, but it forbids from its start.
            ("1 a( 2 b 9 .", .zero),  // Interrupted, so never done.
            ("1 a 9 .", .one),  // No occasion: a prohibition is kept.
            ("9 .", .one),
            ("9", .zero),  // No ending: nothing is settled.
            ("1 a 2 b", .one),  // Settled already.
        ])
    func firstBefore(run: String, credit: Fraction) throws {
        var fixture = try RubricFixture(
            .precedence(first: RubricFixture.act("a"), before: RubricFixture.act("b")))
        fixture.run(run)
        #expect(fixture.credit == credit)
    }

    @Test("an occurrence does not come before itself")
    func notBeforeItself() throws {
        let entered = Occurrence.entered(StateID(0))
        var fixture = try RubricFixture(.precedence(first: entered, before: entered))
        fixture.run("1 s 2 s 9 .")
        #expect(fixture.credit == Fraction(1, 2))
    }

    /// Runs, and the credit where a must not start unless w holds.
    @Test(
        "never unless judges each start",
        arguments: [
            ("1 w+ 2 a 9 .", Fraction.one), ("1 a 9 .", .zero), ("1 a 2 w+ 9 .", .zero),
            ("1 a( 2 w+ a) 9 .", .zero), ("1 a 2 w+ 3 a 4 a 9 .", Fraction(2, 3)), ("9 .", .one),
        ])
    func neverUnless(run: String, credit: Fraction) throws {
        var fixture = try RubricFixture(
            .never(RubricFixture.act("a"), unless: RubricFixture.applies))
        fixture.run(run)
        #expect(fixture.credit == credit)
    }

    @Test("a condition that faults does not hold")
    func faultingUnless() throws {
        var fixture = try RubricFixture(
            .never(RubricFixture.act("a"), unless: RubricFixture.fault))
        fixture.run("1 a 9 .")
        #expect(fixture.credit == .zero)
    }
}
