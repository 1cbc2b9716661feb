/// One turn of a counseling conversation.
public struct Turn: Sendable {
    /// The turn's id; absent in a conversation of one turn.
    public var id: Text?
    /// What is said before the learner speaks.
    public var text: Text?
    /// Who says it.
    public var speaker: Text?
    /// When the turn is held, or nothing for always; a turn not held is passed over.
    public var guarding: Expression?
    /// Its options, as a run of the decision's options.
    public var options: Range<Int>

    /// Creates a turn.
    public init(id: Text?, text: Text?, speaker: Text?, guarding: Expression?, options: Range<Int>)
    {
        self.id = id
        self.text = text
        self.speaker = speaker
        self.guarding = guarding
        self.options = options
    }
}
