/// What exploring a case has shown: figures, findings, and what could not be proved.
public struct CaseCheck {
    /// The case.
    public let machine: Machine
    /// How much was explored: of all properties together, or of what happens at all where those had
    /// to be explored apart.
    public private(set) var figures: ExplorationFigures
    /// What is wrong, in the order of the text.
    public private(set) var findings: [CheckFinding] = []
    /// What could not be proved, each in a phrase; empty where everything was.
    public private(set) var unproved: [String] = []
    /// For each ending, the least run that passes, or where none is known the least without a
    /// critical failure.
    public private(set) var least: [Exploration.LeastPassing] = []

    /// What is explored first, together; more is explored apart.
    private static let together = ExplorationLimits(
        states: 30_000, transitions: 200_000, bytes: 64 << 20)

    /// How far a criterion is explored by itself where the course of the case is too large.
    private static let alone = ExplorationLimits(
        states: 5_000, transitions: 20_000, bytes: 16 << 20)

    /// How far a criterion is explored by itself in the course of the case.
    private static let aloneInCourse = ExplorationLimits(
        states: 20_000, transitions: 60_000, bytes: 64 << 20)

    /// Explores a case and judges what it finds.
    ///
    /// Everything is explored together first. Where that grows too large, what happens at all is
    /// explored by itself, and then each criterion by itself.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - limits: Where to give up.
    ///   - played: The playthroughs beside the case, which must come out as they were written; their
    ///     points prove what can be earned.
    ///   - work: How criteria that are explored by themselves share the cores; nothing else depends on it.
    public init(
        _ machine: Machine, _ limits: ExplorationLimits, played: [PlayedRun] = [],
        work: Work = .inOrder
    ) {
        self.init(machine, limits, played: played, together: Self.together, work: work)
    }

    /// Explores a case, and more than the lowest limits apart.
    init(
        _ machine: Machine, _ limits: ExplorationLimits, played: [PlayedRun] = [],
        together: ExplorationLimits, work: Work = .inOrder
    ) {
        self.machine = machine
        let scenario = machine.scenario
        if let bare = BareModel(machine) {
            let explorer = BareExplorer(bare, limits)
            figures = ExplorationFigures(explorer)
            findings = explorer.findings() + PlayedOtherwise(machine, work).findings(played)
            findings.sort { Diagnostic.isBefore($0.diagnostic, $1.diagnostic) }
            var gaps = ExplorationGaps()
            gaps.limit = explorer.limit
            unproved = gaps.phrases(in: scenario)
            return
        }
        let isBare = scenario.decisions.isEmpty && scenario.rubric.isEmpty
        var exploration = Exploration(
            machine, Slice(everythingOf: scenario),
            isBare ? limits : limits.share(together, of: 1))
        figures = ExplorationFigures(exploration)
        if exploration.gaps.limit == nil {
            findings = exploration.existentialFindings() + exploration.skippedCriteria()
            if exploration.isComplete {
                findings += exploration.universalFindings() + exploration.pointFindings()
            }
            least = exploration.leastRoutes()
            unproved = exploration.gaps.phrases(in: scenario)
        } else if isBare {
            findings = exploration.existentialFindings()
            unproved = exploration.gaps.phrases(in: scenario)
        } else {
            exploration = exploreApart(limits, played.map { $0.session }, work)
        }
        let runs = WayRuns(exploration.explorer, played.map { $0.session })
        findings += PassedBy(machine).findings { runs.route(taking: $0, from: $1) }
        findings += PlayedOtherwise(machine, work).findings(played)
        findings.sort { Diagnostic.isBefore($0.diagnostic, $1.diagnostic) }
    }

    /// Explores what happens at all, which is returned, and then each criterion by itself.
    private mutating func exploreApart(
        _ limits: ExplorationLimits, _ played: [Session], _ work: Work
    ) -> Exploration {
        let scenario = machine.scenario
        let course = Exploration(machine, Slice(courseOf: scenario), limits)
        figures = ExplorationFigures(course)
        findings = course.existentialFindings()
        unproved = course.gaps.phrases(in: scenario)
        let isWhole = course.gaps.limit == nil
        let isComplete = course.isComplete
        if isComplete { findings += course.universalFindings() + course.misleadingAnswers() }
        if !isWhole {
            findings += Outlook(machine).findings + PlayedIncidents(machine, played).findings
        }
        var bounds = isComplete ? CriterionBounds(course.explorer) : nil
        let alone = Alone(
            course: isWhole ? course : nil, isComplete: isComplete, bounds: bounds,
            limits: limits.share(isWhole ? Self.aloneInCourse : Self.alone, of: 4),
            known: Self.judgedBothWays(played, scenario))
        let results = work.results(scenario.rubric.count) { alone.explore($0, machine) }
        for (place, result) in results.enumerated() {
            findings += result.findings
            if result.isOpen {
                let name = scenario.string(scenario.rubric[place].id)
                unproved.append("whether some run meets and some run violates '\(name)'")
            }
            bounds?.set(place, result.most)
        }
        if machine.scenario.isScored, !played.contains(where: { $0.report().isPassed }),
            PassingSearch.run(of: machine) == nil
        {
            unproved.append("whether some run passes: none was found, nor does a playthrough")
        }
        guard isWhole else {
            // What is proved without playing, or played, may have been found by a slice too.
            var known: Set<Diagnostic> = []
            findings = findings.filter { known.insert($0.diagnostic).inserted }
            return course
        }
        unproved.append("which is the least run that passes")
        guard let bounds else {
            unproved.append("the possible points")
            return course
        }
        let points = PointBounds(course, bounds, played)
        findings += points.findings
        unproved += points.unproved
        return course
    }

    /// Returns for each criterion whether some session kept it and some did not.
    private static func judgedBothWays(_ played: [Session], _ scenario: Scenario) -> [Bool] {
        var isKept = [Bool](repeating: false, count: scenario.rubric.count)
        var isLost = isKept
        for session in played {
            let report = session.report()
            for item in report.items where report.isComplete && item.wasAsked {
                guard case .criterion(let criterion) = item.subject else { continue }
                if item.credit.isOne {
                    isKept[criterion.int] = true
                } else {
                    isLost[criterion.int] = true
                }
            }
        }
        return isKept.indices.map { isKept[$0] && isLost[$0] }
    }
}

/// The exploration of one criterion by itself, independent of all others.
private struct Alone {
    /// The course of the case, where it was explored to the end.
    let course: Exploration?
    let isComplete: Bool
    let bounds: CriterionBounds?
    let limits: ExplorationLimits
    /// For each criterion whether sessions are known that keep it and that do not.
    let known: [Bool]

    /// What came of it.
    struct Result {
        var findings: [CheckFinding] = []
        /// Whether some question about it was left open.
        var isOpen = false
        /// The most that it earns at each ending, where that is asked.
        var most: [Int32: Int64] = [:]
    }

    func explore(_ place: Int, _ machine: Machine) -> Result {
        let alone = Exploration(
            machine, Slice(criterion: place, of: machine.scenario), limits, within: course)
        var result = Result()
        var own = bounds
        if alone.isComplete {
            // What the course leaves out, a criterion within it leaves out too.
            if isComplete || course == nil {
                result.findings = alone.unmetCriteria() + alone.unviolatedCriteria()
            }
            own?.note(place, alone.explorer)
        } else {
            // Where both a run that keeps it and one that violates it are known, no more is asked.
            result.isOpen = !known[place] && !alone.isTwoSided(place)
            own?.noteAll(place)
        }
        result.most = own?.most[place] ?? [:]
        return result
    }
}

/// How much was explored.
public struct ExplorationFigures: Hashable, Sendable {
    /// How many situations were told apart.
    public let states: Int
    /// How many inputs were tried in them that made a difference.
    public let transitions: Int
    /// The most inputs that the shortest way to a situation takes.
    public let depth: Int
    /// Whether every session is covered.
    public let isComplete: Bool
    /// How much memory the situations took, in bytes.
    public let bytes: Int

    init(_ exploration: Exploration) {
        states = exploration.states
        transitions = exploration.transitions
        depth = exploration.depth
        isComplete = exploration.isComplete
        bytes = exploration.bytes
    }

    init(_ explorer: BareExplorer) {
        states = explorer.order.count
        transitions = explorer.transitions
        depth = explorer.depth
        isComplete = explorer.limit == nil
        bytes = explorer.bytes
    }
}

extension Exploration {
    /// What is wrong on a route that was found: true however much was left out.
    func existentialFindings() -> [CheckFinding] { deadEnds() + incidents() + races() }

    /// What is wrong because no route does something: true where everything was explored.
    func universalFindings() -> [CheckFinding] {
        Happening(machine: machine, seen: explorer.seen, timers: explorer.model.timerMatters)
            .findings + softLocks()
    }

    /// What is wrong with points and criteria, where everything was explored together.
    func pointFindings() -> [CheckFinding] {
        unmetCriteria() + unviolatedCriteria() + possiblePoints() + passing() + misleadingAnswers()
    }
}

extension ExplorationLimits {
    /// The limits of one part of a check: what is usual for it, or if memory alone ends a check, as much
    /// as may be used by so many parts at once.
    func share(_ usual: ExplorationLimits, of parts: Int) -> ExplorationLimits {
        if endsByMemory {
            return .untilMemory(bytes / parts)
        }
        return ExplorationLimits(
            states: min(states, usual.states), transitions: min(transitions, usual.transitions),
            macrosteps: min(macrosteps, usual.macrosteps), bytes: min(bytes, usual.bytes))
    }
}

extension ExplorationGaps {
    /// What is not proved because of the gaps, in phrases.
    func phrases(in scenario: Scenario) -> [String] {
        var phrases: [String] = []
        switch limit {
        case .size: phrases.append("what no run does: there are too many situations")
        case .memory: phrases.append("what no run does: the memory allowed is full")
        case nil: break
        }
        if readsTimeFreely {
            phrases.append("what depends on time() or since() without comparing it with a constant")
        }
        if countsTooMuch { phrases.append("what depends on counts above \(Grain.countCap)") }
        for decision in decisions {
            let name = scenario.string(scenario.decisions[decision.int].id)
            phrases.append("what depends on rarer combinations in the answer to '\(name)'")
        }
        if leavesOutVariants {
            phrases.append("what happens in other variants: there are too many")
        }
        return phrases
    }
}
