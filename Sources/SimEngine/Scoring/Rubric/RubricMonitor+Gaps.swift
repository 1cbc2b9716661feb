/// The template `every`: each gap between two occurrences is an occasion.
extension RubricMonitor {
    /// Ends the gap that runs, by an occurrence, and begins the next.
    mutating func endGap(_ index: Int, _ now: Int64, atMost: Int64) {
        guard case .interval(let gap?) = criteria[index].pending else { return }
        close(gap, index, now, atMost: atMost)
        criteria[index].pending = .interval(CriterionState.Gap(start: now))
    }

    /// Judges a gap that has grown too long.
    mutating func overrunGap(_ index: Int, _ now: Int64, atMost: Int64) {
        guard case .interval(var gap?) = criteria[index].pending, !gap.isBroken else { return }
        let due = gap.start.saturatingAdd(atMost)
        if now <= due { return }
        judge(index, opened: gap.start, closed: due, .zero)
        gap.isBroken = true
        criteria[index].pending = .interval(gap)
    }

    /// Begins or ends the time in which gaps count.
    mutating func updateGap(_ index: Int, _ now: Int64, isOpen: Bool, atMost: Int64) {
        guard case .interval(let gap) = criteria[index].pending else { return }
        if let gap, !isOpen {
            close(gap, index, now, atMost: atMost)
            criteria[index].pending = .interval(nil)
        } else if gap == nil, isOpen {
            criteria[index].pending = .interval(CriterionState.Gap(start: now))
        }
    }

    /// Judges a gap that ends now, unless it was no time at all or has been judged already.
    @inline(never)
    private mutating func close(
        _ gap: CriterionState.Gap, _ index: Int, _ now: Int64, atMost: Int64
    ) {
        if gap.isBroken || now <= gap.start { return }
        let isKept = now <= gap.start.saturatingAdd(atMost)
        judge(index, opened: gap.start, closed: now, isKept ? .one : .zero)
    }
}
