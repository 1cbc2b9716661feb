/// One line of a run's timeline.
public struct TimelineEntry: Hashable, Sendable {
    /// When it happened, in milliseconds of the simulated clock.
    public let time: Int64
    /// What happened.
    public let what: String
    /// When it was due, on the simulated clock, if it was.
    public let due: String?
    /// The latest time that was in time, in milliseconds, if there was one.
    public var limit: Int64?
    /// How it was judged, in a word or two, if it was.
    public let verdict: String?
}

/// Puts what happened in a run beside when it should have happened.
struct Timeline {
    private let machine: Machine
    private let facts: Facts
    private let monitor: RubricMonitor
    private let phrases: Phrasebook

    init(_ machine: Machine, _ facts: Facts, _ monitor: RubricMonitor, _ phrases: Phrasebook) {
        self.machine = machine
        self.facts = facts
        self.monitor = monitor
        self.phrases = phrases
    }

    private var scenario: Scenario { machine.scenario }

    /// Returns acts, answers, opened tabs and judged times in order.
    func entries(_ records: [LogRecord]) -> [TimelineEntry] {
        var entries = records.compactMap { entry($0) }
        for occasion in monitor.occasions {
            if let entry = entry(occasion) { entries.append(entry) }
        }
        return entries.arranged { $0.time < $1.time }
    }

    private func entry(_ record: LogRecord) -> TimelineEntry? {
        switch record.kind {
        case .answered: return answered(record)
        case .timedOut:
            let decision = DecisionID(Int(record.subject))
            return TimelineEntry(
                time: record.time, what: phrases.title(decision),
                due: TimeWords.clock(record.time), limit: record.time,
                verdict: "time limit passed")
        case .actDone, .actInterrupted:
            let act = scenario.acts[Int(record.subject)]
            return TimelineEntry(
                time: record.time, what: phrases.words(act.text), due: nil,
                verdict: record.kind == .actInterrupted ? "interrupted" : nil)
        case .event:
            guard let tab = ChartUse.tab(record) else { return nil }
            let title = phrases.quote(scenario.patient.chart[tab].title)
            return TimelineEntry(
                time: record.time, what: "Opened " + title, due: nil, verdict: nil)
        case .input, .entered, .left, .opened, .withdrawn, .actStarted,
            .measured, .said, .noted, .faulted, .broken, .violated, .ended, .undone:
            return nil
        }
    }

    private func answered(_ record: LogRecord) -> TimelineEntry? {
        let place = Int(truncatingIfNeeded: record.detail)
        guard facts.answers.indices.contains(place) else { return nil }
        let answer = facts.answers[place]
        let decision = scenario.decisions[answer.decision.int]
        if case .act = decision.form { return nil }
        let limit = decision.within.map { answer.opened + $0.milliseconds }
        return TimelineEntry(
            time: answer.time, what: phrases.title(answer.decision),
            due: limit.map { TimeWords.clock($0) }, limit: limit,
            verdict: answer.isFirst ? Self.verdict(answer.credit) : "again, not scored")
    }

    /// Returns a line for an occasion that has to do with time.
    private func entry(_ occasion: Occasion) -> TimelineEntry? {
        switch scenario.rubric[occasion.criterion.int].rule {
        case .response(_, _, let within, _, let notBefore):
            let limit = within.map { "by " + TimeWords.clock(occasion.opened + $0.milliseconds) }
            let wait =
                notBefore > .zero
                ? "from " + TimeWords.clock(occasion.opened + notBefore.milliseconds) : nil
            let due = [wait, limit].compactMap { $0 }.joined(separator: " ")
            return TimelineEntry(
                time: occasion.closed, what: phrases.title(occasion.criterion),
                due: due.utf8.isEmpty ? "by the ending" : due,
                limit: within.map { occasion.opened + $0.milliseconds },
                verdict: Self.verdict(occasion.credit))
        case .interval(_, let atMost, _):
            if occasion.credit.isOne { return nil }
            return TimelineEntry(
                time: occasion.closed, what: phrases.title(occasion.criterion),
                due: "by " + TimeWords.clock(occasion.opened + atMost.milliseconds),
                limit: occasion.opened + atMost.milliseconds,
                verdict: "missed")
        case .exists, .absent, .precedence, .never, .always: return nil
        }
    }

    /// Returns how a credit is called.
    static func verdict(_ credit: Fraction) -> String {
        if credit.isOne { return "full credit" }
        return credit.isZero ? "no credit" : "some credit"
    }
}
