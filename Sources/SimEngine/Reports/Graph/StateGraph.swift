/// A case's statechart as it is drawn: what stands in the box of each state, and where it leads.
public struct StateGraph: Sendable {
    /// The id of the case.
    public let id: String
    /// The title of the case.
    public let title: String
    /// The states in document order.
    public let nodes: [Node]
    /// Whether it is known which states playthroughs visit.
    public let isVisitKnown: Bool

    /// One state.
    public struct Node: Sendable {
        /// The state's id.
        public var id: String
        /// The title shown to the learner.
        public var title: String?
        /// What kind of state it is.
        public var kind: State.Kind
        /// The state around it, by place in ``StateGraph/nodes``; nothing at the top.
        public var parent: Int?
        /// The states directly within it.
        public var children: [Int] = []
        /// Whether the session, or the state around it, begins here.
        public var isInitial = false
        /// Whether playthroughs are known and none of them ever enters it.
        public var isNeverVisited = false
        /// What the learner is asked here.
        public var ask: Ask?
        /// What leads on, or is critical; in the order in which it is tried.
        public var ways: [Way] = []
        /// What happens here without leading anywhere, such as `every 5 s`, each once.
        public var stays: [String] = []
    }

    /// What the learner is asked.
    public struct Ask: Sendable {
        /// The kind, as the format calls it.
        public var kind: String
        /// The question, shortened.
        public var words: String?
        /// The time limit in words.
        public var limit: String?
        /// Whether no credit is a critical failure.
        public var isCritical: Bool
        /// The ids of the acts on a board that neither lead on nor are critical.
        public var acts: [String] = []
    }

    /// A way out of a state.
    public struct Way: Sendable {
        /// What makes it be taken, and what must hold.
        public var words: String
        /// The states it leads to; none of what is only marked as critical.
        public var targets: [Int]
        /// Whether taking it is a critical failure.
        public var isCritical: Bool
        /// Whether playthroughs are known and none of them ever takes it.
        public var isNeverTaken = false
    }

    /// Draws up the graph of a case.
    ///
    /// - Parameters:
    ///   - scenario: The case.
    ///   - coverage: What its playthroughs exercise, or nothing where there is none.
    /// - Complexity: O(size of the case).
    public init(_ scenario: Scenario, _ coverage: Coverage? = nil) {
        var reader = GraphReader(scenario, coverage)
        reader.read()
        id = GraphWords.clean(scenario.string(scenario.about.id))
        title = GraphWords.prose(scenario.string(scenario.about.title))
        nodes = reader.nodes
        isVisitKnown = coverage != nil
    }

    /// The states at the top.
    public var roots: [Int] { nodes.indices.filter { nodes[$0].parent == nil } }

    /// Whether a state lies inside another.
    func isInside(_ node: Int, _ other: Int) -> Bool {
        var above = nodes[node].parent
        while let current = above {
            if current == other { return true }
            above = nodes[current].parent
        }
        return false
    }
}
