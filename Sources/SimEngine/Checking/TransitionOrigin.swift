/// Where in a case a compiled transition comes from.
public enum TransitionOrigin: Hashable, Sendable {
    /// One of the transitions of a state.
    case transition(StateID, Int)
    /// The `to` of an option.
    case option(DecisionID, OptionID)
    /// One of the routes of a decision.
    case route(DecisionID, Int)
    /// The `to` of an act on a board.
    case act(DecisionID, ActID)
    /// The `to` of a decision.
    case decision(DecisionID)
    /// One of the delayed transitions of a state.
    case after(StateID, Int)
    /// One of the repeated effects of a state.
    case every(StateID, Int)

    /// Returns the origins of all transitions of a case, in the order of ``Machine/transitions``.
    /// - Complexity: O(size of the case).
    public static func all(of scenario: Scenario) -> [TransitionOrigin] {
        var origins: [TransitionOrigin] = []
        for index in scenario.states.indices { add(StateID(index), scenario, &origins) }
        return origins
    }

    private static func add(
        _ id: StateID, _ scenario: Scenario, _ origins: inout [TransitionOrigin]
    ) {
        let state = scenario.states[id.int]
        for place in state.transitions.indices where state.transitions[place].events.isEmpty {
            origins.append(.transition(id, place))
        }
        for place in state.transitions.indices where !state.transitions[place].events.isEmpty {
            origins.append(.transition(id, place))
        }
        if let ask = state.ask { origins.append(contentsOf: ways(of: ask, scenario)) }
        for place in state.after.indices { origins.append(.after(id, place)) }
        for place in state.every.indices { origins.append(.every(id, place)) }
    }

    /// Returns the ways out of a decision in the order in which they are tried; semantics.md §8.4.
    public static func ways(of ask: DecisionID, _ scenario: Scenario) -> [TransitionOrigin] {
        let decision = scenario.decisions[ask.int]
        var ways: [TransitionOrigin] = []
        for place in decision.options.indices where !decision.options[place].targets.isEmpty {
            ways.append(.option(ask, OptionID(place)))
        }
        for place in decision.routes.indices { ways.append(.route(ask, place)) }
        if case .act(let board) = decision.form {
            for act in board.acts where !scenario.acts[act.int].targets.isEmpty {
                ways.append(.act(ask, act))
            }
        }
        if !decision.targets.isEmpty { ways.append(.decision(ask)) }
        return ways
    }

    /// Returns the state it belongs to.
    public func state(in scenario: Scenario) -> StateID {
        switch self {
        case .transition(let state, _), .after(let state, _), .every(let state, _): state
        case .option(let ask, _), .route(let ask, _), .act(let ask, _), .decision(let ask):
            scenario.decisions[ask.int].state
        }
    }

    /// Returns the states it leads to; none where it only does something.
    public func targets(in scenario: Scenario) -> [StateID] {
        switch self {
        case .transition(let state, let place):
            scenario.states[state.int].transitions[place].targets
        case .option(let ask, let option):
            scenario.decisions[ask.int].options[option.int].targets
        case .route(let ask, let place): scenario.decisions[ask.int].routes[place].targets
        case .act(_, let act): scenario.acts[act.int].targets
        case .decision(let ask): scenario.decisions[ask.int].targets
        case .after(let state, let place): scenario.states[state.int].after[place].targets
        case .every: []
        }
    }

    /// Returns where the author wrote it.
    public func source(in scenario: Scenario) -> SourceRange {
        switch self {
        case .transition(let state, let place):
            scenario.states[state.int].transitions[place].source
        case .option(let ask, let option): scenario.decisions[ask.int].options[option.int].source
        case .route(let ask, let place): scenario.decisions[ask.int].routes[place].source
        case .act(_, let act): scenario.acts[act.int].source
        case .decision(let ask): scenario.decisions[ask.int].source
        case .after(let state, let place): scenario.states[state.int].after[place].source
        case .every(let state, let place): scenario.states[state.int].every[place].source
        }
    }
}
