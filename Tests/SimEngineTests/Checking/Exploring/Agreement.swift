@testable import SimEngine

/// Compares what the exploration says of a case with what brute force finds.
struct Agreement {
    let machine: Machine
    private(set) var differences: [String] = []
    /// Whether brute force came to an end, so that both directions are compared.
    private(set) var isWhole = false

    static let limits = ExplorationLimits(states: 50_000, transitions: 500_000, bytes: 64 << 20)

    init(_ machine: Machine) {
        self.machine = machine
        var naive = NaiveExplorer(machine)
        naive.run()
        isWhole = naive.isComplete
        let exploration = Exploration(machine, Slice(everythingOf: machine.scenario), Self.limits)
        guard exploration.gaps.isEmpty else {
            isWhole = false
            return
        }
        compare(exploration, naive.observed)
        compareOutlook(exploration)
        let check = CaseCheck(machine, Self.limits)
        judgeRoutes(check.findings)
        compareApart(check, canBeLocked: naive.observed.canBeLocked || !naive.isComplete)
    }

    private mutating func compare(_ exploration: Exploration, _ naive: NaiveExplorer.Observed) {
        let seen = exploration.explorer.seen
        let scenario = machine.scenario
        let states = machine.states.indices
        same("states", states.filter { seen.states.contains($0) }, states.filter { naive.visited[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 })
        // Delayed events that nothing depends on are left out on purpose, and nothing is said of them.
        let rows = machine.transitions.indices.filter { row in
            machine.transitions[row].events.rows.allSatisfy { descriptor in
                let code = EventCode(raw: machine.descriptors[descriptor].low)
                return code.family != .timer || exploration.explorer.model.timerMatters[code.index]
            }
        }
        same("transitions", rows.filter { seen.transitions.contains($0) }, rows.filter { naive.taken.taken.contains($0) })
        let decisions = scenario.decisions.indices
        same("asked", decisions.filter { seen.asked.contains($0) }, naive.asked)
        same("timed out", decisions.filter { seen.timedOut.contains($0) }, naive.timedOut)
        same("closed", decisions.filter { seen.closed.contains($0) }, naive.closed)
        same("acts", scenario.acts.indices.filter { seen.acts.contains($0) }, naive.acts)
        let offered = decisions.flatMap { decision in
            scenario.decisions[decision].options.indices.filter { seen.offered[decision].contains($0) }.map { [decision, $0] }
        }
        same("offered", offered, naive.offered)
        let explorer = exploration.explorer
        let endings = explorer.endings.indices.filter { explorer.endings[$0] >= 0 }.map { [Int(explorer.endings[$0]), explorer.hasFailed($0) ? 1 : 0] }
        same("endings with failures", endings, naive.endings)
        compareCriteria(seen, naive)
        compareEnds(exploration, naive)
        comparePoints(exploration, naive)
    }

    private mutating func compareCriteria(_ seen: Seen, _ naive: NaiveExplorer.Observed) {
        let places = machine.scenario.rubric.indices
        // What never ends is never judged, and the exploration counts what can no longer happen.
        if naive.canBeLocked || naive.hasStopped { return }
        same("met", places.filter { seen.met.contains($0) }, naive.met)
        same("violated", places.filter { seen.violated[$0] != nil }, naive.violated)
        same("lost", places.filter { seen.lost.contains($0) }, naive.lost)
    }

    private mutating func compareEnds(_ exploration: Exploration, _ naive: NaiveExplorer.Observed) {
        let kinds = exploration.explorer.seen.incidents.map { $0.kind }
        var found = Set<String>()
        for kind in kinds {
            switch kind {
            case .invariantBroken: found.insert("broken")
            case .stop: found.insert("stopped")
            case .guardFault, .effectFault, .boardFault, .invariantFault: found.insert("fault")
            }
        }
        var expected = Set<String>()
        if naive.hasBroken { expected.insert("broken") }
        if naive.hasStopped { expected.insert("stopped") }
        if naive.hasFault { expected.insert("fault") }
        same("incidents", found, expected)
        guard isWhole, !naive.hasStopped else { return }
        let stuck = Set(exploration.explorer.seen.stuck.map { exploration.explorer.configuration(of: Int($0)) })
        if !stuck.isSubset(of: naive.stuck) { differences.append("dead ends: \(stuck.subtracting(naive.stuck)) go on") }
        let isLocked = !exploration.deadEnds().isEmpty || !exploration.softLocks().isEmpty
        if isLocked != naive.canBeLocked { differences.append("dead ends: locked \(isLocked), not \(naive.canBeLocked)") }
        if !naive.stuck.isEmpty, stuck.isEmpty, exploration.softLocks().isEmpty { differences.append("dead ends: missed \(naive.stuck)") }
    }

    private mutating func comparePoints(_ exploration: Exploration, _ naive: NaiveExplorer.Observed) {
        guard isWhole, exploration.explorer.model.slice.countsPoints else { return }
        var found: [[Int]: Int] = [:]
        for best in exploration.bestRoutes() {
            found[[best.ending]] = Int(best.points)
            let (session, fits) = best.route.play(on: machine)
            let report = session.report()
            if !fits || report.ending?.int != best.ending || report.total.points.thousandths < best.points {
                differences.append("points: the route to \(best.ending) fits \(fits), earns \(report.total.points), not \(best.points)")
            }
        }
        for least in exploration.leastRoutes() where least.passes {
            let report = least.route.play(on: machine).session.report()
            if !report.isPassed || report.ending != least.ending || report.total.points < least.points {
                differences.append("points: the least run to \(least.ending) earns \(report.total.points), not \(least.points)")
            }
        }
        var expected: [[Int]: Int] = [:]
        for (ending, points) in naive.best { expected[[ending]] = Int(points) }
        if found != expected { differences.append("points: \(found), not \(expected)") }
    }

    /// What is bounded without playing leaves out nothing that happens, and proves nothing that is not so.
    private mutating func compareOutlook(_ exploration: Exploration) {
        let (outlook, seen) = (Outlook(machine), exploration.explorer.seen)
        let may = outlook.seen
        func lacks(_ what: String, _ all: Range<Int>, _ happens: BitSet, _ foreseen: BitSet) {
            let missing = all.filter { happens.contains($0) && !foreseen.contains($0) }
            if !missing.isEmpty { differences.append("outlook: \(what) \(missing)") }
        }
        lacks("states", machine.states.indices, seen.states, may.states)
        lacks("transitions", machine.transitions.indices, seen.transitions, may.transitions)
        lacks("asked", machine.scenario.decisions.indices, seen.asked, may.asked)
        lacks("closed", machine.scenario.decisions.indices, seen.closed, may.closed)
        lacks("acts", machine.scenario.acts.indices, seen.acts, may.acts)
        for (place, decision) in machine.scenario.decisions.enumerated() {
            lacks("offered \(place)", decision.options.indices, seen.offered[place], may.offered[place])
        }
        let unmet = Set(exploration.unmetCriteria().map { $0.diagnostic })
        for finding in outlook.findings where finding.diagnostic.code == "SIM0390" && !unmet.contains(finding.diagnostic) {
            differences.append("outlook: \(finding.diagnostic.message)")
        }
    }

    private mutating func same<Element: Hashable>(_ what: String, _ found: some Sequence<Element>, _ expected: some Sequence<Element>) {
        let (found, expected) = (Set(found), Set(expected))
        if isWhole ? found == expected : expected.isSubset(of: found) { return }
        differences.append("\(what): too many \(found.subtracting(expected)), too few \(expected.subtracting(found))")
    }
}

/// What is told to the author.
extension Agreement {
    private mutating func judgeRoutes(_ findings: [CheckFinding]) {
        for finding in findings {
            guard let route = finding.route else { continue }
            if !route.play(on: machine).fits { differences.append("routes: that of '\(finding.diagnostic.message)' does not fit") }
        }
    }

    /// Everything apart must say the same as everything together.
    private mutating func compareApart(_ check: CaseCheck, canBeLocked: Bool) {
        let none = ExplorationLimits(states: 0, transitions: 0, bytes: 0)
        let apart = CaseCheck(machine, Self.limits, together: none)
        judgeRoutes(apart.findings)
        // Points apart are bounds, and answers alone may mislead where criteria make up for it.
        // What never ends is never judged.
        var shared: Set = ["SIM0383", "SIM0391", "SIM0392", "SIM0393", "SIM0394", "SIM0395", "SIM0396"]
        if canBeLocked { shared.formUnion(["SIM0390", "SIM0399"]) }
        func told(_ check: CaseCheck) -> Set<String> {
            // Whether a run that never ends goes on in circles depends on what is watched.
            Set(
                check.findings.map { $0.diagnostic }.filter { !shared.contains($0.code) }.map { found in
                    ["SIM0381", "SIM0382"].contains(found.code) ? "never ends" : "\(found.code) \(found.message)"
                })
        }
        let (one, other) = (told(apart), told(check))
        if one != other { differences.append("apart: too many \(one.subtracting(other)), too few \(other.subtracting(one))") }
        // Bounds may prove less, but nothing that is not so.
        for finding in apart.findings where finding.diagnostic.code == "SIM0392" {
            if !check.findings.contains(where: { $0.diagnostic.code == "SIM0392" }) {
                differences.append("apart: \(finding.diagnostic.message)")
            }
        }
    }
}
