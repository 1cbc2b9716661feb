/// What a decision is called.
extension Phrasebook {
    /// Returns the stem of a decision, after words on the situation where it says little alone.
    func title(_ decision: DecisionID) -> String {
        let asked = scenario.decisions[decision.int]
        let stem = words(asked.text)
        if let stem, stem.utf8.count >= Self.enough { return stem }
        let parts = [situation(asked), stem].compactMap { $0 }
        return parts.isEmpty ? "A question of the case" : parts.joined(separator: " ")
    }

    /// The bytes from which on a stem is taken to tell what it is about.
    private static let enough = 45

    /// Returns the first sentence of the narration, else of the first turn, else the state's title.
    private func situation(_ asked: Decision) -> String? {
        let state = scenario.states[asked.state.int]
        if let narration = state.text.first { return FirstSentence.of(words(narration)) }
        if case .counsel(let turns) = asked.form, let said = words(turns.first?.text) {
            return FirstSentence.of(said)
        }
        return words(state.title)
    }
}
