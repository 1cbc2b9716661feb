/// An answer or an act leads past something that every other way there goes through, and that the
/// rubric does not miss: a way around a consent, a check, a talk.
struct PassedBy {
    private let machine: Machine
    private let origins: [TransitionOrigin]
    private let duties: Duties

    init(_ machine: Machine) {
        self.machine = machine
        origins = TransitionOrigin.all(of: machine.scenario)
        duties = Duties(machine.scenario)
    }

    /// Returns what leads past something.
    ///
    /// - Parameter shown: Finds a run that takes a transition out of a state.
    /// - Returns: The findings, in the order of the text.
    /// - Complexity: O(ways × owed states × transitions), bounded.
    func findings(shown: (Int, StateID) -> ExploredRoute?) -> [CheckFinding] {
        guard machine.states.count <= ControlFlow.limit else { return [] }
        var graph = WayGraph(machine)
        var found: [CheckFinding] = []
        for (row, origin) in origins.enumerated() {
            guard let words = words(of: origin),
                let target = origin.targets(in: machine.scenario).first,
                let passed = passed(by: row, to: target, &graph)
            else { continue }
            let scenario = machine.scenario
            found.append(
                CheckFinding(
                    .passedBy(
                        words, target: scenario.string(scenario.states[target.int].id),
                        state: scenario.string(scenario.states[passed.int].id)),
                    at: origin.source(in: scenario),
                    route: shown(row, origin.state(in: scenario))))
        }
        return found
    }

    /// Returns the first state that owes something and that every other way to a target goes through.
    private func passed(by row: Int, to target: StateID, _ graph: inout WayGraph) -> StateID? {
        let source = origins[row].state(in: machine.scenario)
        let (start, goal) = (source.raw, target.raw)
        if isAround(goal, start) || isAround(start, goal) { return nil }
        // Only where the case goes on by itself to the same place is something left out.
        let meant = WayGraph.Limits(without: rows { $0 == row || isBad($0) })
        guard graph.way(from: start, to: goal, meant) != nil else { return nil }
        let others = WayGraph.Limits(without: rows { $0 == row || isCritical($0) })
        guard let way = graph.way(from: start, to: goal, others) else { return nil }
        for state in way where state != start && state != goal {
            let id = StateID(raw: state)
            guard duties.isOwed(id), !isAround(state, start), !isAround(state, goal),
                !isAround(start, state), !isAround(goal, state), !duties.isMissed(id)
            else { continue }
            let past = WayGraph.Limits(without: others.without, past: state)
            let none = WayGraph.Limits(without: BitSet(bound: max(1, origins.count)))
            if graph.way(from: start, to: goal, past) == nil, graph.patience > 0,
                graph.way(from: goal, to: state, none) == nil
            {
                return graph.patience > 0 ? id : nil
            }
        }
        return nil
    }

    /// Whether a state is another or lies around it.
    private func isAround(_ outer: Int32, _ inner: Int32) -> Bool {
        inner == outer || machine.isDescendant(inner, of: outer)
    }

    private func rows(where holds: (Int) -> Bool) -> BitSet {
        var rows = BitSet(bound: max(1, origins.count))
        for row in origins.indices where holds(row) { rows.insert(row) }
        return rows
    }

    /// Returns what a way is called, where it is one that is judged: the `to` of an option or an act,
    /// or a route for a level, that nothing says is wrong.
    private func words(of origin: TransitionOrigin) -> String? {
        let scenario = machine.scenario
        switch origin {
        case .option(let decision, let option):
            let asked = scenario.decisions[decision.int]
            if asked.options[option.int].isCritical || duties.names(decision, option) { return nil }
            return "the answer '\(scenario.string(asked.options[option.int].id))' of"
                + " '\(scenario.string(asked.id))'"
        case .act(_, let act):
            if scenario.acts[act.int].isCritical || duties.names(act) { return nil }
            return "the act '\(scenario.string(scenario.acts[act.int].id))'"
        case .route(let decision, let place):
            let asked = scenario.decisions[decision.int]
            guard case .level(let level) = asked.routes[place].condition, !asked.isCritical else {
                return nil
            }
            return "an answer to '\(scenario.string(asked.id))' that earns \(level.creditWords)"
        case .transition, .decision, .after, .every: return nil
        }
    }

    /// Whether only a critical failure takes a way.
    private func isCritical(_ row: Int) -> Bool {
        switch origins[row] {
        case .option(let decision, let option):
            machine.scenario.decisions[decision.int].options[option.int].isCritical
        case .act(_, let act): machine.scenario.acts[act.int].isCritical || duties.forbids(act)
        case .route, .transition, .decision, .after, .every: false
        }
    }

    /// Whether only a wrong answer, none in time, or a critical failure takes a way.
    private func isBad(_ row: Int) -> Bool {
        if isCritical(row) { return true }
        switch origins[row] {
        case .option(let decision, let option):
            return machine.scenario.decisions[decision.int].options[option.int].credit == .zero
        case .route(let decision, let place):
            switch machine.scenario.decisions[decision.int].routes[place].condition {
            case .level(.none), .timeout: return true
            case .level, .expression: return false
            }
        case .act, .transition, .decision, .after, .every: return false
        }
    }
}
