/// How far criteria are, in the words of a state.
extension StateCodec {
    mutating func put(criterion index: Int, _ snapshot: Snapshot) {
        let state = snapshot.monitor.criteria[index]
        writer.put(UInt64(state.gist.rawValue), bits: 2)
        let now = snapshot.facts.time
        switch (state.pending, model.machine.scenario.rubric[index].rule) {
        case (.count(let count), .exists(_, let least, let most)):
            writer.putNumber(min(count, most.map { $0 + 1 } ?? least))
        case (.count(let count), _): writer.putNumber(min(count, 1))
        case (.precedence(let hasHappened), _): writer.put(hasHappened)
        case (.response(let waiting), .response(_, _, let within, let partial, let notBefore)):
            put(waiting, ResponseWindow(within, partial, notBefore), now)
        case (.response, _): return
        case (.interval(let gap), _): put(gap, now)
        case (.period(let gap), _):
            writer.put(gap != nil)
            if let gap { writer.put(gap.isBroken) }
        case (.nothing, _): return
        }
    }

    private mutating func put(_ gap: CriterionState.Gap?, _ now: Int64) {
        writer.put(gap != nil)
        guard let gap else { return }
        writer.put(gap.isBroken)
        if !gap.isBroken { writer.putNumber(now - gap.start) }
    }

    private mutating func put(
        _ waiting: CriterionState.Waiting, _ window: ResponseWindow, _ now: Int64
    ) {
        var ages: [Int64] = []
        for opened in waiting.triggers {
            // Where nothing is due before the ending, all that matters is whether it is too early.
            let age = window.deadline == nil ? min(now - opened, window.notBefore) : now - opened
            if !ages.contains(age) { ages.append(age) }
        }
        if ages.count > StateCodec.mostTriggers {
            hasOverflowed = true
            ages.removeLast(ages.count - StateCodec.mostTriggers)
        }
        writer.putNumber(Int64(ages.count))
        // When a response began is noted anew before each that ends, so it needs not be kept.
        for age in ages { writer.putNumber(age) }
    }
}

extension CriterionState {
    /// Whether a trigger still waits for its response.
    var isWaiting: Bool {
        if case .response(let waiting) = pending { return !waiting.triggers.isEmpty }
        return false
    }
}
