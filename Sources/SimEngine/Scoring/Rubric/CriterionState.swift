/// What is known of one criterion: what it has earned, and what it still waits for.
public struct CriterionState: Hashable, Sendable {
    /// How many occasions have been judged.
    public private(set) var judged: Int64 = 0
    /// The sum of their credits.
    public private(set) var earned = Fraction.zero
    /// Whether one of them earned nothing.
    public private(set) var isViolated = false
    /// What it waits for.
    public var pending: Pending

    /// What a criterion waits for, by template.
    public enum Pending: Hashable, Sendable {
        /// How often the subject of `exists` or `absent` has happened.
        case count(Int64)
        /// Whether what must come first has.
        case precedence(hasHappened: Bool)
        /// The triggers that still wait for a response.
        case response(Waiting)
        /// The gap of `every` that runs, or nothing while its condition does not hold.
        case interval(Gap?)
        /// The period of `always` that runs, or nothing while its condition does not hold.
        case period(Gap?)
        /// Nothing: every occurrence of `never` is judged at once.
        case nothing
    }

    /// The triggers that still wait for a response.
    public struct Waiting: Hashable, Sendable {
        /// When each happened, in milliseconds, the earliest first.
        public internal(set) var triggers: [Int64] = []
        /// When the response now under way began, where it can be too early; else nothing.
        public internal(set) var started: Int64?
    }

    /// A stretch of time that is one occasion.
    public struct Gap: Hashable, Sendable {
        /// When it began, in milliseconds.
        public internal(set) var start: Int64
        /// Whether it has been judged as violated already.
        public internal(set) var isBroken = false

        init(start: Int64) { self.start = start }
    }

    /// Starts to watch a template before anything has happened.
    init(_ rule: Criterion.Rule) {
        switch rule {
        case .exists, .absent: pending = .count(0)
        case .precedence: pending = .precedence(hasHappened: false)
        case .response: pending = .response(Waiting())
        case .interval(_, _, let condition):
            pending = .interval(condition == nil ? Gap(start: 0) : nil)
        case .always(_, let condition):
            pending = .period(condition == nil ? Gap(start: 0) : nil)
        case .never: pending = .nothing
        }
    }

    /// Creates a state of which only the gist of its occasions is known: for the explorer.
    init(pending: Pending, gist: Gist) {
        self.pending = pending
        switch gist {
        case .void: return
        case .full: add(.one)
        case .reduced:
            add(.one)
            add(Fraction(1, 2))
        case .violated: add(.zero)
        }
    }

    /// What all occasions so far come to, without their number.
    enum Gist: UInt8, Hashable {
        /// There was none.
        case void
        /// Each earned all.
        case full
        /// One earned less than all, and none nothing.
        case reduced
        /// One earned nothing.
        case violated
    }

    /// What all occasions so far come to.
    var gist: Gist {
        if judged == 0 { return .void }
        if isViolated { return .violated }
        return mean == .one ? .full : .reduced
    }

    /// Counts one judged occasion.
    mutating func add(_ credit: Fraction) {
        judged += 1
        earned = earned.adding(credit)
        isViolated = isViolated || credit.isZero
    }

    /// The mean credit of the judged occasions, or nothing where there was none.
    public var mean: Fraction? {
        judged == 0 ? nil : earned.divided(by: judged)
    }
}
