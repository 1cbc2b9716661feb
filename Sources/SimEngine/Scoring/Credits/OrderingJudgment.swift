/// What an order of steps gets right and wrong.
public struct OrderingJudgment: Sendable {
    /// How many steps there are.
    public let stepCount: Int
    /// How many pairs the closed precedence requires.
    public let required: Int
    /// How many of them are satisfied: both steps placed, the earlier one first.
    public let satisfied: Int
    /// The steps that were not placed, in the author's order.
    public let omitted: [OptionID]
    /// The distractors that were placed, in the learner's order.
    public let distractors: [OptionID]
    /// The required pairs that are not satisfied, in the author's order of steps.
    public let violated: [ViolatedPair]
    /// The most placed steps of which no two are in the wrong order.
    public let largestRightSet: Int

    /// A required pair of steps that an answer violates.
    public struct ViolatedPair: Hashable, Sendable {
        /// The step that must come first.
        public let before: OptionID
        /// The step that must come later.
        public let after: OptionID
        /// Whether one of the two was not placed at all.
        public let isOmission: Bool
        /// The place of the pair among those the author wrote; nothing where it only follows.
        public let authored: Int?
        /// Whether violating it is a critical failure.
        public let isCritical: Bool
    }

    /// Judges an order of steps.
    ///
    /// - Parameters:
    ///   - ordering: The steps and their precedence.
    ///   - placed: Steps and distractors in the learner's order; a second mention does not count.
    /// - Complexity: O(n³) in the worst case, of at most 36 steps.
    public init(_ ordering: Ordering, placed: [OptionID]) {
        let precedence = Precedence(ordering)
        let order = PlacedSteps(placed, stepCount: precedence.stepCount)
        stepCount = precedence.stepCount
        required = precedence.pairCount
        distractors = order.distractors
        omitted = (0..<precedence.stepCount).filter { !order.isPlaced($0) }.map { OptionID($0) }
        violated = precedence.violated(by: order, ordering.pairs)
        satisfied = required - violated.count
        largestRightSet = precedence.largestRightSet(order)
    }

    /// Whether a pair whose violation is a critical failure is violated.
    public var violatesCriticalPair: Bool {
        violated.contains { $0.isCritical }
    }
}

/// Where the learner put each step.
struct PlacedSteps {
    /// The place of each step in the learner's order, or -1.
    private(set) var places: [Int]
    /// The distractors, in the learner's order.
    private(set) var distractors: [OptionID] = []

    init(_ placed: [OptionID], stepCount: Int) {
        places = [Int](repeating: -1, count: stepCount)
        for (place, option) in placed.enumerated() where option.int >= 0 {
            if option.int >= stepCount {
                if !distractors.contains(option) { distractors.append(option) }
            } else if places[option.int] < 0 {
                places[option.int] = place
            }
        }
    }

    /// Whether a step was placed.
    func isPlaced(_ step: Int) -> Bool { places[step] >= 0 }

    /// Whether both steps were placed, the first before the second.
    func isInOrder(_ before: Int, _ after: Int) -> Bool {
        isPlaced(before) && places[before] < places[after]
    }

    /// Whether both steps were placed, the first after the second.
    func isReversed(_ before: Int, _ after: Int) -> Bool {
        isPlaced(after) && places[after] < places[before]
    }
}
