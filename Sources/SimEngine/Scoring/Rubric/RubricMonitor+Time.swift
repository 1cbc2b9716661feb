/// Time that passes, stable moments and endings.
extension RubricMonitor {
    /// Judges what has been missed: the time of the facts has just moved.
    ///
    /// A deadline is the last moment that is still in time, so only earlier ones are missed.
    public mutating func timePassed(_ facts: Facts, _ machine: Machine) {
        if machine.watch.timed.isEmpty { return }
        for criterion in machine.watch.timed {
            let index = Int(criterion)
            switch machine.scenario.rubric[index].rule {
            case .response(_, _, let within, let partial, let notBefore):
                expire(index, facts.time, ResponseWindow(within, partial, notBefore))
            case .interval(_, let atMost, _):
                overrunGap(index, facts.time, atMost: atMost.milliseconds)
            case .exists, .absent, .precedence, .never, .always: continue
            }
        }
    }

    /// Judges conditions after a macrostep, when nothing moves.
    public mutating func stable(_ facts: Facts, _ machine: Machine) {
        if machine.watch.conditions.isEmpty { return }
        for criterion in machine.watch.conditions {
            let index = Int(criterion)
            switch machine.scenario.rubric[index].rule {
            case .interval(_, let atMost, let condition):
                guard let condition else { continue }
                updateGap(
                    index, facts.time, isOpen: machine.truth(of: condition, facts) == .holds,
                    atMost: atMost.milliseconds)
            case .always(let demand, let condition):
                let applies = machine.allows(condition, facts)
                let holds = applies && machine.truth(of: demand, facts) == .holds
                updatePeriod(index, facts.time, applies: applies, holds: holds)
            case .exists, .absent, .precedence, .response, .never: continue
            }
        }
    }

    /// Judges what was still open: an ending was reached.
    public mutating func finish(_ facts: Facts, _ machine: Machine) {
        if isFinished { return }
        isFinished = true
        for (index, criterion) in machine.scenario.rubric.enumerated() {
            finish(index, criterion, facts.time)
        }
    }

    private mutating func finish(_ index: Int, _ criterion: Criterion, _ now: Int64) {
        switch criterion.rule {
        case .exists(_, let least, _):
            finishCounted(index, now, least: least, isFullWhenVoid: criterion.isFullWhenVoid)
        case .absent: finishForbidden(index, now)
        case .response(_, _, let within, let partial, let notBefore):
            finishResponse(index, now, ResponseWindow(within, partial, notBefore))
        case .interval(_, let atMost, _):
            updateGap(index, now, isOpen: false, atMost: atMost.milliseconds)
        case .always: endPeriod(index, now)
        case .precedence, .never: return
        }
    }
}
