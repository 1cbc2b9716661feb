/// What a learner can choose: an option, a step or distractor, a cell, a span of a text.
public struct AnswerOption: Sendable {
    /// The option's id.
    public var id: Text
    /// The option in words.
    public var text: Text
    /// When it is offered, or nothing for always.
    public var guarding: Expression?
    /// The share of the points it earns, from 0 to 1; of a multiple's key 1.
    public var credit: Decimal3 = .zero
    /// What the learner is told who chose it.
    public var feedback: Text?
    /// The sources of the feedback.
    public var refs: [ReferenceID] = []
    /// What choosing it does.
    public var effects: [Effect] = []
    /// Where choosing it leads.
    public var targets: [StateID] = []
    /// Whether choosing it is a critical failure.
    public var isCritical = false
    /// Of a counsel option, where the conversation goes.
    public var then = Continuation.nextTurn
    /// The communication technique it shows.
    public var technique: Text?
    /// The communication pitfall it shows.
    public var pitfall: Text?
    /// What the patient answers.
    public var reply: Text?
    /// Where it is defined.
    public var source: SourceRange

    /// Where a conversation goes after an option.
    public enum Continuation: Hashable, Sendable {
        /// The next turn in the list, or the end after the last.
        case nextTurn
        /// The turn at a later place in the list.
        case turn(Int32)
        /// The end of the conversation.
        case end
    }

    /// Creates an option with the defaults of the format.
    public init(id: Text, text: Text, source: SourceRange) {
        self.id = id
        self.text = text
        self.source = source
    }
}

/// How a multiple-response decision is scored.
public enum MultipleScoring: UInt8, Hashable, Sendable {
    /// One for each right, minus one for each wrong, never below zero.
    case plusMinus
    /// One for each right, nothing for a wrong.
    case zeroOne
    /// Everything right or no credit.
    case allOrNothing
}

extension AnswerOption {
    /// The credit the author gave the option, as a share of the points.
    public var share: Fraction { AnswerOption.share(credit) }

    /// Returns a credit as a share; whole ones, the most frequent, without any arithmetic.
    static func share(_ credit: Decimal3) -> Fraction {
        if credit <= .zero { return .zero }
        return credit >= .one ? .one : Fraction(credit.thousandths, 1000)
    }
}
