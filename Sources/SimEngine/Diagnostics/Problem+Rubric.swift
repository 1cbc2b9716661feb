/// A criterion that cannot be judged as written.
public enum RubricProblem: Hashable, Sendable {
    /// Partial credit ends before full credit does.
    case partialNotLonger
    /// What is expected may not happen before its time is over.
    case notBeforeTooLong
    /// More occurrences are needed than are allowed.
    case maximumBelowMinimum
}

extension RubricProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .partialNotLonger: "SIM0271"
        case .notBeforeTooLong: "SIM0272"
        case .maximumBelowMinimum: "SIM0273"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .partialNotLonger: "'partial' is not longer than 'within'"
        case .notBeforeTooLong: "'notBefore' is longer than 'within'"
        case .maximumBelowMinimum: "'max' is less than 'min'"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .partialNotLonger: "make 'partial' the time after which no credit is left"
        case .notBeforeTooLong: "shorten 'notBefore', or lengthen 'within'"
        case .maximumBelowMinimum: "write a larger 'max', or leave it out"
        }
    }
}
