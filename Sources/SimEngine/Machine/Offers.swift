/// What is there for the learner, by the conditions that its author gave it; see semantics.md §7.
extension Machine {
    /// Whether there is no condition, or it holds.
    func allows(_ guarding: Expression?, _ facts: Facts) -> Bool {
        guard let guarding else { return true }
        return truth(of: guarding, facts) == .holds
    }

    /// Whether an option can be chosen.
    public func offers(_ option: OptionID, of decision: DecisionID, _ facts: Facts) -> Bool {
        allows(scenario.decisions[decision.int].options[option.int].guarding, facts)
    }

    /// Whether an act on a board can be performed.
    public func offers(_ act: ActID, _ facts: Facts) -> Bool {
        let authored = scenario.acts[act.int]
        let isSpent = authored.isOnce && facts.acts[act.int].count > 0
        return !isSpent && allows(authored.guarding, facts)
    }

    /// Returns the place of the turn at which a conversation goes on: the first one there is, from a place on.
    func turn(from place: Int, of turns: [Turn], _ facts: Facts) -> Int? {
        turns.indices.dropFirst(place).first { allows(turns[$0].guarding, facts) }
    }
}
