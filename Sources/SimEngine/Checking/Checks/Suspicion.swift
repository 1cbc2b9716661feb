/// Which part of a case is behind playthroughs that come out otherwise than written: the one that many
/// of them exercise and few of those that come out as written.
///
/// - Note: Source: Abreu, Zoeteweij & van Gemund, "On the Accuracy of Spectrum-based Fault
///   Localization" (2007): of the measures compared, Ochiai's finds the fault best.
struct Suspicion {
    private let machine: Machine
    private let origins: [TransitionOrigin]
    private let places: Places
    /// For each part how many runs that come out otherwise exercise it, and how many others.
    private var counts: [ExercisedPart: (failed: Int, passed: Int)] = [:]

    /// Counts what some runs exercise.
    /// - Complexity: O(runs × their length).
    init(_ machine: Machine, _ runs: [PlayedRun], _ places: Places) {
        self.machine = machine
        self.places = places
        origins = TransitionOrigin.all(of: machine.scenario)
        guard runs.contains(where: { $0.deviation != nil }) else { return }
        for run in runs {
            for (part, _) in ExercisedPart.all(of: run.session) {
                if run.deviation == nil {
                    counts[part, default: (0, 0)].passed += 1
                } else {
                    counts[part, default: (0, 0)].failed += 1
                }
            }
        }
    }

    /// How suspicious a part is.
    private struct Rank {
        let part: ExercisedPart
        let failed: Int
        let all: Int
        let steers: Bool
        let step: Int

        /// Whether it is more suspicious than another: first what steers, whatever else those runs
        /// happen to share; of equals what came last, and of one step what began it.
        func exceeds(_ other: Rank) -> Bool {
            if steers != other.steers { return steers }
            // Ochiai's coefficient, squared and without what is the same for all parts.
            let own = failed * failed * other.all
            let others = other.failed * other.failed * all
            return own == others ? step > other.step : own > others
        }
    }

    /// Returns where the most suspicious part of a run stands.
    func place(in run: PlayedRun) -> SourceRange? {
        var best: Rank?
        for (part, step) in ExercisedPart.all(of: run.session) {
            guard let (failed, passed) = counts[part] else { continue }
            let rank = Rank(
                part: part, failed: failed, all: failed + passed, steers: steers(part), step: step)
            if best.map({ rank.exceeds($0) }) ?? true { best = rank }
        }
        return best.map { place(of: $0.part) }
    }

    /// Whether a part decides where a run goes, or changes something.
    private func steers(_ part: ExercisedPart) -> Bool {
        let scenario = machine.scenario
        switch part {
        case .transition: return true
        case .option(let decision, let chosen):
            let options = scenario.decisions[decision.int].options
            return !options[chosen.int].effects.isEmpty
                || options.contains { !$0.targets.isEmpty }
        case .decision(let decision):
            let asked = scenario.decisions[decision.int]
            return !asked.routes.isEmpty || asked.options.contains { !$0.targets.isEmpty }
        case .act(let act, _):
            return !scenario.acts[act.int].targets.isEmpty
                || !scenario.acts[act.int].effects.isEmpty
        case .state: return false
        }
    }

    private func place(of part: ExercisedPart) -> SourceRange {
        let scenario = machine.scenario
        let source = part.source(in: scenario, origins)
        switch part {
        case .transition(let row):
            if case .decision = origins[row] { return places.opening(source) }
            return source
        case .decision: return places.opening(source)
        case .option(let decision, _), .act(_, let decision):
            return steers(part) ? source : places.opening(scenario.decisions[decision.int].source)
        case .state: return source
        }
    }
}
