/// Occurrences: an act has a start and an end, everything else both at once.
extension RubricMonitor {
    /// Judges something that happens now.
    ///
    /// - Complexity: O(1) where no criterion listens.
    public mutating func note(_ happening: Happening, _ facts: Facts, _ machine: Machine) {
        switch happening {
        case .actStarted(let act):
            if machine.watch.acts.isEmpty { return }
            for listener in machine.watch.acts[act.int] { start(listener, facts, machine) }
        case .actDone(let act):
            if machine.watch.acts.isEmpty { return }
            for listener in machine.watch.acts[act.int] { end(listener, facts, machine) }
        case .entered(let state):
            if machine.watch.states.isEmpty { return }
            for listener in machine.watch.states[state.int] { start(listener, facts, machine) }
            for listener in machine.watch.states[state.int] { end(listener, facts, machine) }
        case .chosen(let decision, let option):
            if machine.watch.options.isEmpty { return }
            noteChoice(decision, option, facts, machine)
        case .event(let event):
            if machine.watch.events.isEmpty { return }
            noteEvent(event, facts, machine)
        }
    }

    private mutating func noteChoice(
        _ decision: DecisionID, _ option: OptionID, _ facts: Facts, _ machine: Machine
    ) {
        for entry in machine.watch.options
        where entry.decision == decision.raw && entry.option == option.raw {
            start(entry.listener, facts, machine)
        }
        for entry in machine.watch.options
        where entry.decision == decision.raw && entry.option == option.raw {
            end(entry.listener, facts, machine)
        }
    }

    private mutating func noteEvent(_ event: EventCode, _ facts: Facts, _ machine: Machine) {
        for entry in machine.watch.events where entry.range.contains(event) {
            start(entry.listener, facts, machine)
        }
        for entry in machine.watch.events where entry.range.contains(event) {
            end(entry.listener, facts, machine)
        }
    }

    /// Judges what is forbidden or must wait: it counts from its start.
    @inline(never)
    private mutating func start(
        _ listener: Watch.Listener, _ facts: Facts, _ machine: Machine
    ) {
        let index = Int(listener.criterion)
        let now = facts.time
        switch machine.scenario.rubric[index].rule {
        case .absent: startForbidden(index, now)
        case .never(_, let condition):
            let isAllowed = machine.truth(of: condition, facts) == .holds
            judge(index, opened: now, closed: now, isAllowed ? .one : .zero)
        case .precedence:
            guard listener.part == .consequent,
                case .precedence(let hasHappened) = criteria[index].pending
            else { return }
            judge(index, opened: now, closed: now, hasHappened ? .one : .zero)
        case .response(_, _, _, _, let notBefore):
            guard listener.part == .consequent, notBefore > .zero else { return }
            startResponse(index, now, notBefore: notBefore.milliseconds)
        case .exists, .interval, .always: return
        }
    }

    /// Judges what is required: it counts at its end.
    @inline(never)
    private mutating func end(_ listener: Watch.Listener, _ facts: Facts, _ machine: Machine) {
        let index = Int(listener.criterion)
        let now = facts.time
        switch machine.scenario.rubric[index].rule {
        case .exists(_, _, let most): endCounted(index, now, most: most)
        case .precedence:
            if listener.part == .trigger {
                criteria[index].pending = .precedence(hasHappened: true)
            }
        case .response(_, _, let within, let partial, let notBefore):
            let window = ResponseWindow(within, partial, notBefore)
            if listener.part == .trigger {
                trigger(index, now)
            } else {
                endResponse(index, now, window)
            }
        case .interval(_, let atMost, _): endGap(index, now, atMost: atMost.milliseconds)
        case .absent, .never, .always: return
        }
    }
}
