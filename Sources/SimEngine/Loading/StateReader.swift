/// Reading the states.
extension Reader {
    /// Reads every state that the first pass found.
    mutating func readStates() {
        // Kept apart until all are read, so that reading one in place copies nothing.
        var decisions: [Decision] = []
        decisions.reserveCapacity(outline.decisions.count)
        for index in scenario.states.indices {
            let id = StateID(index)
            let fields = outline.states[index]
            readState(id, fields)
            checkKeys(id, fields)
            checkPlace(id, fields)
            if let ask = scenario.states[index].ask {
                decisions.append(outlinedDecision(ask))
                readDecision(ask, &decisions[ask.int])
            }
        }
        scenario.decisions = decisions
    }

    private mutating func readState(_ id: StateID, _ fields: Fields) {
        let index = id.int
        if fields.has(.title) { scenario.states[index].title = prose(.title, in: fields) }
        if fields.has(.text) { scenario.states[index].text = paragraphs(.text, in: fields) }
        if fields.has(.enter) { scenario.states[index].enter = effects(.enter, in: fields) }
        if fields.has(.exit) { scenario.states[index].exit = effects(.exit, in: fields) }
        if fields.has(.on) { scenario.states[index].transitions = transitions(fields) }
        if fields.has(.after) { scenario.states[index].after = delayedTransitions(fields) }
        if fields.has(.every) { scenario.states[index].every = periodics(fields) }
        if fields.has(.always) { scenario.states[index].invariants = invariants(fields) }
        if fields.has(.possible) { readPossible(id, fields) }
        if fields.has(.states) { _ = list(.states, in: fields, atLeast: 1) }
        scenario.states[index].initial = entry(id, fields)
    }

    private mutating func readPossible(_ id: StateID, _ fields: Fields) {
        let state = scenario.states[id.int]
        if state.kind != .final || state.parent != nil, let node = value(.possible, in: fields) {
            error(
                .state(.possibleNotOnEnding(scenario.string(state.id))), at: range(node - 1))
        }
        scenario.states[id.int].possible = domainPoints(fields)
    }

    private mutating func invariants(_ fields: Fields) -> [Invariant] {
        var invariants: [Invariant] = []
        for node in oneOrMore(.always, in: fields) {
            guard let fields = object(node, .invariant, required: [.if], as: .always) else {
                continue
            }
            let why = prose(.why, in: fields)
            guard let condition = condition(.if, in: fields) else { continue }
            invariants.append(Invariant(condition: condition, why: why, source: range(node)))
        }
        return invariants
    }
}

/// Where states are entered.
extension Reader {
    /// Returns where a compound state is entered, or the default of a history.
    private mutating func entry(_ id: StateID, _ fields: Fields) -> [StateID] {
        switch scenario.states[id.int].kind {
        case .compound: return compoundEntry(id, fields)
        case .shallowHistory, .deepHistory: return historyDefault(id, fields)
        case .atomic:
            refuseInitial(id, fields, "it has no children")
        case .parallel:
            refuseInitial(id, fields, "a parallel state enters all of its children")
        case .final: break
        }
        return []
    }

    private mutating func refuseInitial(_ id: StateID, _ fields: Fields, _ because: String) {
        guard let node = value(.initial, in: fields) else { return }
        let name = scenario.string(scenario.states[id.int].id)
        error(
            .state(.initialNotAllowed(state: name, because: because)), at: range(node - 1))
    }

    private mutating func compoundEntry(_ id: StateID, _ fields: Fields) -> [StateID] {
        let last = scenario.states[id.int].lastDescendant
        guard fields.has(.initial) else {
            if let child = firstChild(from: id.int + 1, to: last.int + 1) {
                return [child]
            }
            let name = scenario.states[id.int].id
            if last > id { error(.state(.onlyHistories(scenario.string(name))), at: name.range) }
            return []
        }
        let name = scenario.string(scenario.states[id.int].id)
        checkInside(.initial, in: fields, id) { .initialNotInside($0, state: name) }
        return targets(.initial, in: fields)
    }

    private mutating func historyDefault(_ id: StateID, _ fields: Fields) -> [StateID] {
        let name = scenario.string(scenario.states[id.int].id)
        guard fields.has(.default) else {
            error(.state(.historyWithoutDefault(name)), at: opening(fields.node))
            return []
        }
        if let parent = scenario.states[id.int].parent {
            checkInside(.default, in: fields, parent) {
                .historyDefaultNotInside($0, history: name)
            }
        }
        let targets = targets(.default, in: fields)
        if targets.contains(id) { refuseOwnDefault(name, fields) }
        return targets
    }

    private mutating func refuseOwnDefault(_ name: String, _ fields: Fields) {
        guard let node = value(.default, in: fields) else { return }
        error(.state(.historyDefaultNotInside(name, history: name)), at: range(node))
    }

    /// Returns the first state among siblings that is no history.
    func firstChild(from first: Int, to end: Int) -> StateID? {
        var child = first
        while child < end {
            if !scenario.states[child].kind.isHistory { return StateID(child) }
            child = scenario.states[child].lastDescendant.int + 1
        }
        return nil
    }
}
