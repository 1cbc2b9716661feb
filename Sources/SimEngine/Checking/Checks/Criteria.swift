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

    /// Whether both a run that meets a criterion and one that earns less from it were found.
    func isTwoSided(_ criterion: Int) -> Bool {
        explorer.seen.met.contains(criterion)
            && (explorer.seen.violated[criterion] != nil || explorer.seen.lost.contains(criterion))
    }

    /// Returns the watched criteria that no route violates: they tell nobody apart.
    ///
    /// Of a critical one that a passing run can do without, just that is told.
    func unviolatedCriteria() -> [CheckFinding] {
        let scenario = machine.scenario
        return scenario.rubric.indices.filter {
            explorer.model.slice.criteria[$0] && explorer.seen.violated[$0] == nil
                && explorer.seen.met.contains($0) && !explorer.seen.lost.contains($0)
                && !isSkippable(scenario.rubric[$0])
        }.map { place in
            CheckFinding(
                .neverViolated(scenario.string(scenario.rubric[place].id)),
                at: scenario.rubric[place].source)
        }
    }
}

extension Exploration {
    /// Returns critical criteria that a passing run can do without: `exists` that is void in full.
    ///
    /// A violated critical criterion fails every run, so only what counts as full when nothing
    /// happened can be passed by.
    func skippedCriteria() -> [CheckFinding] {
        let scenario = machine.scenario
        var found: [CheckFinding] = []
        for (place, criterion) in scenario.rubric.enumerated()
        where isSkippable(criterion) {
            guard let way = explorer.seen.skipped[place], let route = passingRoute(over: way)
            else { continue }
            let ending = route.play(on: machine).session.report().ending
            found.append(
                CheckFinding(
                    .skipped(
                        scenario.string(criterion.id),
                        ending: ending.map { scenario.string(scenario.states[$0.int].id) } ?? ""),
                    at: criterion.source, route: route))
        }
        return found
    }

    /// Whether a critical criterion counts as met where what it asks for never happened.
    private func isSkippable(_ criterion: Criterion) -> Bool {
        guard case .exists = criterion.rule else { return false }
        return criterion.isCritical && criterion.isFullWhenVoid && explorer.model.slice.only == nil
    }

    /// Returns a route over a way and on to an ending that passes, or nothing where there is none.
    private func passingRoute(over way: Explorer.Way) -> ExploredRoute? {
        guard way.from >= 0 else { return nil }
        let first = explorer.edges.edges(of: Int(way.from)).lowerBound + Int(way.input)
        let target = Int(explorer.edges.targets[first])
        let sums = PointRoutes(explorer, isBest: true) {
            explorer.endings[$0] >= 0 && !explorer.hasFailed($0)
        }
        guard sums.sums[target] != nil else { return nil }
        let start = explorer.route(over: way)
        let rest = explorer.route(sums.way(from: target), variant: start.variant)
        let route = ExploredRoute(variant: rest.variant, inputs: start.inputs + rest.inputs)
        return route.play(on: machine).session.report().isPassed ? route : nil
    }
}
