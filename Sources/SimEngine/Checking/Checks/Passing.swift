/// What it takes to pass: whether it can be done, and what the least passing run looks like.
extension Exploration {
    /// The run to an ending with the fewest points, of those that pass where such a one is known.
    public struct LeastPassing: Sendable {
        /// The ending.
        public let ending: StateID
        /// A lower bound of what it earns: partial credit for timing counts nothing in it.
        public let points: Decimal3
        /// The possible points there.
        public let possible: Decimal3
        /// Whether it passes, as far as the lower bound tells.
        public let passes: Bool
        /// The run.
        public let route: ExploredRoute
    }

    /// Returns for each ending the least run that passes; where none is known, the least without
    /// critical failure.
    func leastRoutes() -> [LeastPassing] {
        let least = leastUnharmedRoutes()
        guard least.contains(where: { !$0.passes && $0.possible > .zero }) else { return least }
        let search = PassingRuns(explorer, mark: machine.scenario.passMark ?? .zero)
        return least.map { entry in
            guard !entry.passes, let run = search.least(to: entry.ending) else { return entry }
            return LeastPassing(
                ending: entry.ending, points: Decimal3(thousandths: run.points),
                possible: entry.possible, passes: true, route: run.route)
        }
    }

    /// Returns, for each ending, the least run without critical failure.
    func leastUnharmedRoutes() -> [LeastPassing] {
        guard explorer.model.slice.countsPoints else { return [] }
        let scenario = machine.scenario
        var least: [LeastPassing] = []
        for (place, state) in scenario.states.enumerated()
        where state.kind == .final && state.parent == nil {
            let sums = PointRoutes(explorer, isBest: false) {
                explorer.endings[$0] == Int32(truncatingIfNeeded: place) && !explorer.hasFailed($0)
            }
            guard sums.isSettled else { continue }
            guard let found = explorer.start(sums, isBest: false) else { continue }
            let points = Decimal3(thousandths: found.points)
            let possible = scenario.possible(at: place)
            least.append(
                LeastPassing(
                    ending: StateID(place), points: points, possible: possible,
                    passes: Score(points: points, possible: possible)
                        .reaches(scenario.passMark ?? .zero),
                    route: explorer.route(sums.way(from: found.state), from: found.state)))
        }
        return least
    }

    /// Returns the endings where the pass mark tells nobody apart, and says if nothing passes.
    func passing() -> [CheckFinding] {
        let scenario = machine.scenario
        guard explorer.model.slice.countsPoints, scenario.isScored,
            explorer.endings.contains(where: { $0 >= 0 })
        else { return [] }
        let least = leastUnharmedRoutes()
        let mark = scenario.passMark ?? .zero
        let passes = mostUnharmedPoints().contains { entry in
            Score(points: entry.points, possible: scenario.possible(at: entry.ending)).reaches(mark)
        }
        if !passes {
            return [neverPassing()]
        }
        guard mark > .zero else { return [] }
        return least.filter { $0.passes && $0.possible > .zero }.map { entry in
            let ending = scenario.states[entry.ending.int]
            return CheckFinding(
                .alwaysPasses(
                    ending: scenario.string(ending.id), least: entry.points.description),
                at: ending.source, route: entry.route)
        }
    }

    /// Returns that no run passes.
    func neverPassing() -> CheckFinding {
        let place = machine.scenario.states.first { $0.kind == .final && $0.parent == nil }
        return CheckFinding(
            .neverPasses(ending: nil), at: place?.source ?? SourceRange(start: 0, end: 0))
    }

    /// Returns an upper bound of what a run without critical failure earns, for each ending.
    private func mostUnharmedPoints() -> [(ending: Int, points: Decimal3)] {
        var best: [(ending: Int, points: Decimal3)] = []
        for (place, state) in machine.scenario.states.enumerated()
        where state.kind == .final && state.parent == nil {
            let sums = PointRoutes(explorer, isBest: true) {
                explorer.endings[$0] == Int32(truncatingIfNeeded: place) && !explorer.hasFailed($0)
            }
            guard let most = explorer.start(sums, isBest: true) else { continue }
            best.append((place, Decimal3(thousandths: most.points + mostPartialCredit)))
        }
        return best
    }
}
