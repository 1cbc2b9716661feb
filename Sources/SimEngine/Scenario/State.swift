/// One state of the statechart.
public struct State: Sendable {
    /// What kind of state it is, as in SCXML.
    public enum Kind: UInt8, Hashable, Sendable {
        /// Without children.
        case atomic
        /// With children, one of them active.
        case compound
        /// With children, all of them active.
        case parallel
        /// The end of its parent, or of the session at the top.
        case final
        /// Remembers the active child of its parent.
        case shallowHistory
        /// Remembers the active atomic descendants of its parent.
        case deepHistory

        /// Whether it stands for a remembered configuration and is never itself active.
        public var isHistory: Bool { self == .shallowHistory || self == .deepHistory }
    }

    /// The state's id.
    public var id: Text
    /// The kind.
    public var kind: Kind
    /// The state around it, or nothing at the top.
    public var parent: StateID?
    /// The last state of its subtree in document order; itself when it has no children.
    public var lastDescendant: StateID
    /// The title shown to the learner.
    public var title: Text?
    /// The narration, in paragraphs.
    public var text: [Text] = []
    /// Of a compound state, where it is entered; of a history state, its default.
    public var initial: [StateID] = []
    /// The transitions, in document order.
    public var transitions: [Transition] = []
    /// The transitions taken after a delay.
    public var after: [DelayedTransition] = []
    /// The effects repeated while the state is active.
    public var every: [Periodic] = []
    /// The effects of entering.
    public var enter: [Effect] = []
    /// The effects of leaving.
    public var exit: [Effect] = []
    /// What the learner is asked here.
    public var ask: DecisionID?
    /// What must hold whenever the state is active and nothing moves.
    public var invariants: [Invariant] = []
    /// Of a top-level final state, the possible points of the ending.
    public var possible: [DomainPoints] = []
    /// Where it is defined.
    public var source: SourceRange

    /// Creates a state of which only its place is known.
    public init(
        id: Text, kind: Kind, parent: StateID?, lastDescendant: StateID, source: SourceRange
    ) {
        self.id = id
        self.kind = kind
        self.parent = parent
        self.lastDescendant = lastDescendant
        self.source = source
    }
}
