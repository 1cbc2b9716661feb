/// One thing the whole run is judged on.
public struct Criterion: Sendable {
    /// The criterion's id.
    public var id: Text
    /// A short name for the report.
    public var text: Text?
    /// What it is judged under.
    public var domain: Domain
    /// The points for full credit.
    public var points: Decimal3 = .one
    /// Whether a violation is a critical failure.
    public var isCritical = false
    /// Whether it is scored in a line of its own, neither earned nor possible.
    public var isRemedial = false
    /// Whether a run without any occasion earns full credit whatever the template.
    public var isFullWhenVoid = false
    /// The objectives it serves.
    public var objectives: [ObjectiveID] = []
    /// The rationale.
    public var why: Text?
    /// The sources of the rationale.
    public var refs: [ReferenceID] = []
    /// What is judged.
    public var rule: Rule
    /// Where it is defined.
    public var source: SourceRange

    /// The templates of DECLARE that a criterion can use, with metric time.
    public enum Rule: Sendable {
        /// Happens at least, and where given at most, so many times.
        case exists(Occurrence, min: Int64, max: Int64?)
        /// Never happens.
        case absent(Occurrence)
        /// The second never happens before the first has.
        case precedence(first: Occurrence, before: Occurrence)
        /// Each trigger is followed by the expected in time.
        case response(
            trigger: Occurrence, expected: Occurrence, within: SimDuration?, partial: SimDuration?,
            notBefore: SimDuration)
        /// Repeats with gaps of at most so long, while a condition holds.
        case interval(Occurrence, atMost: SimDuration, while: Expression?)
        /// Does not happen unless a condition holds.
        case never(Occurrence, unless: Expression)
        /// A condition holds whenever the session is stable, while another does.
        case always(Expression, while: Expression?)
    }

    /// Creates a criterion with the defaults of the format.
    public init(id: Text, domain: Domain, rule: Rule, source: SourceRange) {
        self.id = id
        self.domain = domain
        self.rule = rule
        self.source = source
    }
}
