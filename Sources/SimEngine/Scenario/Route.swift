/// How the answer to a decision leads on.
public struct Route: Sendable {
    /// When a route holds.
    public enum Condition: Sendable {
        /// The answer had this level.
        case level(AnswerLevel)
        /// The time limit passed.
        case timeout
        /// The expression holds.
        case expression(Expression)
    }
    /// When it holds.
    public var condition: Condition
    /// Where it leads; never empty.
    public var targets: [StateID]
    /// Where it is defined.
    public var source: SourceRange

    /// Creates a route.
    public init(condition: Condition, targets: [StateID], source: SourceRange) {
        self.condition = condition
        self.targets = targets
        self.source = source
    }
}
