import Testing

@testable import SimEngine

@Suite("The monitor tells what is violated and what comes next")
struct RubricMonitorTests {
    private func response(notBefore: Int64 = 0) -> Criterion.Rule {
        .response(
            trigger: RubricFixture.act("a"), expected: RubricFixture.act("e"),
            within: .seconds(30), partial: .seconds(60), notBefore: .seconds(notBefore))
    }

    @Test("violations are drained once, in order")
    func drains() throws {
        var fixture = try RubricFixture(.absent(RubricFixture.act("a")))
        fixture.run("1 a")
        var monitor = fixture.monitor
        #expect(monitor.drain() == [CriterionID(0)])
        #expect(monitor.drain().isEmpty)
    }

    @Test(
        "the next deadline is the last moment that is in time",
        arguments: [
            ("1", nil), ("1 a", 61_000), ("1 a 5 a", 61_000), ("1 a 5 e", nil), ("1 a 62", nil),
        ]
            as [(String, Int64?)])
    func deadlineOfResponse(run: String, deadline: Int64?) throws {
        var fixture = try RubricFixture(response())
        fixture.run(run)
        #expect(fixture.monitor.nextDeadline(fixture.machine) == deadline)
    }

    @Test(
        "a gap has a deadline until it is too long",
        arguments: [("1", 10_000), ("4 a", 14_000), ("11", nil), ("11 a", 21_000)]
            as [(String, Int64?)])
    func deadlineOfGap(run: String, deadline: Int64?) throws {
        var fixture = try RubricFixture(
            .interval(RubricFixture.act("a"), atMost: .seconds(10), while: nil))
        fixture.run(run)
        #expect(fixture.monitor.nextDeadline(fixture.machine) == deadline)
    }

    /// A trigger at 1 s: allowed from 11 s, less credit from 31 s, none from 61 s.
    @Test(
        "the next window is where it begins to matter when a response comes",
        arguments: [(1, 11_000), (11, 31_000), (31, 61_000), (61, nil)] as [(Int64, Int64?)])
    func windows(second: Int64, window: Int64?) throws {
        var fixture = try RubricFixture(response(notBefore: 10))
        fixture.run("1 a")
        #expect(fixture.monitor.nextWindow(after: second * 1000, fixture.machine) == window)
    }

    @Test("after an ending nothing more is judged by finishing again")
    func finishesOnce() throws {
        var fixture = try RubricFixture(.exists(RubricFixture.act("a"), min: 1, max: nil))
        fixture.run("1 . .")
        #expect(fixture.monitor.criteria[0].judged == 1)
    }

    @Test("durations too long to add up do not overflow")
    func longDurations() throws {
        let rule = Criterion.Rule.response(
            trigger: RubricFixture.act("a"), expected: RubricFixture.act("e"),
            within: SimDuration(milliseconds: .max), partial: nil, notBefore: .zero)
        var fixture = try RubricFixture(rule)
        fixture.run("1 a 2 e 9 .")
        #expect(fixture.credit == .one)
    }

    @Test("without recording it judges the same and keeps no occasions")
    func withoutRecording() throws {
        let fixture = try RubricFixture(.absent(RubricFixture.act("a")))
        var monitor = RubricMonitor(fixture.machine, isRecording: false)
        monitor.note(.actStarted(ActID(0)), fixture.facts, fixture.machine)
        #expect(monitor.criteria[0].isViolated)
        #expect(monitor.occasions.isEmpty)
    }

    @Test("whatever happens, credit lies between nothing and all", arguments: 0..<100)
    func staysWithinBounds(seed: UInt64) throws {
        let letters = ["a", "b", "e", "a(", "a)", "e(", "e)", "w+", "w-", "m+", "m-", "s", "o"]
        for rule in rules {
            var generator = SeededGenerator(seed: seed)
            var fixture = try RubricFixture(rule)
            var time: UInt64 = 0
            for _ in 0..<30 {
                time += generator.below(3) * generator.below(20)
                fixture.run("\(time) " + letters[Int(generator.below(UInt64(letters.count)))])
                #expect(fixture.credit >= .zero && fixture.credit <= .one)
            }
            fixture.run(".")
            #expect(fixture.credit >= .zero && fixture.credit <= .one)
        }
    }

    private var rules: [Criterion.Rule] {
        let act = RubricFixture.act("a")
        return [
            .exists(act, min: 1, max: 3), .absent(act),
            .precedence(first: act, before: RubricFixture.act("e")), response(),
            response(notBefore: 5), .never(act, unless: RubricFixture.applies),
            .interval(act, atMost: .seconds(7), while: RubricFixture.applies),
            .always(RubricFixture.demand, while: RubricFixture.applies),
        ]
    }
}
