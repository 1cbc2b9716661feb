import Testing

@testable import SimEngine

@Suite("A report adds up what a run earned")
struct ScoreReportTests {
    /// Answers to the quiz of 1 and 2 points; points, percentage, and whether it passes at 50 %.
    @Test(
        "points, percentage and passing",
        arguments: [
            ("days", "right", "3", "100", true), ("week", "right", "2.5", "83.3", true),
            ("days", "wrong", "1", "33.3", false), ("week", "wrong", "0.5", "16.7", false),
            ("now", "right", "2", "66.7", false),  // A critical failure.
        ])
    func addsUp(
        first: String, second: String, points: String, percent: String, isPassed: Bool
    ) throws {
        let report = try ReportFixture.quiz(first, second).session.report()
        #expect(report.total.points.description == points)
        #expect(report.total.possible == Decimal3(3))
        #expect(report.percent.description == percent)
        #expect(report.isPassed == isPassed)
        #expect(report.isComplete)
    }

    @Test("a run left early keeps its possible points and never passes")
    func incomplete() throws {
        let report = try ReportFixture.quiz("days", nil).session.report()
        #expect(report.total == Score(points: .one, possible: Decimal3(3)))
        #expect(!report.isComplete)
        #expect(!report.isPassed)
        #expect(report.items.count == 2)
        guard case .unanswered = report.items[1].outcome else {
            Issue.record("the second decision is open and has no answer")
            return
        }
    }

    @Test("a time limit that passes is the first outcome and earns nothing")
    func timeout() throws {
        var play = try Play(ReportFixture.quiz)
        try play.wait(31)
        try play.answer("dose", "right")
        let report = play.session.report()
        #expect(report.total.points == Decimal3(2))
        guard case .timedOut = report.items[0].outcome else {
            Issue.record("the first decision ran out of time")
            return
        }
    }

    @Test("objectives and judgment functions count what was asked")
    func objectives() throws {
        let early = try ReportFixture.quiz("week", "right").session.report()
        #expect(early.objectives.map { $0.score.words } == ["2.5 of 3 points", "2 of 2 points"])
        #expect(early.functions.map { $0.function } == [.analyzeCues, .takeAction])
        let machine = try Play(ReportFixture.quiz).machine
        let fresh = Facts(states: 3, measures: [], acts: 0, decisions: 2)
        let none = ScoreReport(machine, fresh, RubricMonitor(machine), ending: nil)
        #expect(none.objectives.isEmpty && none.functions.isEmpty)
        #expect(none.total == Score(points: .zero, possible: Decimal3(3)))
    }

    @Test("the summary is one line with the documented keys")
    func summary() throws {
        #expect(
            ReportFixture.summary(try ReportFixture.quiz("now", "right"))
                == #"{"case":"test","seed":1,"complete":true,"percent":66.7,"passed":false,"#
                + #""points":2,"possible":3,"criticalFailures":["onset.now"],"#
                + #""domains":{"counseling":{"points":0,"possible":1},"#
                + #""knowledge":{"points":2,"possible":2}},"ending":"end","attempt":null}"#)
        #expect(
            ReportFixture.summary(try ReportFixture.quiz(nil, nil))
                == #"{"case":"test","seed":1,"complete":false,"percent":0,"passed":false,"#
                + #""points":0,"possible":3,"criticalFailures":[],"#
                + #""domains":{"counseling":{"points":0,"possible":1},"#
                + #""knowledge":{"points":0,"possible":2}},"ending":null,"attempt":null}"#)
    }

    @Test("the full report starts with the summary and lists every item")
    func fullReport() throws {
        let play = try ReportFixture.quiz("week", nil)
        var writer = JSONWriter()
        play.session.report().write(
            into: &writer, play.machine.scenario, seed: 1, attempt: "a.jsonl")
        #expect(
            writer.text
                == #"{"case":"test","seed":1,"complete":false,"percent":16.7,"passed":false,"#
                + #""points":0.5,"possible":3,"criticalFailures":[],"#
                + #""domains":{"counseling":{"points":0.5,"possible":1},"#
                + #""knowledge":{"points":0,"possible":2}},"ending":null,"attempt":"a.jsonl","#
                + #""passMark":50,"remedial":{"points":0,"possible":0},"#
                + #""objectives":{"know":{"points":0.5,"possible":3},"#
                + #""act":{"points":0,"possible":2}},"#
                + #""judgment":{"analyze-cues":{"points":0.5,"possible":3},"#
                + #""take-action":{"points":0,"possible":2}},"#
                + #""techniques":[],"pitfalls":[],"#
                + #""backs":0,"faults":{"expressions":0,"invariants":0},"items":["#
                + #"{"decision":"onset","domain":"counseling","remedial":false,"points":0.5,"#
                + #""worth":1,"credit":[1,2],"critical":false,"time":0,"outcome":"answered","#
                + #""answer":"week"},"#
                + #"{"decision":"dose","domain":"knowledge","remedial":false,"points":0,"#
                + #""worth":2,"credit":[0,1],"critical":false,"time":null,"#
                + #""outcome":"unanswered"}]}"#)
    }
}
