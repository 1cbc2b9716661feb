/// Criteria that no route meets, that no route violates, or that a passing run can do without.
extension Exploration {
    /// Returns the watched criteria that no route meets in full.
    func unmetCriteria() -> [CheckFinding] {
        let scenario = machine.scenario
        return scenario.rubric.indices.filter {
            explorer.model.slice.criteria[$0] && !explorer.seen.met.contains($0)
        }.map { place in
            let criterion = scenario.rubric[place]
            return CheckFinding(
                .unmet(scenario.string(criterion.id)), at: criterion.source,
                route: explorer.seen.violated[place].map { explorer.route(over: $0) })
        }
    }

    /// Returns the watched criteria that no route violates: they tell nobody apart.
    func unviolatedCriteria() -> [CheckFinding] {
        let scenario = machine.scenario
        return scenario.rubric.indices.filter {
            explorer.model.slice.criteria[$0] && explorer.seen.violated[$0] == nil
                && explorer.seen.met.contains($0) && !explorer.seen.lost.contains($0)
        }.map { place in
            CheckFinding(
                .neverViolated(scenario.string(scenario.rubric[place].id)),
                at: scenario.rubric[place].source)
        }
    }
}
