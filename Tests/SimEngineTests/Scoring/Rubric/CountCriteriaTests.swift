import Testing

@testable import SimEngine

@Suite("Exists and absent are one occasion of the whole run")
struct CountCriteriaTests {
    /// Runs, and the credit where a must happen at least twice and at most three times.
    @Test(
        "exists counts what is done, between its bounds",
        arguments: [
            ("1 a 2 a 3 .", Fraction.one), ("1 a 2 a 3 a 4 .", .one), ("1 a 2 .", .zero),
            ("1 .", .zero), ("1 a 2 a 3 a 4 a 5 .", .zero),
            ("1 a 2 a( 3 .", .zero),  // The second was interrupted.
            ("1 a 2 a", .zero),  // No ending: nothing is settled.
        ])
    func exists(run: String, credit: Fraction) throws {
        var fixture = try RubricFixture(.exists(RubricFixture.act("a"), min: 2, max: 3))
        fixture.run(run)
        #expect(fixture.credit == credit)
    }

    @Test("too often is a violation at once, too seldom only at an ending")
    func whenViolated() throws {
        var fixture = try RubricFixture(.exists(RubricFixture.act("a"), min: 1, max: 1))
        fixture.run("1 a")
        #expect(!fixture.monitor.criteria[0].isViolated)
        fixture.run("2 a 3 a")
        #expect(fixture.monitor.criteria[0].isViolated)
        #expect(fixture.monitor.criteria[0].judged == 1)
        #expect(fixture.monitor.violated == [CriterionID(0)])
    }

    @Test(
        "what may be void is kept by never having begun",
        arguments: [("1 .", Fraction.one, false), ("1 a 2 .", .zero, true)])
    func voidIsFull(run: String, credit: Fraction, isViolated: Bool) throws {
        var fixture = try RubricFixture(
            .exists(RubricFixture.act("a"), min: 2, max: nil), isFullWhenVoid: true)
        fixture.run(run)
        #expect(fixture.credit == credit)
        #expect(fixture.monitor.criteria[0].isViolated == isViolated)
    }

    /// Runs, and the credit where a must never happen: its start is enough.
    @Test(
        "absent counts from the start",
        arguments: [
            ("9 .", Fraction.one), ("1 b 9 .", .one), ("1 a 9 .", .zero), ("1 a( 9 .", .zero),
            ("1 a 2 a 9 .", .zero), ("9", .zero),
        ])
    func absent(run: String, credit: Fraction) throws {
        var fixture = try RubricFixture(.absent(RubricFixture.act("a")))
        fixture.run(run)
        #expect(fixture.credit == credit)
        #expect(fixture.monitor.criteria[0].judged <= 1)
    }

    @Test(
        "states, options and events count too",
        arguments: [
            (Occurrence.entered(StateID(0)), "s"), (.chosen(DecisionID(0), OptionID(0)), "o"),
            (.event(.error), "v"), (.event(.any), "v"),
        ])
    func otherOccurrences(occurrence: Occurrence, token: String) throws {
        var fixture = try RubricFixture(.absent(occurrence))
        fixture.run("1 " + token)
        #expect(fixture.monitor.criteria[0].isViolated)
        var other = try RubricFixture(.exists(occurrence, min: 1, max: nil))
        other.run("1 \(token) 2 .")
        #expect(other.credit == .one)
    }
}
