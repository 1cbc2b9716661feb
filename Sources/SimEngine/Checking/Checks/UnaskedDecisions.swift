/// Decisions, options and acts that no route puts before the learner.
extension Happening {
    /// Returns the decisions of reached states that the learner can never answer.
    func unaskedDecisions() -> [CheckFinding] {
        let scenario = machine.scenario
        var found: [CheckFinding] = []
        for (place, decision) in scenario.decisions.enumerated()
        where !seen.asked.contains(place) && !isUnreached(decision.state.int) {
            found.append(
                CheckFinding(.neverAsked(scenario.string(decision.id)), at: decision.source))
        }
        return found
    }

    /// Returns the options that are never offered where their decision is asked.
    func unofferedOptions() -> [CheckFinding] {
        let scenario = machine.scenario
        var found: [CheckFinding] = []
        for (place, decision) in scenario.decisions.enumerated()
        where seen.asked.contains(place) {
            for (option, authored) in decision.options.enumerated()
            where authored.guarding != nil && !seen.offered[place].contains(option) {
                found.append(
                    CheckFinding(
                        .neverOffered(
                            scenario.string(authored.id), of: scenario.string(decision.id)),
                        at: authored.source))
            }
        }
        return found
    }

    /// Returns the acts that can never be performed, though a board with them is asked.
    func impossibleActs() -> [CheckFinding] {
        let scenario = machine.scenario
        var found: [CheckFinding] = []
        for (place, act) in scenario.acts.enumerated() where !seen.acts.contains(place) {
            let isOnBoard = scenario.decisions.indices.contains { number in
                guard case .act(let board) = scenario.decisions[number].form else { return false }
                return board.acts.contains(ActID(place)) && seen.asked.contains(number)
            }
            guard isOnBoard else { continue }
            found.append(CheckFinding(.neverPossible(scenario.string(act.id)), at: act.source))
        }
        return found
    }

    /// Returns the boards whose condition to close never comes to hold.
    func boardsThatNeverClose() -> [CheckFinding] {
        let scenario = machine.scenario
        var found: [CheckFinding] = []
        for (place, decision) in scenario.decisions.enumerated() {
            guard case .act(let board) = decision.form, board.until != nil,
                seen.asked.contains(place), !seen.closed.contains(place)
            else { continue }
            found.append(
                CheckFinding(.neverCloses(scenario.string(decision.id)), at: decision.source))
        }
        return found
    }
}
