/// Possible points: what the best route to each ending earns, against what is stated.
extension Exploration {
    /// Returns the endings at which the stated points and the best route's differ.
    ///
    /// Endings without a statement of their own share that of the case, else the sum over everything;
    /// the best route to one of them must earn it. Where less is stated, partial credit might make it
    /// up, and nothing is told.
    func possiblePoints() -> [CheckFinding] {
        guard explorer.model.slice.countsPoints, machine.scenario.isScored else { return [] }
        let best = bestRoutes()
        let scenario = machine.scenario
        return best.filter { !scenario.states[$0.ending].possible.isEmpty }.flatMap {
            compare($0, scenario.possible(at: $0.ending), isWhole: false)
        } + compareTogether(best.filter { scenario.states[$0.ending].possible.isEmpty })
    }

    /// Compares the endings that share the points of the whole case: one of them must earn all, and
    /// none more.
    private func compareTogether(_ routes: [BestRoute]) -> [CheckFinding] {
        guard let top = routes.max(by: { $0.points < $1.points }) else { return [] }
        return compare(top, machine.scenario.possible(at: nil), isWhole: true)
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
        // The sums count nothing for partial credit, which the route itself earns all the same.
        let report = best.route.play(on: machine).session.report()
        let earned = max(Decimal3(thousandths: best.points), report.total.points)
        let most = Decimal3(thousandths: best.points + mostPartialCredit)
        if earned == possible || (earned < possible && !isWhole && most >= possible) { return [] }
        let ending = scenario.states[best.ending]
        let name = isWhole ? nil : scenario.string(ending.id)
        if earned > possible {
            let problem = ExplorationProblem.tooManyPoints(
                best: earned.description, possible: possible.description, ending: name)
            return [CheckFinding(problem, at: ending.source, route: best.route)]
        }
        var missed = MissedPoints(scenario, report, self)
        missed.keep(stated: scenario.stated(at: isWhole ? nil : best.ending))
        let problem = ExplorationProblem.tooFewPoints(
            best: earned.description, possible: possible.description, ending: name,
            missed: missed.words(scenario))
        return [CheckFinding(problem, at: missed.place(else: ending.source), route: best.route)]
    }

    /// The most that partial credit can add to a sum of points, in thousandths.
    ///
    /// The sums count nothing for a criterion of which some occasion earned a part only.
    var mostPartialCredit: Int64 {
        let rubric = machine.scenario.rubric
        return rubric.indices.reduce(0) { sum, place in
            let criterion = rubric[place]
            guard explorer.seen.reduced.contains(place), !criterion.isRemedial else { return sum }
            return sum + criterion.points.thousandths
        }
    }
}

extension Scenario {
    /// Whether anything earns points.
    var isScored: Bool { possible(at: nil) > .zero || !possible.isEmpty }

    /// Returns the possible points at an ending, or of the whole case.
    func possible(at ending: Int?) -> Decimal3 {
        let stated = stated(at: ending)
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
