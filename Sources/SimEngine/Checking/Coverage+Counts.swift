/// How much of a case is exercised.
extension Coverage {
    /// How many of some things were exercised.
    public struct Count: Hashable, Sendable {
        /// What is counted, in the plural.
        public let name: String
        /// How many were exercised.
        public let exercised: Int
        /// How many there are.
        public let total: Int

        /// The percentage with one decimal, rounded down, so that only all is 100; of nothing, 100.
        public var percent: Decimal3 {
            if total == 0 { return Decimal3(thousandths: 100_000) }
            return Decimal3(thousandths: Int64(exercised) * 1000 / Int64(total) * 100)
        }
    }

    /// The counts of states, transitions, options, acts and criteria, in this order.
    public var counts: [Count] {
        var active: [Bool] = []
        for state in states.indices where !isHistory(state) { active.append(states[state]) }
        return [
            Self.count("states", active), Self.count("transitions", transitions),
            Self.count("options", options.flatMap { $0 }), Self.count("acts", acts),
            Self.count("criteria", criteria.map { $0.isJudged }),
        ]
    }

    /// Whether a state only stands for others and is itself never entered.
    func isHistory(_ state: Int) -> Bool { machine.states[state].kind.isHistory }

    private static func count(_ name: String, _ marks: [Bool]) -> Count {
        var exercised = 0
        for mark in marks where mark { exercised += 1 }
        return Count(name: name, exercised: exercised, total: marks.count)
    }
}
