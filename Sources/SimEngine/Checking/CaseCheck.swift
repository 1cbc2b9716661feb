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
    /// For each ending, the least run without a critical failure.
    public private(set) var least: [Exploration.LeastPassing] = []

    /// What is explored first, together; more is explored apart.
    private static let together = ExplorationLimits(
        states: 30_000, transitions: 200_000, bytes: 64 << 20)

    /// How far a criterion is explored by itself where the course of the case is too large.
    private static let alone = ExplorationLimits(
        states: 5_000, transitions: 20_000, bytes: 64 << 20)

    /// How far a criterion is explored by itself in the course of the case.
    private static let aloneInCourse = ExplorationLimits(
        states: 20_000, transitions: 60_000, bytes: 256 << 20)

    /// Explores a case and judges what it finds.
    ///
    /// Everything is explored together first. Where that grows too large, what happens at all is
    /// explored by itself, and then each criterion by itself.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - limits: Where to give up.
    ///   - played: Sessions known to the author, whose points prove what can be earned.
    public init(_ machine: Machine, _ limits: ExplorationLimits, played: [Session] = []) {
        self.init(machine, limits, played: played, together: Self.together)
    }

    /// Explores a case, and more than the lowest limits apart.
    init(
        _ machine: Machine, _ limits: ExplorationLimits, played: [Session] = [],
        together: ExplorationLimits
    ) {
        self.machine = machine
        let scenario = machine.scenario
        if let bare = BareModel(machine) {
            let explorer = BareExplorer(bare, limits)
            figures = ExplorationFigures(explorer)
            findings = explorer.findings().sorted {
                Diagnostic.isBefore($0.diagnostic, $1.diagnostic)
            }
            var gaps = ExplorationGaps()
            gaps.limit = explorer.limit
            unproved = gaps.phrases(in: scenario)
            return
        }
        let isBare = scenario.decisions.isEmpty && scenario.rubric.isEmpty
        let exploration = Exploration(
            machine, Slice(everythingOf: scenario),
            isBare ? limits : ExplorationLimits(least: limits, together))
        figures = ExplorationFigures(exploration)
        if exploration.gaps.limit == nil {
            findings = exploration.existentialFindings() + exploration.skippedCriteria()
            if exploration.isComplete {
                findings += exploration.universalFindings() + exploration.pointFindings()
            }
            least = exploration.leastUnharmedRoutes()
            unproved = exploration.gaps.phrases(in: scenario)
        } else if isBare {
            findings = exploration.existentialFindings()
            unproved = exploration.gaps.phrases(in: scenario)
        } else {
            exploreApart(limits, played)
        }
        findings.sort { Diagnostic.isBefore($0.diagnostic, $1.diagnostic) }
    }

    /// Explores what happens at all, and then each criterion by itself.
    private mutating func exploreApart(_ limits: ExplorationLimits, _ played: [Session]) {
        let scenario = machine.scenario
        let course = Exploration(machine, Slice(courseOf: scenario), limits)
        figures = ExplorationFigures(course)
        findings = course.existentialFindings()
        unproved = course.gaps.phrases(in: scenario)
        let isWhole = course.gaps.limit == nil
        let isComplete = course.isComplete
        if isComplete { findings += course.universalFindings() + course.misleadingAnswers() }
        var bounds = isComplete ? CriterionBounds(course.explorer) : nil
        for place in scenario.rubric.indices {
            let alone = Exploration(
                machine, Slice(criterion: place, of: scenario),
                ExplorationLimits(least: limits, isWhole ? Self.aloneInCourse : Self.alone),
                within: isWhole ? course : nil)
            guard alone.isComplete else {
                // Where both a run that keeps it and one that violates it are known, no more is asked.
                if !alone.isTwoSided(place) {
                    let name = scenario.string(scenario.rubric[place].id)
                    unproved.append("whether some run meets and some run violates '\(name)'")
                }
                bounds?.noteAll(place)
                continue
            }
            // What the course leaves out, a criterion within it leaves out too.
            if isComplete || !isWhole {
                findings += alone.unmetCriteria() + alone.unviolatedCriteria()
            }
            bounds?.note(place, alone.explorer)
        }
        guard isWhole else { return }
        unproved.append("which is the least run that passes")
        guard let bounds else {
            unproved.append("the possible points")
            return
        }
        let points = PointBounds(course, bounds, played)
        findings += points.findings
        unproved += points.unproved
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
        unreachableStates() + softLocks() + untakenTransitions() + unaskedDecisions()
            + unofferedOptions() + impossibleActs() + boardsThatNeverClose()
    }

    /// What is wrong with points and criteria, where everything was explored together.
    func pointFindings() -> [CheckFinding] {
        unmetCriteria() + unviolatedCriteria() + possiblePoints() + passing() + misleadingAnswers()
    }
}

extension ExplorationLimits {
    /// The lower of two limits each.
    init(least first: ExplorationLimits, _ second: ExplorationLimits) {
        self.init(
            states: min(first.states, second.states),
            transitions: min(first.transitions, second.transitions),
            macrosteps: min(first.macrosteps, second.macrosteps),
            bytes: min(first.bytes, second.bytes))
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
