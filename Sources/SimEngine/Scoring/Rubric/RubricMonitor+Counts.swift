/// The templates that count: `exists` and `absent`, each one occasion of the whole run.
extension RubricMonitor {
    /// Judges the start of what must never happen.
    mutating func startForbidden(_ index: Int, _ now: Int64) {
        guard case .count(let count) = criteria[index].pending else { return }
        criteria[index].pending = .count(count + 1)
        if count == 0 { judge(index, opened: now, closed: now, .zero) }
    }

    /// Counts the end of what must happen; once too often violates the criterion at once.
    mutating func endCounted(_ index: Int, _ now: Int64, most: Int64?) {
        guard case .count(let count) = criteria[index].pending else { return }
        criteria[index].pending = .count(count + 1)
        if count == most { judge(index, opened: now, closed: now, .zero) }
    }

    /// Judges at an ending whether something happened often enough.
    ///
    /// Where the author counts a void criterion as full, never having begun is no violation.
    mutating func finishCounted(_ index: Int, _ now: Int64, least: Int64, isFullWhenVoid: Bool) {
        guard case .count(let count) = criteria[index].pending, criteria[index].judged == 0 else {
            return
        }
        if count == 0 && least > 0 && isFullWhenVoid { return }
        judge(index, opened: 0, closed: now, count >= least ? .one : .zero)
    }

    /// Judges at an ending that what must never happen has not.
    mutating func finishForbidden(_ index: Int, _ now: Int64) {
        if criteria[index].judged == 0 { judge(index, opened: 0, closed: now, .one) }
    }
}
