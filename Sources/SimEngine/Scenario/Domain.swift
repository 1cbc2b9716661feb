/// What a decision or criterion is judged under.
public enum Domain: UInt8, CaseIterable, Hashable, Sendable {
    /// Doing things in a safe order.
    case ordering
    /// Doing things in time.
    case timing
    /// Talking with the patient.
    case counseling
    /// Keeping the patient safe.
    case safety
    /// Knowing the facts.
    case knowledge

    /// The word used in cases and reports.
    public var name: String {
        switch self {
        case .ordering: "ordering"
        case .timing: "timing"
        case .counseling: "counseling"
        case .safety: "safety"
        case .knowledge: "knowledge"
        }
    }
}

/// Points of one domain.
public struct DomainPoints: Hashable, Sendable {
    /// The domain.
    public var domain: Domain
    /// The points, in thousandths.
    public var points: Decimal3

    /// Creates a domain's points.
    public init(domain: Domain, points: Decimal3) {
        self.domain = domain
        self.points = points
    }
}
