/// What becomes active where a transition leads.
///
/// It errs on the safe side: what may be entered is always among it.
struct Entrances {
    /// The case.
    let machine: Machine

    /// Adds a target, what is entered with it, and what lies around it.
    func enter(_ target: Int32, _ entered: inout BitSet) {
        guard descend(target, &entered) else { return }
        var above = machine.states[Int(target)].parent
        while above >= 0 {
            entered.insert(Int(above))
            if machine.states[Int(above)].kind == .parallel { enterChildren(above, &entered) }
            above = machine.states[Int(above)].parent
        }
    }

    /// Adds a state and what it enters by itself; returns whether it is new.
    @discardableResult
    private func descend(_ state: Int32, _ entered: inout BitSet) -> Bool {
        let row = machine.states[Int(state)]
        if row.kind.isHistory {
            // What it remembers may be anything around it.
            let inside = row.parent + 1...max(row.parent + 1, machine.lastInside(row.parent))
            for other in inside where !machine.states[Int(other)].kind.isHistory {
                entered.insert(Int(other))
            }
            return true
        }
        guard entered.insert(Int(state)) else { return false }
        switch row.kind {
        case .compound:
            for place in row.initial.rows { enter(machine.targets[place], &entered) }
        case .parallel: enterChildren(state, &entered)
        case .atomic, .final, .shallowHistory, .deepHistory: break
        }
        return true
    }

    private func enterChildren(_ parallel: Int32, _ entered: inout BitSet) {
        var child = parallel + 1
        while child <= machine.states[Int(parallel)].lastDescendant {
            if !machine.states[Int(child)].kind.isHistory { descend(child, &entered) }
            child = machine.states[Int(child)].lastDescendant + 1
        }
    }
}
