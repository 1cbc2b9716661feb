/// Decisions opening, answered, timed out and withdrawn: semantics.md §8.
extension Interpreter {
    /// Opens a decision because its state was entered.
    mutating func open(_ decision: DecisionID) {
        snapshot.openings += 1
        snapshot.open.append(
            OpenDecision(
                decision: decision, opening: snapshot.openings, opened: snapshot.facts.time,
                isTimed: false))
        log.append(.opened, decision.raw, at: snapshot.facts.time)
    }

    /// Starts the time limits of open decisions: the learner can answer from now on.
    mutating func startLimits() {
        guard isRunning else { return }
        for place in snapshot.open.indices where !snapshot.open[place].isTimed {
            snapshot.open[place].isTimed = true
            let decision = snapshot.open[place].decision
            let limit = machine.decisions[decision.int].within
            if limit < 0 { continue }
            send(EventCode(.limit, decision.int), after: limit, owner: -1, name: -1)
        }
    }

    /// Withdraws a decision because its state is left; nothing happens if it is not open.
    mutating func withdraw(_ decision: DecisionID) {
        if close(decision) != nil {
            log.append(.withdrawn, decision.raw, at: snapshot.facts.time)
        }
    }

    /// Takes a decision off the open ones, with its limit.
    private mutating func close(_ decision: DecisionID) -> OpenDecision? {
        guard let place = snapshot.open.lastIndex(where: { $0.decision == decision }) else {
            return nil
        }
        if machine.decisions[decision.int].within >= 0 {
            let limit = EventCode(.limit, decision.int)
            snapshot.timers.removeAll { $0.event == limit }
        }
        return snapshot.open.remove(at: place)
    }

    /// Answers an open decision: credit, effects, the time it takes, then the event; §8.3.
    mutating func answer(_ decision: DecisionID, _ response: Response) {
        let credit = credit(decision, response)
        guard let opened = close(decision) else { return }
        record(decision, response, credit, opened)
        if !machine.watch.options.isEmpty { noteChoices(decision, response) }
        runChosen(decision, response)
        let takes = machine.decisions[decision.int].takes
        if takes > 0 {
            macrostep()
            passTime(to: Interpreter.instant(snapshot.facts.time, after: takes))
            guard isRunning else { return }
        }
        let level: AnswerLevel = credit.isOne ? .full : credit.isZero ? .none : .partial
        snapshot.internalQueue.append(.answer(decision, level))
        macrostep()
    }

    /// What an answer earns; that of a plain choice lies ready.
    private func credit(_ decision: DecisionID, _ response: Response) -> Fraction {
        let row = machine.decisions[decision.int]
        if row.isPlainChoice, case .option(let option) = response {
            return machine.optionShares[Int(row.firstOption) + option.int]
        }
        let (machine, facts) = (machine, snapshot.facts)
        return machine.scenario.decisions[decision.int].credit(for: response) {
            machine.offers($0, of: decision, facts)
        }
    }

    /// Ends a decision whose time limit has passed: no credit, and the event; §8.5.
    mutating func timeOut(_ decision: DecisionID) {
        guard let opened = close(decision) else { return }
        log.append(.timedOut, decision.raw, at: snapshot.facts.time)
        record(decision, nil, .zero, opened)
        deliver(.timeout(decision))
    }

    /// Closes the boards whose condition holds, with their event; whether there was any; §9.5.
    mutating func closeBoards() -> Bool {
        var isClosed = false
        for entry in snapshot.open {
            guard let until = machine.decisions[entry.decision.int].until else { continue }
            switch machine.truth(of: until, snapshot.facts) {
            case .fails: continue
            case .fault:
                if !faultedGuards.contains(-1 - entry.decision.raw) {
                    faultedGuards.append(-1 - entry.decision.raw)
                    fault(.board, entry.decision.raw)
                    isClosed = true
                }
            case .holds:
                guard let opened = close(entry.decision) else { continue }
                record(entry.decision, .board, .one, opened)
                snapshot.internalQueue.append(.answer(entry.decision, .full))
                isClosed = true
            }
        }
        return isClosed
    }

    private mutating func record(
        _ decision: DecisionID, _ response: Response?, _ credit: Fraction, _ opened: OpenDecision
    ) {
        let place = Int32(truncatingIfNeeded: snapshot.facts.answers.count)
        let isFirst = snapshot.facts.decisions[decision.int].first < 0
        snapshot.facts.answers.append(
            Answer(
                decision: decision, response: response, credit: credit, opened: opened.opened,
                time: snapshot.facts.time, isFirst: isFirst))
        if isFirst { snapshot.facts.decisions[decision.int].first = place }
        guard response != nil else { return }
        snapshot.facts.decisions[decision.int].latest = place
        log.append(.answered, decision.raw, detail: Int64(place), at: snapshot.facts.time)
    }

    private mutating func noteChoices(_ decision: DecisionID, _ response: Response) {
        switch response {
        case .option(let option): noteChoice(decision, option)
        case .options(let options): for option in options { noteChoice(decision, option) }
        case .quantity, .board: break
        }
    }

    private mutating func noteChoice(_ decision: DecisionID, _ option: OptionID) {
        snapshot.monitor.note(.chosen(decision, option), snapshot.facts, machine)
    }

    /// Runs what the chosen options do, in document order.
    private mutating func runChosen(_ decision: DecisionID, _ response: Response) {
        let first = Int(machine.decisions[decision.int].firstOption)
        switch response {
        case .option(let option): run(machine.optionEffects[first + option.int])
        case .options(let options):
            for option in options.arranged(byNumber: { Int64($0.raw) }) {
                run(machine.optionEffects[first + option.int])
            }
        case .quantity, .board: break
        }
    }
}
