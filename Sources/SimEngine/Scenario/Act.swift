/// A clinical act that the learner may perform.
public struct Act: Sendable {
    /// The act's id.
    public var id: Text
    /// The act in words.
    public var text: Text
    /// How long it takes.
    public var takes = SimDuration(milliseconds: 0)
    /// When it can be performed, or nothing for always.
    public var guarding: Expression?
    /// Whether it can be done only once.
    public var isOnce = false
    /// What it does when it is done.
    public var effects: [Effect] = []
    /// What the learner is told who did it.
    public var feedback: Text?
    /// Whether starting it is a critical failure.
    public var isCritical = false
    /// The sources of the feedback.
    public var refs: [ReferenceID] = []
    /// Where doing it leads from the board's state.
    public var targets: [StateID] = []
    /// Where it is defined.
    public var source: SourceRange

    /// Creates an act with the defaults of the format.
    public init(id: Text, text: Text, source: SourceRange) {
        self.id = id
        self.text = text
        self.source = source
    }
}
