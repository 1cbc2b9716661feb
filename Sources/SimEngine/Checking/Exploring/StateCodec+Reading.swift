/// What the words of a state say before anything else.
struct Situation {
    /// The number of its layout.
    let layout: Int
    /// Whether the session goes on.
    let isRunning: Bool
    /// Whether a critical failure has happened.
    let hasFailed: Bool
}

/// From the words of a state back to a session.
extension StateCodec {
    /// Puts an interpreter into the situation that a state stands for.
    ///
    /// - Returns: Its layout, whether it goes on, and whether a critical failure has happened.
    func decode(
        _ state: BitReader, into runner: inout Interpreter
    ) -> Situation {
        var reader = state
        let number = Int(reader.takeNumber())
        let hasFailed = reader.takeTruth()
        let layout = layouts.all[number]
        let phase = reader.take(2)
        runner.reset(to: layout.configuration, fresh)
        let situation = Situation(layout: number, isRunning: phase == 0, hasFailed: hasFailed)
        guard situation.isRunning else { return situation }
        for decision in layout.decisions where reader.takeTruth() {
            runner.snapshot.openings += 1
            runner.snapshot.open.append(
                OpenDecision(
                    decision: decision, opening: runner.snapshot.openings, opened: 0,
                    isTimed: true))
        }
        var recalled = Recalled()
        for variable in layout.variables { take(variable, &reader, &recalled, &runner) }
        recalled.put(into: &runner.snapshot.facts)
        for criterion in layout.criteria { take(criterion: Int(criterion), &reader, &runner) }
        for criterion in layout.waiting where reader.takeTruth() {
            take(criterion: Int(criterion), &reader, &runner)
        }
        takeTimers(&reader, &runner)
        return situation
    }

    private func take(
        _ variable: Variable, _ reader: inout BitReader, _ recalled: inout Recalled,
        _ runner: inout Interpreter
    ) {
        switch variable {
        case .measure(let measure):
            take(measure: Int(measure), &reader, &runner)
        case .visited(let state): if reader.takeTruth() { runner.snapshot.facts.visit(state) }
        case .act(let act): take(act: Int(act), &reader, &runner)
        case .answered(let decision): if reader.takeTruth() { recalled.answer(decision) }
        case .chosen(let decision, let option):
            if reader.takeTruth() { recalled.choose(decision, option) }
        case .everChosen(let decision, let option):
            if reader.takeTruth() { recalled.everChosen.append((decision, option)) }
        case .credit(let decision):
            let credit = reader.takeNumber()
            if credit != 0 { recalled.credit(decision, credit) }
        case .first(let decision): if reader.takeTruth() { recalled.firsts.append(decision) }
        case .history(let slot):
            let count = reader.takeNumber()
            if count < 0 { return }
            runner.snapshot.history[Int(slot)] = (0..<count).map { _ in
                Int32(truncatingIfNeeded: reader.take(stateBits))
            }
        case .criterion: return
        case .time: runner.snapshot.move(by: reader.takeNumber())
        }
    }

    private func take(measure: Int, _ reader: inout BitReader, _ runner: inout Interpreter) {
        if isLate[measure] {
            let isUnset = reader.takeTruth()
            runner.snapshot.facts.readings?.isWatched[measure] = isUnset
            if isUnset { return }
        }
        let width = widths[measure]
        runner.snapshot.facts.measures[measure] =
            width.bits < 0
            ? reader.takeNumber() : width.low &+ Int64(bitPattern: reader.take(width.bits))
    }

    private func take(act: Int, _ reader: inout BitReader, _ runner: inout Interpreter) {
        let limit = UInt64(max(1, model.grain.countLimits[act]))
        let count = Int32(truncatingIfNeeded: reader.take(StateCodec.bits(limit)))
        runner.snapshot.facts.acts[act].count = count
        runner.snapshot.facts.acts[act].starts = count
        guard model.grain.since[act].isRead, count > 0 else { return }
        runner.snapshot.facts.acts[act].last =
            runner.snapshot.facts.time - reader.takeNumber()
    }

    /// The families of pending events, by the number they are kept under.
    private static let families: [EventCode.Family] = [.timer, .limit, .named, .error]

    private func takeTimers(_ reader: inout BitReader, _ runner: inout Interpreter) {
        let count = reader.takeNumber()
        for _ in 0..<count {
            let family = StateCodec.families[Int(reader.take(2))]
            let index = Int(reader.take(32))
            let due = runner.snapshot.facts.time + reader.takeNumber()
            let name = family == .named ? Int32(truncatingIfNeeded: reader.takeNumber()) : -1
            let owner = family == .timer ? Int32(truncatingIfNeeded: reader.take(stateBits)) : -1
            runner.snapshot.sent += 1
            runner.snapshot.timers.append(
                PendingEvent(
                    due: due, order: runner.snapshot.sent, event: EventCode(family, index),
                    owner: owner, name: name))
        }
    }

    private func take(
        criterion index: Int, _ reader: inout BitReader, _ runner: inout Interpreter
    ) {
        let gist = CriterionState.Gist(rawValue: UInt8(truncatingIfNeeded: reader.take(2))) ?? .void
        let now = runner.snapshot.facts.time
        var pending = fresh[index].pending
        switch (pending, model.machine.scenario.rubric[index].rule) {
        case (.count, _): pending = .count(reader.takeNumber())
        case (.precedence, _): pending = .precedence(hasHappened: reader.takeTruth())
        case (.response, .response):
            var waiting = CriterionState.Waiting()
            for _ in 0..<reader.takeNumber() { waiting.triggers.append(now - reader.takeNumber()) }
            pending = .response(waiting)
        case (.response, _), (.nothing, _): break
        case (.interval, _):
            pending = .interval(nil)
            if reader.takeTruth() {
                let isBroken = reader.takeTruth()
                var gap = CriterionState.Gap(start: isBroken ? now : now - reader.takeNumber())
                gap.isBroken = isBroken
                pending = .interval(gap)
            }
        case (.period, _):
            pending = .period(nil)
            if reader.takeTruth() {
                var gap = CriterionState.Gap(start: now)
                gap.isBroken = reader.takeTruth()
                pending = .period(gap)
            }
        }
        runner.snapshot.monitor.criteria[index] = CriterionState(pending: pending, gist: gist)
    }
}
