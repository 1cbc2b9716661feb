/// What exploring a case has shown: figures, findings, and what could not be proved.
public struct CaseCheck {
    /// The case.
    public let machine: Machine
    /// The exploration that the figures are of.
    public let exploration: Exploration
    /// What is wrong, in the order of the text.
    public let findings: [CheckFinding]
    /// What could not be proved, each in a phrase; empty where everything was.
    public let unproved: [String]
    /// For each ending, the least run without a critical failure.
    public let least: [Exploration.LeastPassing]

    /// Explores a case and judges what it finds.
    ///
    /// Everything is explored together first. Where that reaches the limit of a first try, what
    /// happens at all is explored by itself, and then each criterion by itself.
    public init(_ machine: Machine, _ limits: ExplorationLimits) {
        self.machine = machine
        let scenario = machine.scenario
        let whole = Exploration(machine, Slice(everythingOf: scenario), limits)
        exploration = whole
        var findings = whole.existentialFindings()
        var unproved: [String] = []
        if whole.gaps.limit == nil {
            findings += whole.universalFindings()
            least = whole.leastUnharmedRoutes()
        } else {
            least = []
            unproved = ["everything that no route does"]
        }
        self.findings = findings.sorted { Diagnostic.isBefore($0.diagnostic, $1.diagnostic) }
        self.unproved = unproved
    }
}

extension Exploration {
    /// What is wrong on a route that was found: true however much was left out.
    func existentialFindings() -> [CheckFinding] { deadEnds() + incidents() + races() }

    /// What is wrong because no route does something: true where everything was explored.
    func universalFindings() -> [CheckFinding] {
        unreachableStates() + softLocks() + untakenTransitions() + unaskedDecisions()
            + unofferedOptions() + impossibleActs() + boardsThatNeverClose() + unmetCriteria()
            + unviolatedCriteria() + possiblePoints() + passing() + misleadingAnswers()
    }
}
