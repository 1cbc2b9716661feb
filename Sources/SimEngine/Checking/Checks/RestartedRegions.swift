/// A way from one region of a parallel state into it leaves them all, and starts the others again.
///
/// Where the author names a state in every region, or the parallel state itself, a new start is
/// what is meant. See semantics.md §3.4 and SCXML 1.0, appendix D, on the transition domain.
enum RestartedRegions {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        let states = target.scenario.states
        guard states.contains(where: { $0.kind == .parallel }) else { return [] }
        var found: [Diagnostic] = []
        for way in Ways.all(of: target.scenario) {
            guard let parallel = restarted(by: way, states) else { continue }
            let name = target.name(states[parallel].id)
            let place = target.places.value("to", in: way.owner)
            found.append(Diagnostic(.flow(.restartsRegions(name)), at: place))
        }
        return found
    }

    /// Returns the parallel state whose regions a way restarts unasked.
    private static func restarted(by way: Ways.Way, _ states: [State]) -> Int? {
        guard !way.targets.isEmpty else { return nil }
        let domain = domain(of: way, states)
        if domain == way.source { return nil }
        var ancestor = states[way.source].parent?.int
        while let place = ancestor, place != domain {
            if states[place].kind == .parallel, enters(place, way.targets, states) { return place }
            ancestor = states[place].parent?.int
        }
        return nil
    }

    /// Returns whether targets lie in a parallel state, but not in every region of it.
    private static func enters(_ parallel: Int, _ targets: [StateID], _ states: [State]) -> Bool {
        let inside = targets.filter { isInside($0.int, parallel, states) }
        if inside.isEmpty { return false }
        // Its own history brings every region back to where it was.
        if inside.contains(where: {
            states[$0.int].kind.isHistory && states[$0.int].parent?.int == parallel
        }) {
            return false
        }
        var child = parallel + 1
        while child <= states[parallel].lastDescendant.int {
            let last = states[child].lastDescendant.int
            if !states[child].kind.isHistory,
                !inside.contains(where: { child <= $0.int && $0.int <= last })
            {
                return true
            }
            child = last + 1
        }
        return false
    }

    /// Returns the innermost compound state that contains source and targets, or nothing.
    private static func domain(of way: Ways.Way, _ states: [State]) -> Int? {
        if !way.reenters, states[way.source].kind == .compound, hold(way, way.source, states) {
            return way.source
        }
        var ancestor = states[way.source].parent?.int
        while let place = ancestor {
            if states[place].kind == .compound, hold(way, place, states) { return place }
            ancestor = states[place].parent?.int
        }
        return nil
    }

    private static func hold(_ way: Ways.Way, _ place: Int, _ states: [State]) -> Bool {
        way.targets.allSatisfy { isInside($0.int, place, states) }
    }

    private static func isInside(_ state: Int, _ ancestor: Int, _ states: [State]) -> Bool {
        state > ancestor && state <= states[ancestor].lastDescendant.int
    }
}

/// Every way from a state to others, whoever takes it.
enum Ways {
    /// A way.
    struct Way {
        /// The state that it leaves, by place.
        let source: Int
        /// Where it leads.
        let targets: [StateID]
        /// Whether it leaves its source even where it leads into it.
        let reenters: Bool
        /// The object in which its "to" stands.
        let owner: SourceRange
    }

    /// Returns all that lead anywhere.
    static func all(of scenario: Scenario) -> [Way] {
        var ways: [Way] = []
        func add(
            _ source: Int, _ targets: [StateID], _ owner: SourceRange, _ reenters: Bool = false
        ) {
            if targets.isEmpty { return }
            ways.append(Way(source: source, targets: targets, reenters: reenters, owner: owner))
        }
        for (place, state) in scenario.states.enumerated() {
            for way in state.transitions { add(place, way.targets, way.source, way.reenters) }
            for way in state.after { add(place, way.targets, way.source) }
        }
        for decision in scenario.decisions {
            let source = decision.state.int
            add(source, decision.targets, decision.source)
            for option in decision.options { add(source, option.targets, option.source) }
            for route in decision.routes { add(source, route.targets, route.source) }
            guard case .act(let board) = decision.form else { continue }
            for id in board.acts {
                add(source, scenario.acts[id.int].targets, scenario.acts[id.int].source)
            }
        }
        return ways
    }
}
