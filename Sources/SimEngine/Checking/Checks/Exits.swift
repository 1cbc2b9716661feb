/// The ways out of a state that all have a condition.
struct Exits {
    /// What decides whether they are open.
    private(set) var conditions: [Expression] = []
    private let around: [Int]

    /// Returns nothing where the state has a way that is always open.
    init?(of state: Int, _ terrain: Terrain, _ bounds: ExpressionBounds) {
        let scenario = terrain.scenario
        guard scenario.states[state].kind == .atomic else { return nil }
        around = terrain.chain(state)
        for place in around {
            if scenario.states[place].kind == .parallel { return nil }
            if place != state, scenario.states[place].ask != nil { return nil }
            let isOwn = place == state
            guard gather(scenario.states[place], isOwn: isOwn, terrain, bounds) else { return nil }
        }
        // What can never hold is told where it stands.
        if conditions.contains(where: { bounds.neverHolds($0) }) { return nil }
        if let ask = scenario.states[state].ask {
            guard gather(scenario.decisions[ask.int], scenario, bounds) else { return nil }
        }
    }

    /// Gathers the conditions of the ways of a state; returns whether all have one.
    private mutating func gather(
        _ row: State, isOwn: Bool, _ terrain: Terrain, _ bounds: ExpressionBounds
    ) -> Bool {
        for way in row.transitions where !way.targets.isEmpty {
            let comes = way.events.contains { Self.comes($0, terrain) }
            if Self.isOpen(way.guarding, bounds), way.events.isEmpty || comes { return false }
            guard way.events.isEmpty || isOwn, let condition = way.guarding else { continue }
            conditions.append(condition)
        }
        for way in row.after where !way.targets.isEmpty {
            if Self.isOpen(way.guarding, bounds) { return false }
            if let condition = way.guarding { conditions.append(condition) }
        }
        return true
    }

    /// Gathers the conditions of what a decision offers; returns whether nothing is always open.
    private mutating func gather(
        _ decision: Decision, _ scenario: Scenario, _ bounds: ExpressionBounds
    ) -> Bool {
        if case .act(let board) = decision.form {
            if let until = board.until { conditions.append(until) }
            for act in board.acts.map({ scenario.acts[$0.int] }) {
                if let condition = act.guarding {
                    conditions.append(condition)
                } else if !act.targets.isEmpty {
                    return false
                }
            }
        } else {
            let isOffered =
                decision.options.isEmpty
                || decision.options.contains { Self.isOpen($0.guarding, bounds) }
            if !decision.targets.isEmpty, isOffered { return false }
            conditions += decision.options.compactMap { $0.guarding }
        }
        for route in decision.routes {
            if case .expression(let condition) = route.condition { conditions.append(condition) }
        }
        return true
    }

    private static func isOpen(_ condition: Expression?, _ bounds: ExpressionBounds) -> Bool {
        condition.map { bounds.alwaysHolds($0) } ?? true
    }

    /// Whether an event may come at any time.
    private static func comes(_ event: EventDescriptor, _ terrain: Terrain) -> Bool {
        switch event {
        case .any, .error, .chart: true
        case .named(let prefix):
            terrain.names(below: prefix).contains { terrain.isOutside[$0] }
        case .answer, .timeout, .act, .done: false
        }
    }

    /// Returns what must be kept to know whether they are open: what they read, which events that
    /// are listened to around here may still come, and what those depend on.
    func kept(_ terrain: Terrain) -> KeptFacts {
        var kept = KeptFacts()
        let scenario = terrain.scenario
        for condition in conditions { kept.keep(readsOf: condition, scenario) }
        for place in scenario.states.indices where scenario.states[place].kind.isHistory {
            let isBeside = terrain.chain(place).contains { scenario.states[$0].kind == .parallel }
            if !isBeside { kept.keep(.remembered(place)) }
        }
        for place in around {
            for way in scenario.states[place].transitions where isMoving(way, kept) {
                var isHeard = false
                for case .named(let prefix) in way.events {
                    isHeard = true
                    for name in terrain.names(below: prefix)
                    where terrain.mayCome(name) && !terrain.isOutside[name] {
                        kept.keep(.pending(name))
                    }
                }
                if isHeard { kept.keep(readsOf: way.guarding, scenario) }
            }
        }
        return kept
    }

    /// Whether a transition leads somewhere, or sets something that is kept.
    private func isMoving(_ way: Transition, _ kept: KeptFacts) -> Bool {
        if !way.targets.isEmpty { return true }
        return way.effects.contains {
            guard case .set(let measure, _) = $0 else { return false }
            return kept.place(of: .measure(measure.int)) != nil
        }
    }
}
