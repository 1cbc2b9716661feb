/// What an exploration keeps apart: the properties it serves, and nothing else.
///
/// Two moments of a run that no property of the slice can tell apart are one explored state.
public struct Slice: Hashable, Sendable {
    /// For each criterion of the rubric, whether it is watched.
    public var criteria: [Bool]
    /// Whether what invariants read is kept apart.
    public var watchesInvariants: Bool
    /// Whether points are added up.
    public var countsPoints: Bool
    /// The one criterion that is watched, once it is settled nothing more is explored; else nothing.
    public var only: Int?

    /// The slice that serves all properties together.
    public init(everythingOf scenario: Scenario) {
        criteria = [Bool](repeating: true, count: scenario.rubric.count)
        watchesInvariants = true
        countsPoints = !scenario.decisions.isEmpty
    }

    /// The slice of what happens at all: states, transitions, faults, invariants and answers.
    public init(courseOf scenario: Scenario) {
        criteria = [Bool](repeating: false, count: scenario.rubric.count)
        watchesInvariants = true
        countsPoints = !scenario.decisions.isEmpty
    }

    /// The slice of one criterion alone, which keeps all that the course of the case does.
    public init(criterion: Int, of scenario: Scenario) {
        self.init(courseOf: scenario)
        criteria[criterion] = true
        countsPoints = false
        only = criterion
    }
}
