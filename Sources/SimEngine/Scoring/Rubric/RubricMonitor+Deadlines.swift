/// What comes next: for live play, which wakes up in time, and for the explorer, which waits.
extension RubricMonitor {
    /// Returns the earliest moment after which a pending occasion is violated, or nothing.
    ///
    /// The moment itself is still in time.
    public func nextDeadline(_ machine: Machine) -> Int64? {
        var next: Int64?
        for criterion in machine.watch.timed {
            guard let deadline = deadline(of: Int(criterion), machine) else { continue }
            next = min(next ?? deadline, deadline)
        }
        return next
    }

    /// Returns the earliest later moment at which it begins to matter when a response comes.
    ///
    /// That is where it is no longer too early, where credit begins to fall, and a deadline.
    public func nextWindow(after now: Int64, _ machine: Machine) -> Int64? {
        var next: Int64?
        for criterion in machine.watch.timed {
            for moment in moments(of: Int(criterion), machine) where moment > now {
                next = min(next ?? moment, moment)
            }
        }
        return next
    }

    private func deadline(of index: Int, _ machine: Machine) -> Int64? {
        switch machine.scenario.rubric[index].rule {
        case .response(_, _, let within, let partial, let notBefore):
            let window = ResponseWindow(within, partial, notBefore)
            guard case .response(let waiting) = criteria[index].pending,
                let first = waiting.triggers.first, let deadline = window.deadline
            else { return nil }
            return first.saturatingAdd(deadline)
        case .interval(_, let atMost, _):
            guard case .interval(let gap?) = criteria[index].pending, !gap.isBroken else {
                return nil
            }
            return gap.start.saturatingAdd(atMost.milliseconds)
        case .exists, .absent, .precedence, .never, .always: return nil
        }
    }

    private func moments(of index: Int, _ machine: Machine) -> [Int64] {
        guard
            case .response(_, _, let within, let partial, let notBefore) =
                machine.scenario.rubric[index].rule,
            case .response(let waiting) = criteria[index].pending
        else { return deadline(of: index, machine).map { [$0] } ?? [] }
        var moments: [Int64] = []
        for opened in waiting.triggers {
            moments.append(opened.saturatingAdd(notBefore.milliseconds))
            if let within { moments.append(opened.saturatingAdd(within.milliseconds)) }
            if let partial { moments.append(opened.saturatingAdd(partial.milliseconds)) }
        }
        return moments
    }
}
