/// Where the author wrote what became a transition of the machine.
public enum Origin: Hashable, Sendable {
    /// A transition of a state, by its place in ``State/transitions``.
    case transition(StateID, Int)
    /// The way out of an option.
    case option(DecisionID, OptionID)
    /// A route of a decision, by its place.
    case route(DecisionID, Int)
    /// Where an act leads from a board.
    case act(ActID, on: DecisionID)
    /// Where a decision leads when nothing else does.
    case decision(DecisionID)
    /// A delayed transition of a state, by its place in ``State/after``.
    case after(StateID, Int)
    /// A periodic effect of a state, by its place in ``State/every``.
    case every(StateID, Int)
}

extension Machine {
    /// Returns for each transition where the author wrote it, in the order of the compiler.
    /// - Complexity: O(transitions).
    public func origins() -> [Origin] {
        var origins: [Origin] = []
        origins.reserveCapacity(transitions.count)
        for place in scenario.states.indices { addOrigins(StateID(place), &origins) }
        return origins
    }

    private func addOrigins(_ id: StateID, _ origins: inout [Origin]) {
        let authored = scenario.states[id.int].transitions
        for place in authored.indices where authored[place].events.isEmpty {
            origins.append(.transition(id, place))
        }
        for place in authored.indices where !authored[place].events.isEmpty {
            origins.append(.transition(id, place))
        }
        if let ask = scenario.states[id.int].ask { addOrigins(ask, &origins) }
        for place in scenario.states[id.int].after.indices { origins.append(.after(id, place)) }
        for place in scenario.states[id.int].every.indices { origins.append(.every(id, place)) }
    }

    private func addOrigins(_ ask: DecisionID, _ origins: inout [Origin]) {
        let decision = scenario.decisions[ask.int]
        for place in decision.options.indices where !decision.options[place].targets.isEmpty {
            origins.append(.option(ask, OptionID(place)))
        }
        for place in decision.routes.indices { origins.append(.route(ask, place)) }
        if case .act(let board) = decision.form {
            for act in board.acts where !scenario.acts[act.int].targets.isEmpty {
                origins.append(.act(act, on: ask))
            }
        }
        if !decision.targets.isEmpty { origins.append(.decision(ask)) }
    }
}

extension Scenario {
    /// Returns the place in the text of what became a transition.
    public func range(of origin: Origin) -> SourceRange {
        switch origin {
        case .transition(let state, let place): states[state.int].transitions[place].source
        case .option(let decision, let option):
            decisions[decision.int].options[option.int].source
        case .route(let decision, let place): decisions[decision.int].routes[place].source
        case .act(let act, _): acts[act.int].source
        case .decision(let decision): decisions[decision.int].source
        case .after(let state, let place): states[state.int].after[place].source
        case .every(let state, let place): states[state.int].every[place].source
        }
    }
}
