/// A run of rows in one of the machine's tables.
public struct Run: Hashable, Sendable {
    /// The first row.
    public var first: Int32
    /// One past the last row.
    public var end: Int32

    /// The rows as a range of indices.
    @inline(__always)
    public var rows: Range<Int> { Int(first)..<Int(end) }
    /// Whether there is no row.
    public var isEmpty: Bool { first == end }

    static let empty = Run(first: 0, end: 0)

    init(first: Int32, end: Int32) {
        self.first = first
        self.end = end
    }
    init(_ range: Range<Int>) {
        first = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
    }
}

/// A state, compiled: everything the step needs, by index.
public struct StateRow: Sendable {
    /// The kind.
    public var kind: State.Kind
    /// The state around it, or -1 at the top.
    public var parent: Int32
    /// The last state of its subtree.
    public var lastDescendant: Int32
    /// Its eventless transitions.
    public var eventless = Run.empty
    /// Its transitions on events, those of its decision and its delayed ones after its own.
    public var evented = Run.empty
    /// Where it is entered, or of a history state its default, in ``Machine/targets``.
    public var initial = Run.empty
    /// The effects of entering.
    public var enter = Run.empty
    /// The effects of leaving.
    public var exit = Run.empty
    /// Its private delayed events.
    public var timers = Run.empty
    /// Its history children, in ``Machine/histories``.
    public var histories = Run.empty
    /// What must hold while it is active.
    public var invariants = Run.empty
    /// Its decision, or -1.
    public var decision: Int32 = -1

    init(kind: State.Kind, parent: Int32, lastDescendant: Int32) {
        self.kind = kind
        self.parent = parent
        self.lastDescendant = lastDescendant
    }
}

/// What must hold besides the event for a transition to be taken.
public enum Guard: Sendable {
    /// Nothing.
    case always
    /// The author's condition.
    case condition(Expression)
    /// The latest answer of the decision was decided by an option.
    case decisive(DecisionID, OptionID)
    /// The board that asks is the one an act was performed from.
    case onBoard(DecisionID)
}

/// A transition, compiled.
public struct TransitionRow: Sendable {
    /// The state it belongs to.
    public var source: Int32
    /// The events that trigger it, in ``Machine/descriptors``.
    public var events: Run
    /// What else must hold.
    public var condition: Guard
    /// Where it leads, in ``Machine/targets``; empty means targetless.
    public var targets: Run
    /// What it does on the way.
    public var effects: Run
    /// Whether a transition to its own descendants leaves and enters its source.
    public var reenters: Bool
    /// The domain as SCXML has it: the innermost compound state that stays active, -1 for the
    /// whole session; ``TransitionRow/dynamicDomain`` where a target is a history state.
    public var domain: Int32
    /// Whether it only moves from one atomic state to another in the same parent, with no effects
    /// on the way: by far the most frequent transition, and the step has a shorter way for it.
    public var isSimple = false

    /// Says that the domain depends on what history remembers.
    public static let dynamicDomain: Int32 = -2
}

/// A private delayed event of a state.
public struct TimerRow: Sendable {
    /// How long after entering, in milliseconds.
    public var delay: Int64
    /// Whether it starts again after each occurrence.
    public var repeats: Bool
}

/// A decision, compiled: what a step needs without reading its texts.
public struct DecisionRow: Sendable {
    /// The time limit in milliseconds, or -1.
    public var within: Int64
    /// The time that answering takes, in milliseconds.
    public var takes: Int64
    /// The first of its options in ``Machine/optionEffects``.
    public var firstOption: Int32
    /// Of a board, when it closes; only a board has one.
    public var until: Expression?
    /// How many options it has.
    public var optionCount: Int32
    /// Whether it is a choice all of whose options are always offered.
    public var isPlainChoice: Bool
}
