import Testing

@testable import SimEngine

@Suite("Every … at most … judges the gaps")
struct GapCriteriaTests {
    /// Runs, and the credit where a must come at least every 10 s while w holds.
    @Test(
        "from the beginning of while, between occurrences, to its end",
        arguments: [
            ("5 w+ 15 a 25 a 35 w- 99 .", Fraction.one),  // Gaps of 10, 10 and 10.
            ("5 w+ 16 a 26 a 36 w- 99 .", Fraction(2, 3)),  // 11 is too long.
            ("5 w+ 15 a 25 a 36 w- 99 .", Fraction(2, 3)),
            ("5 w+ 10 w- 99 .", .one),  // One gap of 5.
            ("5 w+ 40 w- 99 .", .zero),  // One gap, too long.
            ("5 w+ 5 a 15 w- 99 .", .one),  // A gap of no length is no occasion.
            ("5 w+ 15 a 15 w- 99 .", .one),  // Leaving at once likewise.
            ("5 w+ 5 w- 99 .", .zero),  // Nothing but a gap of no length.
            ("1 a 5 w+ 16 a 20 w- 99 .", Fraction(1, 2)),  // Before while nothing counts.
            ("5 w+ 15 .", .one),  // An ending ends the gap.
            ("5 w+ 16 .", .zero),
            ("5 w+ 14 a( 18 a) 20 w- 30 .", Fraction(1, 2)),  // It counts at its end: gaps 13, 2.
            ("5 w+ 14 a( 15 w- 30 .", .one),  // Interrupted: one gap of 10.
            ("5 w+ 10 w- 50 w+ 61 w- 99 .", Fraction(1, 2)),  // Two times, gaps of 5 and 11.
            ("9 .", .zero),  // No occasion.
        ])
    func whileCondition(run: String, credit: Fraction) throws {
        var fixture = try RubricFixture(
            .interval(
                RubricFixture.act("a"), atMost: .seconds(10), while: RubricFixture.applies))
        fixture.run(run)
        #expect(fixture.credit == credit)
    }

    @Test(
        "without while the whole run counts, from its first moment",
        arguments: [
            ("10 a 20 .", Fraction.one), ("11 a 20 .", Fraction(1, 2)), ("0 .", .zero),
            ("11 .", .zero), ("10 .", .one),
        ])
    func wholeRun(run: String, credit: Fraction) throws {
        var fixture = try RubricFixture(
            .interval(RubricFixture.act("a"), atMost: .seconds(10), while: nil))
        fixture.run(run)
        #expect(fixture.credit == credit)
    }

    @Test("a gap is violated once, as soon as it is too long")
    func violatedOnce() throws {
        var fixture = try RubricFixture(
            .interval(RubricFixture.act("a"), atMost: .seconds(10), while: nil))
        fixture.run("10")
        #expect(!fixture.monitor.criteria[0].isViolated)
        fixture.run("11")
        #expect(fixture.monitor.violated == [CriterionID(0)])
        fixture.run("50 60 a 61 .")
        #expect(fixture.monitor.criteria[0].judged == 2)
        #expect(fixture.credit == Fraction(1, 2))
    }

    @Test("a condition that faults does not hold")
    func faultingWhile() throws {
        var fixture = try RubricFixture(
            .interval(RubricFixture.act("a"), atMost: .seconds(10), while: RubricFixture.fault))
        fixture.run("50 .")
        #expect(fixture.monitor.criteria[0].judged == 0)
    }

    @Test("no gap at all earns only where void is full")
    func voidIsFull() throws {
        var fixture = try RubricFixture(
            .interval(
                RubricFixture.act("a"), atMost: .seconds(10), while: RubricFixture.applies),
            isFullWhenVoid: true)
        fixture.run("50 .")
        #expect(fixture.credit == .one)
    }
}
