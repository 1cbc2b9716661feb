/// Which transitions are taken: semantics.md §3.
extension Interpreter {
    /// Fills ``enabled`` with the transitions for an event, or the eventless ones for nothing.
    mutating func selectTransitions(_ event: EventCode?) {
        if !enabled.isEmpty { enabled.removeAll(keepingCapacity: true) }
        var place = 0
        while place < snapshot.facts.configuration.count {
            let atom = snapshot.facts.configuration[place]
            place += 1
            let kind = machine.states[Int(atom)].kind
            guard kind == .atomic || kind == .final else { continue }
            selectOutward(from: atom, event)
        }
        if enabled.count > 1 { removeConflicts() }
    }

    /// Selects the first enabled transition of a state or of the states around it; §3.3.
    private mutating func selectOutward(from atom: Int32, _ event: EventCode?) {
        var state = atom
        while state >= 0 {
            let row = machine.states[Int(state)]
            let run = event == nil ? row.eventless : row.evented
            for place in run.rows where matches(place, event) && holds(place) {
                let transition = Int32(truncatingIfNeeded: place)
                if !enabled.contains(transition) { enabled.append(transition) }
                return
            }
            state = row.parent
        }
    }

    private func matches(_ row: Int, _ event: EventCode?) -> Bool {
        guard let event else { return true }
        for descriptor in machine.transitions[row].events.rows
        where machine.descriptors[descriptor].contains(event) {
            return true
        }
        return false
    }

    private mutating func holds(_ row: Int) -> Bool {
        switch machine.transitions[row].condition {
        case .always: return true
        case .condition(let condition):
            switch machine.truth(of: condition, snapshot.facts) {
            case .holds: return true
            case .fails: return false
            case .fault:
                guardFaulted(Int32(truncatingIfNeeded: row))
                return false
            }
        case .decisive(let decision, let option):
            return snapshot.facts.latestAnswer(decision)?.response?.decisive == option
        case .onBoard(let board): return snapshot.actingBoard == board
        }
    }

    /// Reports a guard that could not be computed, once in a macrostep.
    private mutating func guardFaulted(_ row: Int32) {
        if faultedGuards.contains(row) { return }
        faultedGuards.append(row)
        fault(.transition, row)
    }

    /// Preempts transitions that would leave the same states, inner sources first; §3.5.
    private mutating func removeConflicts() {
        var kept: [Int32] = []
        for candidate in enabled {
            var isPreempted = false
            var losers: [Int32] = []
            for other in kept where conflict(candidate, other) {
                let source = machine.transitions[Int(candidate)].source
                isPreempted = !machine.isDescendant(
                    source, of: machine.transitions[Int(other)].source)
                if isPreempted { break }
                losers.append(other)
            }
            if !isPreempted {
                kept.removeAll { losers.contains($0) }
                kept.append(candidate)
            }
        }
        enabled = kept
    }

    /// Whether two transitions leave a state in common: whether one domain lies in the other.
    private func conflict(_ first: Int32, _ second: Int32) -> Bool {
        let left = machine.transitions[Int(first)]
        let right = machine.transitions[Int(second)]
        if left.targets.isEmpty || right.targets.isEmpty { return false }
        let inner = domain(left)
        let outer = domain(right)
        return inner == outer || machine.isDescendant(inner, of: outer)
            || machine.isDescendant(outer, of: inner)
    }

    /// The domain of a transition, with history states replaced by what they stand for.
    func domain(_ row: TransitionRow) -> Int32 {
        if row.domain != TransitionRow.dynamicDomain { return row.domain }
        var effective: [Int32] = []
        for place in row.targets.rows { addEffective(machine.targets[place], &effective) }
        return machine.states.domain(of: row, effective[...])
    }

    /// Adds what a target stands for: itself, or what a history state remembers or defaults to.
    func addEffective(_ target: Int32, _ effective: inout [Int32]) {
        guard machine.states[Int(target)].kind.isHistory else {
            effective.append(target)
            return
        }
        if let remembered = snapshot.history[Int(machine.historySlots[Int(target)])] {
            effective.append(contentsOf: remembered)
        } else {
            for place in machine.states[Int(target)].initial.rows {
                addEffective(machine.targets[place], &effective)
            }
        }
    }
}
