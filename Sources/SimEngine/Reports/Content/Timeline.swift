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
    /// Whether it tells how the situation changed.
    public var isSituation = false
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

    private var scenario: Scenario { _read { yield machine.scenario } }

    /// Returns what happened, acts, answers, opened tabs and judged times in order.
    func entries(_ records: [LogRecord]) -> [TimelineEntry] {
        var entries: [TimelineEntry] = []
        for (place, record) in records.enumerated() {
            let later = records[(place + 1)...]
            if let entry = entry(record, later) { entries.append(entry) }
        }
        for occasion in monitor.occasions {
            if let entry = entry(occasion) { entries.append(entry) }
        }
        entries += triggers()
        return entries.arranged { $0.time }
    }

    private func entry(_ record: LogRecord, _ later: ArraySlice<LogRecord>) -> TimelineEntry? {
        switch record.kind {
        case .answered: return answered(record)
        case .timedOut:
            let decision = DecisionID(Int(record.subject))
            return TimelineEntry(
                time: record.time, what: phrases.title(decision),
                due: TimeWords.clock(record.time), limit: record.time,
                verdict: "time limit passed")
        case .actStarted: return began(record, later)
        case .entered:
            let state = StateID(Int(record.subject))
            guard scenario.states[state.int].title != nil else { return nil }
            return situation(phrases.name(.entered(state)), at: record.time)
        case .event:
            guard let tab = ChartUse.tab(record) else { return nil }
            let title = phrases.quote(scenario.patient.chart[tab].title)
            return TimelineEntry(
                time: record.time, what: "Opened " + title, due: nil, verdict: nil)
        case .input, .left, .opened, .withdrawn, .actDone, .actInterrupted, .measured, .said,
            .noted, .faulted, .broken, .violated, .ended, .undone:
            return nil
        }
    }

    /// Returns a line for an act where it began, with the time that it took.
    private func began(_ record: LogRecord, _ later: ArraySlice<LogRecord>) -> TimelineEntry {
        let end = later.first {
            $0.subject == record.subject && ($0.kind == .actDone || $0.kind == .actInterrupted)
        }
        var what = phrases.words(scenario.acts[Int(record.subject)].text)
        if let end, end.time > record.time {
            what = phrases.withoutPeriod(what)
            what += " (" + TimeWords.length(end.time - record.time) + ")"
        }
        return TimelineEntry(
            time: record.time, what: what, due: nil,
            verdict: end?.kind == .actInterrupted ? "interrupted" : nil)
    }

    private func situation(_ what: String, at time: Int64) -> TimelineEntry {
        TimelineEntry(
            time: time, what: "Situation: " + what, due: nil, verdict: nil, isSituation: true)
    }

    /// Returns a line for each event, and each state without a title, from which a time counts.
    private func triggers() -> [TimelineEntry] {
        var entries: [TimelineEntry] = []
        for occasion in monitor.occasions {
            let rule = scenario.rubric[occasion.criterion.int].rule
            guard case .response(let trigger, _, _, _, _) = rule else { continue }
            switch trigger {
            case .act, .chosen: continue
            case .entered(let state) where scenario.states[state.int].title != nil: continue
            case .event(.chart), .event(.answer), .event(.act): continue
            case .entered, .event: break
            }
            let entry = situation(phrases.name(trigger), at: occasion.opened)
            let isTold = entries.contains {
                $0.time == entry.time && $0.what.isSame(as: entry.what)
            }
            if !isTold { entries.append(entry) }
        }
        return entries
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
            let limit = within.map { deadline(occasion.opened, $0) }
            let wait =
                notBefore > .zero
                ? "from " + TimeWords.clock(occasion.opened + notBefore.milliseconds) : nil
            let due = [wait, limit].compactMap { $0 }.joined(separator: " ")
            return TimelineEntry(
                time: occasion.closed, what: phrases.title(occasion.criterion),
                due: due.utf8.count == 0 ? "by the ending" : due,
                limit: within.map { occasion.opened + $0.milliseconds },
                verdict: Self.verdict(occasion.credit))
        case .interval(_, let atMost, _):
            if occasion.credit.isOne { return nil }
            return TimelineEntry(
                time: occasion.closed, what: phrases.title(occasion.criterion),
                due: deadline(occasion.opened, atMost),
                limit: occasion.opened + atMost.milliseconds,
                verdict: "missed")
        case .exists, .absent, .precedence, .never, .always: return nil
        }
    }

    /// Returns when something was due, and from when that counts.
    private func deadline(_ opened: Int64, _ within: SimDuration) -> String {
        "by " + TimeWords.clock(opened + within.milliseconds) + ", "
            + TimeWords.length(within.milliseconds) + " from " + TimeWords.clock(opened)
    }

    /// Returns how a credit is called.
    static func verdict(_ credit: Fraction) -> String {
        if credit.isOne { return "full credit" }
        return credit.isZero ? "no credit" : "some credit"
    }
}
