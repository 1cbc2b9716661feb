/// What a session is told: the only things that change it.
public enum Input: Hashable, Sendable {
    /// The learner answers an open decision.
    case answer(DecisionID, Response)
    /// The learner performs an act from an open board.
    case act(ActID, on: DecisionID)
    /// Simulated time passes, in milliseconds.
    case wait(Int64)
    /// An event comes from outside.
    case event(EventCode)
    /// The learner opens a tab of the chart.
    case tab(ChartTabID)
    /// The learner takes the latest input back; practice only.
    case back
}

/// How a session is run.
public enum Mode: Hashable, Sendable {
    /// With feedback after each answer, and a way back.
    case practice
    /// Without feedback until the end.
    case exam

    /// The word used in files and on the command line.
    public var name: String {
        switch self {
        case .practice: "practice"
        case .exam: "exam"
        }
    }
}

/// Why an input does not fit; the session is as it was.
public struct InputProblem: Error, Hashable, Sendable {
    /// One sentence for the learner.
    public let message: String

    /// Creates a problem.
    public init(_ message: String) { self.message = message }
}
