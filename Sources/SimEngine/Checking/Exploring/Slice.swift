/// What an exploration keeps apart: the properties it serves, and nothing else.
///
/// Two moments of a run that no property of the slice can tell apart are one explored state.
public struct Slice: Hashable, Sendable {
    /// For each criterion of the rubric, whether it is watched.
    public var criteria: [Bool]
    /// Whether invariants are judged.
    public var watchesInvariants: Bool
    /// Whether points are added up.
    public var countsPoints: Bool

    /// The slice that serves all properties together.
    public init(everythingOf scenario: Scenario) {
        criteria = [Bool](repeating: true, count: scenario.rubric.count)
        watchesInvariants = true
        countsPoints = !scenario.decisions.isEmpty
    }

    /// The slice of what happens at all: states, transitions, faults and invariants.
    public init(courseOf scenario: Scenario) {
        criteria = [Bool](repeating: false, count: scenario.rubric.count)
        watchesInvariants = true
        countsPoints = false
    }

    /// The slice of one criterion alone.
    public init(criterion: Int, of scenario: Scenario) {
        self.init(courseOf: scenario)
        criteria[criterion] = true
        watchesInvariants = false
    }
}
