import Testing

@testable import SimEngine

@Suite("Always judges each period in which it applies")
struct PeriodCriteriaTests {
    /// Runs, and the credit where m is demanded while w holds.
    @Test(
        "one broken moment breaks its period",
        arguments: [
            ("5 w+ 9 w- 99 .", Fraction.one), ("5 w+ 6 m- 7 m+ 9 w- 99 .", .zero),
            ("5 m- 6 m+ 7 w+ 8 w- 99 .", .one),  // It did not apply yet.
            ("5 w+ 6 m- 7 w- 8 m+ 9 w+ 10 w- 99 .", Fraction(1, 2)),
            ("5 m- 6 w+ 7 w- 99 .", .zero),  // Broken from the first moment.
            ("5 w+ 9 .", .one), ("5 w+ 6 m- 9 .", .zero),
            ("5 w+ 6 m- 7 m+ 8 m- 9 .", .zero), ("9 .", .one),
            ("5 w+ 9", .zero),  // No ending: the period is not over.
        ])
    func whileCondition(run: String, credit: Fraction) throws {
        var fixture = try RubricFixture(
            .always(RubricFixture.demand, while: RubricFixture.applies))
        fixture.run(run)
        #expect(fixture.credit == credit)
    }

    @Test(
        "without while the whole run is one period",
        arguments: [("9 .", Fraction.one), ("5 m- 6 m+ 9 .", .zero)])
    func wholeRun(run: String, credit: Fraction) throws {
        var fixture = try RubricFixture(.always(RubricFixture.demand, while: nil))
        fixture.run(run)
        #expect(fixture.credit == credit)
        #expect(fixture.monitor.criteria[0].judged == 1)
    }

    @Test("a demand that faults is not kept")
    func faultingDemand() throws {
        var fixture = try RubricFixture(.always(RubricFixture.fault, while: nil))
        fixture.run("9 .")
        #expect(fixture.credit == .zero)
    }
}
