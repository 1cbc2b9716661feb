/// The template `after … expect`: each trigger is an occasion that waits for its response.
extension RubricMonitor {
    /// Sets a time running.
    mutating func trigger(_ index: Int, _ now: Int64) {
        guard case .response(var waiting) = criteria[index].pending else { return }
        criteria[index].pending = .nothing
        waiting.triggers.append(now)
        criteria[index].pending = .response(waiting)
    }

    /// Judges the start of a response: the occasions it is too early for are violated.
    mutating func startResponse(_ index: Int, _ now: Int64, notBefore: Int64) {
        guard case .response(var waiting) = criteria[index].pending else { return }
        waiting.started = now
        let kept = waiting.triggers.filter { now >= $0.saturatingAdd(notBefore) }
        let early = waiting.triggers.filter { now < $0.saturatingAdd(notBefore) }
        waiting.triggers = kept
        criteria[index].pending = .response(waiting)
        for opened in early { judge(index, opened: opened, closed: now, .zero) }
    }

    /// Judges the end of a response: it answers every occasion that it was not too early for.
    mutating func endResponse(_ index: Int, _ now: Int64, _ window: ResponseWindow) {
        expire(index, now, window)
        guard case .response(var waiting) = criteria[index].pending else { return }
        // Only where something must wait does it matter that the response began before its trigger.
        let started = window.notBefore > 0 ? waiting.started ?? now : Int64.max
        let open = waiting.triggers
        waiting.triggers = open.filter { started < $0.saturatingAdd(window.notBefore) }
        waiting.started = nil
        criteria[index].pending = .response(waiting)
        for opened in open where started >= opened.saturatingAdd(window.notBefore) {
            judge(index, opened: opened, closed: now, window.credit(after: now - opened))
        }
    }

    /// Judges as violated the occasions whose deadline lies before now.
    mutating func expire(_ index: Int, _ now: Int64, _ window: ResponseWindow) {
        guard let deadline = window.deadline,
            case .response(var waiting) = criteria[index].pending,
            let first = waiting.triggers.first, first.saturatingAdd(deadline) < now
        else { return }
        let open = waiting.triggers
        waiting.triggers = open.filter { $0.saturatingAdd(deadline) >= now }
        criteria[index].pending = .response(waiting)
        for opened in open where opened.saturatingAdd(deadline) < now {
            judge(index, opened: opened, closed: opened.saturatingAdd(deadline), .zero)
        }
    }

    /// Judges at an ending what was due by it; what still had time is void.
    mutating func finishResponse(_ index: Int, _ now: Int64, _ window: ResponseWindow) {
        expire(index, now, window)
        guard case .response(let waiting) = criteria[index].pending else { return }
        criteria[index].pending = .response(CriterionState.Waiting())
        if window.within != nil { return }
        for opened in waiting.triggers { judge(index, opened: opened, closed: now, .zero) }
    }
}

extension Int64 {
    /// Returns the sum, or the greatest number where it is greater.
    func saturatingAdd(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
