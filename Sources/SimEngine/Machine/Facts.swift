/// What expressions can read of a session: the part of a snapshot that guards and criteria see.
public struct Facts: Sendable {
    /// The simulated time since the session began, in milliseconds.
    public var time: Int64 = 0
    /// The active states in document order, ancestors included.
    public var configuration: [Int32] = []
    /// One bit for each state that was ever entered.
    public var visited: [UInt64]
    /// The values of the measures, in thousandths.
    public var measures: [Int64]
    /// What is known of each act.
    public var acts: [ActFacts]
    /// Every answer so far, in order.
    public var answers: [Answer] = []
    /// The place of each decision's first outcome and latest answer in ``answers``; -1 for none.
    public var decisions: [DecisionFacts]
    /// Who notes which measures are read, where someone wants to know: for the checker.
    var readings: MeasureReadings?

    /// What is known of an act.
    public struct ActFacts: Hashable, Sendable {
        /// How often it was started, interrupted or not.
        public var starts: Int32 = 0
        /// When it was first started, in milliseconds.
        public var firstStart: Int64 = 0
        /// How often it was done.
        public var count: Int32 = 0
        /// When it was last done, in milliseconds.
        public var last: Int64 = 0

        /// Creates the facts of an act never done.
        public init() {}
    }

    /// Where a decision's answers are found.
    public struct DecisionFacts: Hashable, Sendable {
        /// The place of its first outcome, or -1.
        public var first: Int32 = -1
        /// The place of its latest answer, or -1; a time limit that passed is no answer.
        public var latest: Int32 = -1

        /// Creates the facts of a decision never answered.
        public init() {}
    }

    /// Creates the facts before anything happened.
    public init(states: Int, measures: [Int64], acts: Int, decisions: Int) {
        visited = [UInt64](repeating: 0, count: (states + 63) / 64)
        self.measures = measures
        self.acts = [ActFacts](repeating: ActFacts(), count: acts)
        self.decisions = [DecisionFacts](repeating: DecisionFacts(), count: decisions)
    }

    /// Whether a state is active.
    /// - Complexity: O(log n) of the active states.
    public func isActive(_ state: Int32) -> Bool {
        var low = 0
        var high = configuration.count
        while low < high {
            let middle = (low + high) / 2
            if configuration[middle] < state { low = middle + 1 } else { high = middle }
        }
        return low < configuration.count && configuration[low] == state
    }

    /// Whether a state was ever entered.
    public func wasVisited(_ state: Int32) -> Bool {
        visited[Int(state) >> 6] & (1 << UInt64(state & 63)) != 0
    }

    /// Notes that a state was entered.
    mutating func visit(_ state: Int32) {
        visited[Int(state) >> 6] |= 1 << UInt64(state & 63)
    }

    /// Returns the latest answer of a decision.
    public func latestAnswer(_ decision: DecisionID) -> Answer? {
        let place = decisions[decision.int].latest
        return place < 0 ? nil : answers[Int(place)]
    }

    /// Returns the first outcome of a decision, the one that is scored.
    public func firstAnswer(_ decision: DecisionID) -> Answer? {
        let place = decisions[decision.int].first
        return place < 0 ? nil : answers[Int(place)]
    }
}
