/// Possible points: what the best route to each ending earns, against what is stated.
extension Exploration {
    /// Returns the endings at which the stated points and the best route's differ.
    ///
    /// Without any statement the possible points are the sum over everything, which the best route
    /// of all must earn.
    func possiblePoints() -> [CheckFinding] {
        guard explorer.model.slice.countsPoints, machine.scenario.isScored else { return [] }
        let best = bestRoutes()
        let scenario = machine.scenario
        let statesEach = best.contains { !scenario.states[$0.ending].possible.isEmpty }
        if !statesEach && scenario.possible.isEmpty {
            guard let top = best.max(by: { $0.points < $1.points }) else { return [] }
            return compare(top, scenario.possible(at: nil), isWhole: true)
        }
        return best.flatMap { route in
            compare(route, scenario.possible(at: route.ending), isWhole: false)
        }
    }

    /// The best route to an ending.
    struct BestRoute {
        /// The ending.
        let ending: Int
        /// What it earns, in thousandths.
        let points: Int64
        /// The route.
        let route: ExploredRoute
    }

    /// Returns the best route to each ending that can be reached.
    func bestRoutes() -> [BestRoute] {
        endings.compactMap { entry in
            guard let best = explorer.start(entry.sums, isBest: true) else { return nil }
            return BestRoute(
                ending: entry.ending, points: best.points,
                route: explorer.route(entry.sums.way(from: best.state), from: best.state))
        }
    }

    private func compare(
        _ best: BestRoute, _ possible: Decimal3, isWhole: Bool
    ) -> [CheckFinding] {
        let scenario = machine.scenario
        let earned = Decimal3(thousandths: best.points)
        if earned == possible { return [] }
        let ending = scenario.states[best.ending]
        let name = isWhole ? nil : scenario.string(ending.id)
        let problem: ExplorationProblem =
            earned < possible
            ? .tooFewPoints(
                best: earned.description, possible: possible.description, ending: name)
            : .tooManyPoints(
                best: earned.description, possible: possible.description, ending: name)
        return [CheckFinding(problem, at: ending.source, route: best.route)]
    }
}

extension Scenario {
    /// Whether anything earns points.
    var isScored: Bool { possible(at: nil) > .zero || !possible.isEmpty }

    /// Returns the possible points at an ending, or of the whole case.
    func possible(at ending: Int?) -> Decimal3 {
        let own = ending.map { states[$0].possible } ?? []
        let stated = own.isEmpty ? possible : own
        guard stated.isEmpty else { return Self.sum(stated.map { $0.points }) }
        var points: [Decimal3] = []
        for decision in decisions where !decision.isRemedial {
            if case .act = decision.form { continue }
            points.append(decision.points)
        }
        for criterion in rubric where !criterion.isRemedial { points.append(criterion.points) }
        return Self.sum(points)
    }

    private static func sum(_ points: [Decimal3]) -> Decimal3 {
        points.reduce(.zero) { $0.adding($1) ?? Decimal3(thousandths: .max) }
    }
}
