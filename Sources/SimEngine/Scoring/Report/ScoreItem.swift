/// What one decision or criterion earned in a run.
public struct ScoreItem: Sendable {
    /// What it is about.
    public let subject: Subject
    /// What it is judged under.
    public let domain: Domain
    /// Whether it is scored in a line of its own, neither earned nor possible.
    public let isRemedial: Bool
    /// The points for full credit; a board of acts gives none.
    public let worth: Decimal3
    /// The credit, from 0 to 1.
    public let credit: Fraction
    /// The points earned: worth times credit, rounded half to even to thousandths.
    public let points: Decimal3
    /// What came of it.
    public let outcome: Outcome
    /// When it was decided, in milliseconds; nothing where it never was.
    public let time: Int64?
    /// Of an ordering that was answered, whether all-or-nothing scoring would give full credit.
    public let allOrNothing: Bool?
    /// Whether it is a critical failure, by its own mark or that of an option or pair.
    public let isCriticalFailure: Bool

    /// What an item is about.
    public enum Subject: Hashable, Sendable {
        /// A decision.
        case decision(DecisionID)
        /// A criterion of the rubric.
        case criterion(CriterionID)
    }

    /// What came of an item.
    public enum Outcome: Sendable {
        /// A decision was answered; the first answer scores.
        case answered(Answer)
        /// The time limit of a decision passed before it was answered.
        case timedOut(Answer)
        /// A decision was asked but left without an answer.
        case unanswered
        /// A criterion was judged on so many occasions.
        case judged(Int64)
        /// A run that reached an ending gave a criterion no occasion.
        case void
        /// The run was left before a criterion had an occasion.
        case pending
    }

    /// Whether it came up in the run: what did not says nothing about an objective.
    public var hadOccasion: Bool {
        switch outcome {
        case .answered, .timedOut, .unanswered, .judged: true
        case .void, .pending: false
        }
    }

    /// Whether it came up, or earned without that.
    public var wasAsked: Bool {
        if case .void = outcome { !credit.isZero } else { hadOccasion }
    }
}
