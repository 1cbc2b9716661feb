/// What a run earned: in total, by domain and for every item; docs/scoring.md §3.
public struct ScoreReport: Sendable {
    /// The values that the case's parameters had.
    public let variant: Variant
    /// The final state that was reached, or nothing for a run left earlier.
    public let ending: StateID?
    /// What was earned of what was possible.
    public let total: Score
    /// The same for each domain, in the order of ``Domain``.
    public let domains: [DomainScore]
    /// What remedial items earned, which counts neither as earned nor as possible.
    public let remedial: Score
    /// Everything that earns or fails: decisions in document order, then criteria.
    public let items: [ScoreItem]
    /// What was earned of what this run was asked, for each objective it asked something of.
    public let objectives: [ObjectiveScore]
    /// The same by function of the clinical judgment model.
    public let functions: [FunctionScore]
    /// The critical failures: decisions with their options, acts, criteria, in document order.
    public let criticalFailures: [CriticalFailure]
    /// What was said in conversations that their author named as a technique or a pitfall.
    public let spoken: [SpokenMove]
    /// Whether the run passes.
    public let isPassed: Bool
    /// How often the learner went back.
    public let backs: Int
    /// What went wrong that was not the learner's fault.
    public let faults: FaultCounts

    /// Scores a run.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - facts: What is known of the run at its end.
    ///   - monitor: What the rubric has seen of it.
    ///   - ending: The final state reached, or nothing for a run left earlier.
    ///   - backs: How often the learner went back.
    ///   - faults: How many expressions faulted.
    ///   - brokenInvariants: How often a promise of the author was found broken.
    /// - Complexity: O(decisions + criteria + answers).
    public init(
        _ machine: Machine, _ facts: Facts, _ monitor: RubricMonitor, ending: StateID?,
        backs: Int = 0, faults: Int = 0, brokenInvariants: Int = 0
    ) {
        criticalFailures = CriticalFailure.all(machine.scenario, facts, monitor)
        var ledger = ScoreLedger(machine.scenario, criticalFailures)
        ledger.addDecisions(facts)
        ledger.addCriteria(monitor)
        variant = machine.scenario.variant(in: facts.measures)
        self.ending = ending
        items = ledger.items
        domains = ledger.domains(ending: ending)
        total = Score.sum(domains.map { $0.score })
        remedial = ledger.remedial
        objectives = ledger.objectives
        functions = ledger.functions
        spoken = SpokenMove.all(machine.scenario, facts)
        isPassed =
            ending != nil && criticalFailures.isEmpty
            && (machine.scenario.passMark.map(total.reaches) ?? true)
        self.backs = backs
        self.faults = FaultCounts(expressions: faults, invariants: brokenInvariants)
    }

    /// Whether an ending was reached.
    public var isComplete: Bool { ending != nil }
    /// The percentage earned, rounded half to even to one decimal.
    public var percent: Decimal3 { total.percent }
}

/// What was earned of one domain.
public struct DomainScore: Hashable, Sendable {
    /// The domain.
    public let domain: Domain
    /// What was earned of what was possible.
    public let score: Score
}

/// What was earned of what the run was asked for one objective.
public struct ObjectiveScore: Hashable, Sendable {
    /// The objective.
    public let objective: ObjectiveID
    /// What was earned of what was asked.
    public let score: Score
}

/// What was earned of what the run was asked for one function of the clinical judgment model.
public struct FunctionScore: Hashable, Sendable {
    /// The function.
    public let function: JudgmentFunction
    /// What was earned of what was asked.
    public let score: Score
}

/// Counts of what went wrong in a run that was not the learner's fault.
public struct FaultCounts: Hashable, Sendable {
    /// Expressions that overflowed or divided by zero.
    public let expressions: Int
    /// Broken promises of the author, the `always` of a state.
    public let invariants: Int

    /// Whether there was none.
    public var isEmpty: Bool { expressions == 0 && invariants == 0 }
}
