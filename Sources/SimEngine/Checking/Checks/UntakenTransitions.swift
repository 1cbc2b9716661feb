/// Transitions that no route takes, although their state is reached.
extension Happening {
    /// Returns what leads nowhere: transitions, delayed ones, options, routes and acts with a target.
    func untakenTransitions() -> [CheckFinding] {
        let origins = TransitionOrigin.all(of: machine.scenario)
        var found: [CheckFinding] = []
        for (place, origin) in origins.enumerated()
        where !seen.transitions.contains(place) {
            guard !isUnreached(Int(machine.transitions[place].source)), isTold(origin),
                isExplored(machine.transitions[place])
            else { continue }
            found.append(
                CheckFinding(
                    .neverTaken(machine.scenario.words(for: origin)),
                    at: origin.source(in: machine.scenario)))
        }
        return found
    }

    /// Whether a transition was followed: a delayed one that nothing depends on was not.
    private func isExplored(_ transition: TransitionRow) -> Bool {
        for place in transition.events.rows {
            let code = EventCode(raw: machine.descriptors[place].low)
            if code.family == .timer, !isTimerFollowed(code.index) { return false }
        }
        return true
    }

    /// Whether another check does not tell it already.
    private func isTold(_ origin: TransitionOrigin) -> Bool {
        switch origin {
        case .transition, .after, .every: true
        case .route(let decision, _): seen.asked.contains(decision.int)
        case .option(let decision, let option):
            seen.offered[decision.int].contains(option.int)
        case .act(let board, let act):
            seen.acts.contains(act.int) && seen.asked.contains(board.int)
        // Where every option or route leads elsewhere, a way out for all others does no harm.
        case .decision: false
        }
    }
}

extension Scenario {
    /// Returns words for what became a transition.
    func words(for origin: TransitionOrigin) -> String {
        switch origin {
        case .transition(let state, let place):
            let transition = states[state.int].transitions[place]
            let events = transition.events.map { words(for: $0) }.joined(separator: " ")
            let trigger = events.isEmpty ? "without event" : "on '\(events)'"
            return "the transition \(trigger) \(words(from: state, to: transition.targets))"
        case .option(let decision, let option):
            let named = decisions[decision.int]
            return "the way of the option '\(string(named.options[option.int].id))' of"
                + " '\(string(named.id))'"
        case .route(let decision, let place):
            return "route \(place + 1) of '\(string(decisions[decision.int].id))'"
        case .act(let board, let act):
            return "the way of the act '\(string(acts[act.int].id))' from"
                + " '\(string(decisions[board.int].id))'"
        case .decision(let decision):
            return "the way out of '\(string(decisions[decision.int].id))'"
        case .after(let state, let place):
            let after = states[state.int].after[place]
            let delay = after.delay.words
            guard !after.targets.isEmpty else {
                return "what '\(string(states[state.int].id))' does after \(delay)"
            }
            return "the way \(words(from: state, to: after.targets)) after \(delay)"
        case .every(let state, let place):
            let period = states[state.int].every[place].period.words
            return "what '\(string(states[state.int].id))' does every \(period)"
        }
    }

    private func words(from state: StateID, to targets: [StateID]) -> String {
        let source = "'\(string(states[state.int].id))'"
        if targets.isEmpty { return "of " + source }
        let goals = targets.map { "'\(string(states[$0.int].id))'" }.joined(separator: " and ")
        return "from \(source) to \(goals)"
    }

    /// Returns an event as its author writes it.
    func words(for event: EventDescriptor) -> String {
        switch event {
        case .any: return "*"
        case .named(let name): return eventNames.name(name.raw)
        case .answer(let decision, let level):
            let asked = decision.map { "." + string(decisions[$0.int].id) } ?? ""
            return "answer" + asked + (level.map { "." + $0.name } ?? "")
        case .timeout(let decision):
            return "timeout" + (decision.map { "." + string(decisions[$0.int].id) } ?? "")
        case .act(let act, let onlyInterrupted):
            let done = act.map { "." + string(acts[$0.int].id) } ?? ""
            return "act" + done + (onlyInterrupted ? ".interrupted" : "")
        case .done(let state):
            return "done.state" + (state.map { "." + string(states[$0.int].id) } ?? "")
        case .error: return "error.execution"
        case .chart(let tab):
            return "chart" + (tab.map { "." + string(patient.chart[$0.int].id) } ?? "")
        }
    }
}
