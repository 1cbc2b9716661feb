/// What kinds of states may have, and where they may stand.
extension Reader {
    /// Reports keys that a state of its kind cannot have.
    mutating func checkKeys(_ id: StateID, _ fields: Fields) {
        switch scenario.states[id.int].kind {
        case .shallowHistory, .deepHistory:
            let name = scenario.string(scenario.states[id.int].id)
            refuseKeys(.notOnHistory, in: fields) { .state(.historyHasKey(name, key: $0.word)) }
        case .final:
            let name = scenario.string(scenario.states[id.int].id)
            refuseKeys(.notOnFinal, in: fields) { .state(.finalHasKey(name, key: $0.word)) }
            refuseKeys([.deep, .default], in: fields) { .state(.onlyForHistory(key: $0.word)) }
        case .atomic, .compound, .parallel:
            refuseKeys([.deep, .default], in: fields) { .state(.onlyForHistory(key: $0.word)) }
        }
    }

    /// Reports states that stand where states of their kind cannot.
    mutating func checkPlace(_ id: StateID, _ fields: Fields) {
        switch scenario.states[id.int].kind {
        case .atomic, .compound: return
        case .shallowHistory, .deepHistory, .final, .parallel: break
        }
        let state = scenario.states[id.int]
        switch state.kind {
        case .shallowHistory, .deepHistory:
            if state.parent == nil {
                error(.state(.historyAtTop(scenario.string(state.id))), at: state.id.range)
            }
        case .final:
            guard let parent = state.parent else { return }
            let outer = scenario.states[parent.int]
            guard outer.kind == .parallel else { return }
            error(
                .state(
                    .finalInParallel(
                        scenario.string(state.id), parallel: scenario.string(outer.id))),
                at: state.id.range)
        case .parallel:
            checkRegions(state, id)
        case .atomic, .compound: break
        }
    }

    private mutating func checkRegions(_ state: State, _ id: StateID) {
        if state.lastDescendant == id {
            error(.state(.parallelWithoutChildren(scenario.string(state.id))), at: state.id.range)
        } else if firstChild(from: id.int + 1, to: state.lastDescendant.int + 1) == nil {
            error(.state(.onlyHistories(scenario.string(state.id))), at: state.id.range)
        }
    }
}
