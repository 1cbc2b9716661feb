/// The template `always`: each longest period in which its condition applies is an occasion.
extension RubricMonitor {
    /// Judges a stable moment.
    ///
    /// - Parameters:
    ///   - index: The criterion.
    ///   - now: The time in milliseconds.
    ///   - applies: Whether the criterion applies now.
    ///   - holds: Whether what it demands holds now.
    mutating func updatePeriod(_ index: Int, _ now: Int64, applies: Bool, holds: Bool) {
        guard case .period(let running) = criteria[index].pending else { return }
        guard applies else {
            if running != nil { endPeriod(index, now) }
            return
        }
        var gap = running ?? CriterionState.Gap(start: now)
        if !holds && !gap.isBroken {
            judge(index, opened: gap.start, closed: now, .zero)
            gap.isBroken = true
        }
        criteria[index].pending = .period(gap)
    }

    /// Ends a period; one that was never broken has been kept.
    mutating func endPeriod(_ index: Int, _ now: Int64) {
        guard case .period(let gap?) = criteria[index].pending else { return }
        if !gap.isBroken { judge(index, opened: gap.start, closed: now, .one) }
        criteria[index].pending = .period(nil)
    }
}
