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
    /// One lower-case sentence that names decisions and options by their ids.
    public let message: String
    private let plain: String?

    /// Creates a problem; where the message names ids, the learner is told the other sentence.
    public init(_ message: String, toLearner plain: String? = nil) {
        self.message = message
        self.plain = plain
    }

    /// The sentence for a learner, who knows no ids.
    public var toLearner: String { Sentence.of(plain ?? message) }
}
