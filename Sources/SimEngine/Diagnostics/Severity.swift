/// How much a problem matters.
public enum Severity: UInt8, Comparable, Hashable, Sendable {
    /// The case cannot be used.
    case error
    /// The case works, but something in it deserves a second look.
    case warning

    /// The word used in reports.
    public var name: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        }
    }

    /// Returns whether one severity is graver than another.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.rawValue < right.rawValue
    }
}
