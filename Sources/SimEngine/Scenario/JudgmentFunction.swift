/// The six functions of the NCSBN Clinical Judgment Measurement Model.
public enum JudgmentFunction: UInt8, CaseIterable, Hashable, Sendable {
    /// Recognize cues.
    case recognizeCues
    /// Analyze cues.
    case analyzeCues
    /// Prioritize hypotheses.
    case prioritizeHypotheses
    /// Generate solutions.
    case generateSolutions
    /// Take action.
    case takeAction
    /// Evaluate outcomes.
    case evaluateOutcomes

    /// The word used in cases.
    public var name: String {
        switch self {
        case .recognizeCues: "recognize-cues"
        case .analyzeCues: "analyze-cues"
        case .prioritizeHypotheses: "prioritize-hypotheses"
        case .generateSolutions: "generate-solutions"
        case .takeAction: "take-action"
        case .evaluateOutcomes: "evaluate-outcomes"
        }
    }

    /// The words shown to the learner.
    public var label: String {
        switch self {
        case .recognizeCues: "Recognize cues"
        case .analyzeCues: "Analyze cues"
        case .prioritizeHypotheses: "Prioritize hypotheses"
        case .generateSolutions: "Generate solutions"
        case .takeAction: "Take action"
        case .evaluateOutcomes: "Evaluate outcomes"
        }
    }
}
