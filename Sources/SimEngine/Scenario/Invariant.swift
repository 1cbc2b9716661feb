/// What the author promises to hold whenever a state is active and the session is stable.
public struct Invariant: Sendable {
    /// The condition.
    public var condition: Expression
    /// The reason, told when it is broken.
    public var why: Text?
    /// Where it is defined.
    public var source: SourceRange

    /// Creates an invariant.
    public init(condition: Expression, why: Text?, source: SourceRange) {
        self.condition = condition
        self.why = why
        self.source = source
    }
}
