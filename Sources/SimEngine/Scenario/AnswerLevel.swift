/// How good an answer was.
public enum AnswerLevel: UInt8, CaseIterable, Hashable, Sendable {
    /// All credit.
    case full
    /// Some credit.
    case partial
    /// No credit.
    case none

    /// The last token of the answer's event.
    public var name: String {
        switch self {
        case .full: "full"
        case .partial: "partial"
        case .none: "none"
        }
    }
}
