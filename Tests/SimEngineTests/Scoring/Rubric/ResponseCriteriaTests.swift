import Testing

@testable import SimEngine

@Suite("After … expect … waits for a response to each trigger")
struct ResponseCriteriaTests {
    private func fixture(
        within: Int64?, partial: Int64? = nil, notBefore: Int64 = 0, isFullWhenVoid: Bool = false
    ) throws -> RubricFixture {
        try RubricFixture(
            .response(
                trigger: RubricFixture.act("a"),
                expected: RubricFixture.act("e"),
                within: within.map { .seconds($0) }, partial: partial.map { .seconds($0) },
                notBefore: .seconds(notBefore)),
            isFullWhenVoid: isFullWhenVoid)
    }

    /// Runs, and the credit where e must follow a within 30 s.
    @Test(
        "within a time, to the last moment",
        arguments: [
            ("10 a 20 e 99 .", Fraction.one),
            ("10 a 40 e 99 .", .one),  // The deadline itself is in time.
            ("10 a 41 e 99 .", .zero),
            ("10 a 99 .", .zero),
            ("10 a 40 .", .zero),  // Void: it still had time, and there was no other occasion.
            ("10 e 99 .", .zero),  // No occasion.
            ("10 a 10 e 99 .", .one), ("10 e 10 a 99 .", .zero),
            ("10 a( 20 a) 50 e 99 .", .one),  // The trigger counts at its end.
            ("10 a 20 e( 41 e) 99 .", .zero),  // The response counts at its end.
            ("10 a 20 e( 99 .", .zero),  // Interrupted.
            ("10 a( 20 e 99 .", .zero),  // The trigger was interrupted: no occasion.
            ("10 e( 20 a 30 e) 99 .", .one),  // Begun before the trigger, done after it.
            ("10 a 20 a 30 e 99 .", .one),  // One response answers both.
            ("10 a 35 a 41 e 99 .", Fraction(1, 2)),  // Too late for the first only.
            ("10 a 20 e 30 a 99 .", Fraction(1, 2)),
            ("10 a 20 e 80 a 90 .", .one),  // The second still had time: void.
            ("10 a 20 e 30 e 99 .", .one),
        ])
    func within(run: String, credit: Fraction) throws {
        var fixture = try fixture(within: 30)
        fixture.run(run)
        #expect(fixture.credit == credit)
    }

    /// Runs, and the credit where it falls from all at 30 s to nothing at 60 s.
    @Test(
        "credit falls linearly from within to partial",
        arguments: [
            ("10 a 40 e 99 .", Fraction.one), ("10 a 55 e 99 .", Fraction(1, 2)),
            ("10 a 41 e 99 .", Fraction(29, 30)), ("10 a 69 e 99 .", Fraction(1, 30)),
            ("10 a 70 e 99 .", .zero), ("10 a 71 e 99 .", .zero),
            ("10 a 25 a 55 e 99 .", Fraction(3, 4)),  // 1/2 after 45 s and 1 after 30 s.
        ])
    func partial(run: String, credit: Fraction) throws {
        var fixture = try fixture(within: 30, partial: 60)
        fixture.run(run)
        #expect(fixture.credit == credit)
        #expect(fixture.monitor.criteria[0].isViolated == credit.isZero)
    }

    /// Runs, and the credit where e must not start before 20 s and be done within 60 s.
    @Test(
        "a response must not begin too early",
        arguments: [
            ("10 a 30 e 99 .", Fraction.one),  // The first allowed moment.
            ("10 a 29 e 99 .", .zero),
            ("10 a 29 e 40 e 99 .", .zero),  // Violated once and for all.
            ("10 a 29 e( 35 e) 99 .", .zero),  // It counts from its start.
            ("10 a 29 e( 99 .", .zero),  // Interrupted, it still forbids.
            ("10 a 25 a 31 e 50 e 99 .", Fraction(1, 2)),  // Too early for the second only.
            ("10 e( 20 a 35 e) 50 e 99 .", .one),  // Begun before the trigger: it does not count.
            ("5 e 10 a 40 e 99 .", .one),
        ])
    func notBefore(run: String, credit: Fraction) throws {
        var fixture = try fixture(within: 60, notBefore: 20)
        fixture.run(run)
        #expect(fixture.credit == credit)
    }

    @Test(
        "without a time it is due by the ending",
        arguments: [
            ("10 a 99999 e 100000 .", Fraction.one), ("10 a 20 .", .zero),
            ("10 a 20 e 30 a 40 .", Fraction(1, 2)), ("10 .", .zero),
        ])
    func byTheEnding(run: String, credit: Fraction) throws {
        var fixture = try fixture(within: nil)
        fixture.run(run)
        #expect(fixture.credit == credit)
    }

    @Test("no trigger at all earns only where void is full", arguments: [false, true])
    func noOccasion(isFullWhenVoid: Bool) throws {
        var fixture = try fixture(within: 30, isFullWhenVoid: isFullWhenVoid)
        fixture.run("10 e 99 .")
        #expect(fixture.credit == (isFullWhenVoid ? .one : .zero))
        #expect(!fixture.monitor.criteria[0].isViolated)
    }

    @Test("an occurrence that is both answers before it triggers again")
    func bothAtOnce() throws {
        let entered = Occurrence.entered(StateID(0))
        var fixture = try RubricFixture(
            .response(
                trigger: entered, expected: entered, within: .seconds(30), partial: nil,
                notBefore: .zero))
        fixture.run("10 s 40 s 71 s 71 .")
        #expect(fixture.credit == Fraction(1, 2))
    }

    @Test("a run left early earns for what was settled")
    func incomplete() throws {
        var fixture = try fixture(within: 30)
        fixture.run("10 a 20 e 30 a")
        #expect(fixture.credit == .one)
        fixture.run("61")
        #expect(fixture.credit == Fraction(1, 2))
    }

    @Test("a violation is told once, when the deadline has passed")
    func toldOnce() throws {
        var fixture = try fixture(within: 30)
        fixture.run("10 a 40")
        #expect(fixture.monitor.violated.isEmpty)
        fixture.run("41")
        #expect(fixture.monitor.violated == [CriterionID(0)])
        fixture.run("50 e 99 .")
        #expect(fixture.monitor.criteria[0].judged == 1)
        let missed = fixture.monitor.occasions
        #expect(missed.map { $0.opened } == [10_000])
        #expect(missed.map { $0.closed } == [40_000])
    }
}
