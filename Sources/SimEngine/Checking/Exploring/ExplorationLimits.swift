/// Where an exploration gives up, which its result then says.
public struct ExplorationLimits: Hashable, Sendable {
    /// The most states.
    public var states: Int
    /// The most explored inputs.
    public var transitions: Int
    /// The most macrosteps that all explored inputs may take together.
    public var macrosteps: Int64
    /// The most bytes for states, their table and the edges between them.
    public var bytes: Int

    /// Creates limits.
    public init(states: Int, transitions: Int, macrosteps: Int64 = .max, bytes: Int) {
        self.states = states
        self.transitions = transitions
        self.macrosteps = macrosteps
        self.bytes = bytes
    }

    /// Limits of memory alone, for someone who is ready to wait.
    public static func untilMemory(_ bytes: Int) -> ExplorationLimits {
        ExplorationLimits(states: .max, transitions: .max, bytes: bytes)
    }

    /// Whether memory alone ends an exploration.
    public var endsByMemory: Bool { states == .max }
}

/// Why an exploration does not cover every session.
public struct ExplorationGaps: Hashable, Sendable {
    /// What was reached first.
    public enum Limit: Hashable, Sendable {
        /// The most states or inputs.
        case size
        /// The memory.
        case memory
    }
    /// The limit that was reached, if any.
    public internal(set) var limit: Limit?
    /// Whether `time()` or `since()` is read in a way that no constant bounds.
    public internal(set) var readsTimeFreely = false
    /// Whether something is counted so high that counts were cut off.
    public internal(set) var countsTooMuch = false
    /// The decisions of which not every answer that can matter was tried.
    public internal(set) var decisions: [DecisionID] = []
    /// Whether there are too many variants to begin with each.
    public internal(set) var leavesOutVariants = false

    /// Whether there is none.
    public var isEmpty: Bool {
        limit == nil && !readsTimeFreely && !countsTooMuch && decisions.isEmpty
            && !leavesOutVariants
    }

    init() {}
}
