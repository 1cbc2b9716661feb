/// States that no route reaches.
extension Happening {
    /// Returns the outermost states that were never entered; of their children nothing is told.
    func unreachableStates() -> [CheckFinding] {
        let scenario = machine.scenario
        var found: [CheckFinding] = []
        for (place, state) in scenario.states.enumerated() where isUnreached(place) {
            if let parent = state.parent, isUnreached(parent.int) { continue }
            found.append(
                CheckFinding(.unreachableState(scenario.string(state.id)), at: state.source))
        }
        return found
    }

    /// Whether a state was never entered; history states never are.
    func isUnreached(_ state: Int) -> Bool {
        !machine.scenario.states[state].kind.isHistory && !seen.states.contains(state)
    }
}
