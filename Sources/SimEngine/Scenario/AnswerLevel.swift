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

    /// What such an answer earns, in words.
    var creditWords: String {
        switch self {
        case .full: "full credit"
        case .partial: "part of the credit"
        case .none: "no credit"
        }
    }
}
