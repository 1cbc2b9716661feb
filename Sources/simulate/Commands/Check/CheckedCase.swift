import SimEngine

/// What exploring a case has shown, without the explored states themselves.
struct CheckedCase: Sendable {
    /// The case.
    let machine: Machine
    /// How many situations were told apart.
    let states: Int
    /// How many inputs were tried in them.
    let transitions: Int
    /// The most inputs that the shortest way to a situation takes.
    let depth: Int
    /// Whether every session is covered.
    let isComplete: Bool
    /// What could not be proved, each in a phrase.
    let unproved: [String]
    /// What is wrong, with the routes that show it.
    let findings: [CheckFinding]
    /// For each ending, the least run without a critical failure.
    let least: [Exploration.LeastPassing]

    /// Keeps what is told of a check.
    init(_ check: CaseCheck) {
        machine = check.machine
        states = check.figures.states
        transitions = check.figures.transitions
        depth = check.figures.depth
        isComplete = check.figures.isComplete
        unproved = check.unproved
        findings = check.findings
        least = check.least
    }
}
