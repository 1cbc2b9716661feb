/// Leaving and entering states: semantics.md §4.
extension Interpreter {
    /// Takes the enabled transitions as one microstep.
    mutating func microstep() {
        if witness != nil { witness?.note(enabled) }
        if enabled.count == 1 {
            let only = Int(enabled[0])
            if machine.transitions[only].targets.isEmpty {
                run(machine.transitions[only].effects)
                return
            }
            if machine.transitions[only].isSimple {
                move(only)
                return
            }
        }
        let taken = enabled
        exitStates(taken)
        for row in taken { run(machine.transitions[Int(row)].effects) }
        for row in taken { addEntrySet(machine.transitions[Int(row)]) }
        enterStates()
    }

    /// Takes a simple transition: one atomic state takes the place of another.
    private mutating func move(_ transition: Int) {
        let source = machine.transitions[transition].source
        let target = machine.targets[Int(machine.transitions[transition].targets.first)]
        leave(source)
        guard let place = snapshot.facts.configuration.lastIndex(of: source) else { return }
        // The source's parent is the innermost compound state around both, so that nothing else
        // stands between the two in document order.
        snapshot.facts.configuration[place] = target
        arrive(target)
    }

    private mutating func exitStates(_ taken: [Int32]) {
        var leaving: [Int32] = []
        for row in taken where !machine.transitions[Int(row)].targets.isEmpty {
            let domain = domain(machine.transitions[Int(row)])
            for state in snapshot.facts.configuration
            where machine.isDescendant(state, of: domain) && !leaving.contains(state) {
                leaving.append(state)
            }
        }
        if taken.count > 1 { Self.sort(&leaving) }
        for state in leaving where !machine.states[Int(state)].histories.isEmpty {
            remember(state)
        }
        for state in leaving.reversed() { exit(state) }
    }

    private mutating func remember(_ state: Int32) {
        for place in machine.states[Int(state)].histories.rows {
            let history = machine.histories[place]
            let isDeep = machine.states[Int(history)].kind == .deepHistory
            var remembered: [Int32] = []
            for active in snapshot.facts.configuration
            where active != state && machine.isDescendant(active, of: state) {
                let row = machine.states[Int(active)]
                let isAtom = row.kind == .atomic || row.kind == .final
                if isDeep ? isAtom : row.parent == state { remembered.append(active) }
            }
            snapshot.history[Int(machine.historySlots[Int(history)])] = remembered
        }
    }

    /// Does everything that leaving a state does, but for the configuration.
    private mutating func leave(_ state: Int32) {
        let row = machine.states[Int(state)]
        if !row.exit.isEmpty { run(row.exit) }
        if row.decision >= 0, !snapshot.open.isEmpty { withdraw(DecisionID(Int(row.decision))) }
        if !row.timers.isEmpty { snapshot.timers.removeAll { $0.owner == state } }
        log.append(.left, state, at: snapshot.facts.time)
    }

    private mutating func exit(_ state: Int32) {
        leave(state)
        if let place = snapshot.facts.configuration.lastIndex(of: state) {
            snapshot.facts.configuration.remove(at: place)
        }
    }

    /// Adds what entering a transition's targets enters to ``entering``.
    private mutating func addEntrySet(_ transition: TransitionRow) {
        if transition.targets.isEmpty { return }
        for place in transition.targets.rows { addDescendants(machine.targets[place]) }
        let ancestor = domain(transition)
        for place in transition.targets.rows {
            let target = machine.targets[place]
            guard machine.states[Int(target)].kind.isHistory else {
                addAncestors(target, within: ancestor)
                continue
            }
            var effective: [Int32] = []
            addEffective(target, &effective)
            for state in effective { addAncestors(state, within: ancestor) }
        }
    }

    /// Adds a state and what entering it enters by default; §4.3.
    mutating func addDescendants(_ state: Int32) {
        let row = machine.states[Int(state)]
        switch row.kind {
        case .shallowHistory, .deepHistory:
            var effective: [Int32] = []
            addEffective(state, &effective)
            for target in effective { addDescendants(target) }
            for target in effective { addAncestors(target, within: row.parent) }
        case .compound:
            addEntering(state)
            for place in row.initial.rows { addDescendants(machine.targets[place]) }
            for place in row.initial.rows { addAncestors(machine.targets[place], within: state) }
        case .parallel:
            addEntering(state)
            addRegions(state)
        case .atomic, .final:
            addEntering(state)
        }
    }

    /// Adds the states between a state and an ancestor, with the other regions of parallel ones.
    mutating func addAncestors(_ state: Int32, within ancestor: Int32) {
        var above = machine.states[Int(state)].parent
        while above >= 0, above != ancestor {
            addEntering(above)
            if machine.states[Int(above)].kind == .parallel { addRegions(above) }
            above = machine.states[Int(above)].parent
        }
    }

    private mutating func addRegions(_ parallel: Int32) {
        let last = machine.states[Int(parallel)].lastDescendant
        var child = parallel + 1
        while child <= last {
            let row = machine.states[Int(child)]
            if !row.kind.isHistory, !hasEntering(inside: child, row.lastDescendant) {
                addDescendants(child)
            }
            child = row.lastDescendant + 1
        }
    }

    private func hasEntering(inside region: Int32, _ last: Int32) -> Bool {
        for state in entering where state >= region && state <= last { return true }
        return false
    }

    private mutating func addEntering(_ state: Int32) {
        if !entering.contains(state) { entering.append(state) }
    }

    /// Puts states in document order; they mostly are already, and seldom many.
    @inline(never)
    private static func sort(_ states: inout [Int32]) {
        var place = 1
        while place < states.count {
            let state = states[place]
            var free = place
            while free > 0, states[free - 1] > state {
                states[free] = states[free - 1]
                free -= 1
            }
            states[free] = state
            place += 1
        }
    }

    /// Enters the states gathered in ``entering``, in document order.
    mutating func enterStates() {
        if entering.count > 1 { Self.sort(&entering) }
        var place = 0
        while place < entering.count {
            enter(entering[place])
            place += 1
        }
        entering.removeAll(keepingCapacity: true)
    }

    private mutating func enter(_ state: Int32) {
        var place = snapshot.facts.configuration.count
        while place > 0, snapshot.facts.configuration[place - 1] > state { place -= 1 }
        snapshot.facts.configuration.insert(state, at: place)
        arrive(state)
    }

    /// Does everything that entering a state does, but for the configuration.
    private mutating func arrive(_ state: Int32) {
        let row = machine.states[Int(state)]
        snapshot.facts.visit(state)
        log.append(.entered, state, at: snapshot.facts.time)
        if !machine.watch.states.isEmpty {
            snapshot.monitor.note(.entered(StateID(Int(state))), snapshot.facts, machine)
        }
        if !row.enter.isEmpty { run(row.enter) }
        for timer in row.timers.rows { schedule(timer, owner: state) }
        if row.decision >= 0 { open(DecisionID(Int(row.decision))) }
        if row.kind == .final { complete(state, row.parent) }
    }

    /// Raises the events of a completed state, or ends the session; §4.5.
    private mutating func complete(_ final: Int32, _ parent: Int32) {
        guard parent >= 0 else {
            snapshot.phase = .ended(StateID(Int(final)))
            return
        }
        snapshot.internalQueue.append(.done(StateID(Int(parent))))
        let above = machine.states[Int(parent)].parent
        if above >= 0, machine.states[Int(above)].kind == .parallel, isInFinalState(above) {
            snapshot.internalQueue.append(.done(StateID(Int(above))))
        }
    }

    private func isInFinalState(_ state: Int32) -> Bool {
        let row = machine.states[Int(state)]
        var child = state + 1
        while child <= row.lastDescendant {
            let inner = machine.states[Int(child)]
            if row.kind == .parallel {
                if !inner.kind.isHistory, !isInFinalState(child) { return false }
            } else if inner.kind == .final, snapshot.facts.isActive(child) {
                return true
            }
            child = inner.lastDescendant + 1
        }
        return row.kind == .parallel
    }
}
