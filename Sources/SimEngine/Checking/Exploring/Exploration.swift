/// What exploring all sessions of a case has shown.
public struct Exploration {
    /// The case.
    public let machine: Machine
    /// How many situations were told apart.
    public let states: Int
    /// How many inputs were tried in them.
    public let transitions: Int
    /// The most inputs that the shortest way to a situation takes.
    public let depth: Int
    /// Why not every session is covered; empty where each is.
    public let gaps: ExplorationGaps
    /// How much memory the situations took, in bytes.
    public let bytes: Int

    let explorer: Explorer
    /// The endings that are reached, where points are counted.
    let endings: [Ending]

    /// Whether every session is covered.
    public var isComplete: Bool { gaps.isEmpty }

    /// Explores a case.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - slice: The properties that are kept apart.
    ///   - limits: Where to give up.
    /// - Complexity: O(situations × inputs).
    public init(_ machine: Machine, _ slice: Slice, _ limits: ExplorationLimits) {
        var explorer = Explorer(machine, slice, limits)
        explorer.run()
        self.machine = machine
        states = explorer.store.count
        transitions = explorer.transitions
        depth = explorer.depth
        gaps = explorer.gaps
        bytes = explorer.bytes
        self.explorer = explorer
        endings = gaps.limit == nil ? Exploration.endings(of: explorer) : []
    }
}
