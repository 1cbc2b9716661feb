/// What is particular to an ordering decision.
public struct Ordering: Sendable {
    /// How it is scored.
    public enum Scoring: UInt8, Hashable, Sendable {
        /// Satisfied pairs of the precedence, corrected for chance.
        case precedence
        /// All pairs or no credit.
        case allOrNothing
        /// The least number of steps to move.
        case edit
    }
    /// How many of the decision's options are steps; the others are distractors.
    public var stepCount: Int
    /// The pairs the author wrote, not closed transitively.
    public var pairs: [Pair]
    /// The scoring.
    public var scoring: Scoring

    /// One step that must come before another.
    public struct Pair: Sendable {
        /// The earlier step.
        public var before: OptionID
        /// The later step.
        public var after: OptionID
        /// Whether violating it is a critical failure.
        public var isCritical: Bool
        /// The reason.
        public var why: Text?
        /// The sources of the reason.
        public var refs: [ReferenceID]

        /// Creates a pair.
        public init(
            before: OptionID, after: OptionID, isCritical: Bool, why: Text?, refs: [ReferenceID]
        ) {
            self.before = before
            self.after = after
            self.isCritical = isCritical
            self.why = why
            self.refs = refs
        }
    }

    /// Creates an ordering.
    public init(stepCount: Int, pairs: [Pair], scoring: Scoring) {
        self.stepCount = stepCount
        self.pairs = pairs
        self.scoring = scoring
    }
}
