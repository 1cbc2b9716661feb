/// Looks for a small change of a case after which its playthroughs come out as they were written.
///
/// - Note: Source: Weimer, Nguyen, Le Goues & Forrest, "Automatically Finding Patches Using Genetic
///   Programming" (2009): what makes the failing tests pass and keeps the others is told, as a
///   suggestion. Here only single changes are tried, all of a kind and in order.
struct MendingSearch {
    /// The most changes that are tried, in all and of one kind for one run.
    static let mostTrials = (all: 10_000, each: 2_500)
    /// The most runs for which changes are looked for.
    static let mostRuns = 3
    /// The most states that no run enters for which ways are looked for.
    static let mostUnvisited = 8
    /// The most other changes that are told beside the first.
    static let mostOthers = 2

    /// A change that mends some runs.
    struct Mended {
        /// The first such change.
        let mending: Mending
        /// Others that do the same elsewhere.
        let others: [Mending]
        /// The runs that come out as written with the change, by their places.
        let runs: [Int]
        /// Whether other runs no longer do, so that it needs a condition.
        let breaksOthers: Bool
    }

    private let machine: Machine
    private let runs: [PlayedRun]
    private let suspected: [SourceRange?]
    private let work: Work

    /// Gets ready to look.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - runs: Its playthroughs.
    ///   - suspected: For each run where it goes another way, as far as that is known; of changes that
    ///     mend as much, one there comes first.
    ///   - work: How changes are tried; nothing else depends on it.
    init(_ machine: Machine, _ runs: [PlayedRun], suspected: [SourceRange?], _ work: Work) {
        self.machine = machine
        self.runs = runs
        self.suspected = suspected
        self.work = work
    }

    /// Returns for one failing run after the other what mends it and whatever else.
    func all() -> [Mended] {
        var failing = runs.indices.filter { runs[$0].deviation != nil }
            .sorted { runs[$0].session.inputs.count < runs[$1].session.inputs.count }
        guard !failing.isEmpty else { return [] }
        let outline = DocumentOutline(machine.scenario)
        var rest = Self.mostTrials.all
        var all: [Mended] = []
        for _ in 0..<Self.mostRuns {
            guard let lead = failing.first else { break }
            let mended = mended(lead, among: failing, outline, &rest)
            if let mended { all.append(mended) }
            failing.removeAll { $0 == lead || mended?.runs.contains($0) == true }
        }
        return all
    }

    /// Changes that are tried together.
    private struct Step {
        /// Whether every run must stay as written that is.
        var keepsOthers = true
        let add: (inout Slips) -> Void
    }

    private static var steps: [Step] {
        [
            Step {
                $0.addConditions(); $0.addTargets(); $0.addValues()
            },
            Step { $0.addMissedEffects() },
            Step { $0.addWays() },
            Step(keepsOthers: false) { $0.addWaysWithoutCondition() },
            Step { $0.addRetargets() },
            Step { $0.addEffects() },
        ]
    }

    /// Tries one kind of change after the other until one of them mends all failing runs, and returns
    /// what mends most.
    private func mended(
        _ lead: Int, among failing: [Int], _ outline: DocumentOutline, _ rest: inout Int
    ) -> Mended? {
        let unvisited = machine.scenario.states.indices.filter { state in
            !runs.contains { $0.session.snapshot.facts.wasVisited(Int32(state)) }
        }
        let none = Slips(
            machine, outline, runs[lead],
            unvisited: unvisited.count > Self.mostUnvisited ? [] : unvisited)
        var found: Mended?
        for step in Self.steps where found?.runs.count != failing.count {
            var slips = none
            step.add(&slips)
            let tried = Array(slips.found.prefix(min(rest, Self.mostTrials.each)))
            rest -= tried.count
            let results = work.results(tried.count) { mends(tried[$0], lead, failing, step) }
            let best = best(
                tried, results, suspected: suspected[lead].map(outline.whole),
                breaksOthers: !step.keepsOthers)
            if best?.runs.count ?? 0 > found?.runs.count ?? 0 { found = best }
        }
        return found
    }

    /// Returns the first of the changes that mend most, those that are suspected first.
    private func best(
        _ slips: [Mending], _ results: [[Int]], suspected: SourceRange?, breaksOthers: Bool
    ) -> Mended? {
        let most = results.reduce(0) { max($0, $1.count) }
        let best = slips.indices.filter { most > 0 && results[$0].count == most }
        let likely = best.first { suspected?.contains(slips[$0].place) == true }
        guard let first = likely ?? best.first else { return nil }
        let lines = SourceLines(machine.scenario.document.bytes)
        var known = [lines.position(of: slips[first].place.start).line]
        var others: [Mending] = []
        for place in best where others.count < Self.mostOthers {
            let line = lines.position(of: slips[place].place.start).line
            if known.contains(line) { continue }
            known.append(line)
            others.append(slips[place])
        }
        return Mended(
            mending: slips[first], others: others, runs: results[first], breaksOthers: breaksOthers)
    }

    /// Returns which failing runs a change mends; none where it does not mend the first, or breaks others.
    private func mends(_ mending: Mending, _ lead: Int, _ failing: [Int], _ step: Step) -> [Int] {
        let bytes = Fix.apply(mending.replacements, to: machine.scenario.document.bytes)
        guard let scenario = Loader.load(bytes, limit: 1).scenario else { return [] }
        let machine = Machine(scenario)
        guard comesOut(lead, on: machine) else { return [] }
        if step.keepsOthers {
            for place in runs.indices where runs[place].deviation == nil {
                if !comesOut(place, on: machine) { return [] }
            }
        }
        return failing.filter { $0 == lead || comesOut($0, on: machine) }
    }

    private func comesOut(_ place: Int, on machine: Machine) -> Bool {
        do throws(DocumentProblem) {
            return try PlayedRun(runs[place].name, runs[place].script, on: machine).deviation == nil
        } catch { return false }
    }
}
