/// Where every way out of a state has a condition, one can hold whenever the case gets there.
///
/// What the conditions ask is followed through the whole case by ``Wandering``. Inside a parallel
/// state the other regions may lead on, so nothing is told there.
enum ConditionalExits {
    /// How many moments are looked at in all.
    private static let patience = 200_000

    static func check(_ target: CheckedCase) -> [Diagnostic] {
        let scenario = target.scenario
        // A case without any ending is not meant to lead anywhere.
        guard scenario.states.contains(where: { $0.kind == .final && $0.parent == nil }) else {
            return []
        }
        let bounds = ExpressionBounds(scenario)
        let terrain = Terrain(target)
        let told = Set(UnansweredDecisions.check(target).map { $0.range })
        var patience = patience
        var found: [Diagnostic] = []
        for place in scenario.states.indices {
            guard patience > 0, let exits = Exits(of: place, terrain, bounds) else { continue }
            if let ask = scenario.states[place].ask {
                let decision = scenario.decisions[ask.int].source
                let limit = target.places.value("within", in: decision)
                if told.contains(target.places.opening(decision)) || told.contains(limit) {
                    continue
                }
            }
            let kept = exits.kept(terrain)
            guard kept.facts.count <= KeptFacts.most else { continue }
            let wandering = Wandering(terrain, kept, watched: place, &patience)
            let stuck = wandering.stuck(in: place)
            guard !stuck.isEmpty else { continue }
            found.append(finding(of: place, stuck, wandering, exits, target))
        }
        return found
    }

    private static func finding(
        of place: Int, _ stuck: [Moment], _ wandering: Wandering, _ exits: Exits,
        _ target: CheckedCase
    ) -> Diagnostic {
        let state = target.scenario.states[place]
        let name = target.name(state.id)
        var isAsking = false
        if let ask = state.ask {
            if case .act = target.scenario.decisions[ask.int].form {} else { isAsking = true }
        }
        let problem: FlowProblem =
            exits.conditions.isEmpty
            ? .noWayOut(name, isAsking: isAsking)
            : .staysForEver(name, where: reason(stuck, wandering, exits, target))
        let key = state.ask == nil ? "on" : "ask"
        return Diagnostic(.flow(problem), at: target.places.value(key, in: state.source))
    }
}
