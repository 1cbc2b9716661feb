/// What is particular to a board of acts.
public struct Board: Sendable {
    /// The acts on the board, in the author's order.
    public var acts: [ActID]
    /// When the board closes with full level, or nothing.
    public var until: Expression?

    /// Creates a board.
    public init(acts: [ActID], until: Expression?) {
        self.acts = acts
        self.until = until
    }
}
