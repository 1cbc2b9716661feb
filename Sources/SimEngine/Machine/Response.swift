/// What the learner answered.
public enum Response: Hashable, Sendable {
    /// One option of a choice.
    case option(OptionID)
    /// The options of a conversation turn by turn, the steps of an ordering in the learner's order;
    /// of any other decision what was chosen, in the author's order.
    case options([OptionID])
    /// A number and the place of its unit among the units of the decision.
    case quantity(Decimal3, unit: Int32)
    /// A board of acts that has closed; the rubric judges what was done on it.
    case board

    /// Whether an option was chosen or a step placed.
    public func includes(_ option: OptionID) -> Bool {
        switch self {
        case .option(let chosen): chosen == option
        case .options(let chosen): chosen.contains(option)
        case .quantity, .board: false
        }
    }

    /// The option that decides where an answer leads: of a conversation the last one said.
    public var decisive: OptionID? {
        switch self {
        case .option(let chosen): chosen
        case .options(let chosen): chosen.last
        case .quantity, .board: nil
        }
    }
}

/// One answer to a decision, or the time limit that passed instead.
public struct Answer: Sendable {
    /// The decision.
    public let decision: DecisionID
    /// What was answered, or nothing when the time limit passed.
    public let response: Response?
    /// The credit, from 0 to 1.
    public let credit: Fraction
    /// When the decision opened, in milliseconds.
    public let opened: Int64
    /// When it was answered, in milliseconds.
    public let time: Int64
    /// Whether it is the decision's first and therefore scored.
    public let isFirst: Bool

    /// Creates an answer.
    public init(
        decision: DecisionID, response: Response?, credit: Fraction, opened: Int64, time: Int64,
        isFirst: Bool
    ) {
        self.decision = decision
        self.response = response
        self.credit = credit
        self.opened = opened
        self.time = time
        self.isFirst = isFirst
    }

    /// How good it was.
    public var level: AnswerLevel { credit.isOne ? .full : credit.isZero ? .none : .partial }
}
