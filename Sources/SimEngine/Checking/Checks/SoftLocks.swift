/// Situations from which a run goes on, but can never end.
extension Exploration {
    /// Returns the first soft lock; nothing in a case that has no ending at all.
    ///
    /// - Complexity: O(transitions), a few times over.
    func softLocks() -> [CheckFinding] {
        guard machine.states.contains(where: { $0.kind == .final && $0.parent < 0 }) else {
            return []
        }
        let canEnd = statesThatCanEnd()
        var isKnown = BitSet(bound: max(1, explorer.store.count))
        for state in explorer.seen.stuck { isKnown.insert(Int(state)) }
        for incident in explorer.seen.incidents {
            if case .stop = incident.kind { return [] }
        }
        for state in 0..<explorer.store.count
        where !canEnd.contains(state) && !isKnown.contains(state) && !leadsToStuck(state, isKnown) {
            let configuration = explorer.configuration(of: state)
            let place = configuration.last.map { Int($0) } ?? 0
            return [
                CheckFinding(
                    .softLock(states: explorer.names(of: state)),
                    at: machine.scenario.states[place].source, route: explorer.route(to: state))
            ]
        }
        return []
    }

    /// Whether a dead end, which is told by itself, can be reached from a state.
    private func leadsToStuck(_ state: Int, _ stuck: BitSet) -> Bool {
        var seen: Set<Int> = [state]
        var waiting = [state]
        while let current = waiting.popLast() {
            if stuck.contains(current) { return true }
            for edge in explorer.edges.edges(of: current) {
                let target = Int(explorer.edges.targets[edge])
                if seen.insert(target).inserted { waiting.append(target) }
            }
        }
        return false
    }

    /// Returns the states from which an ending can be reached.
    func statesThatCanEnd() -> BitSet {
        var canEnd = BitSet(bound: max(1, explorer.store.count))
        for state in 0..<explorer.store.count where explorer.endings[state] >= 0 {
            canEnd.insert(state)
        }
        var isChanged = true
        while isChanged {
            isChanged = false
            for state in (0..<explorer.store.count).reversed() where !canEnd.contains(state) {
                for edge in explorer.edges.edges(of: state)
                where canEnd.contains(Int(explorer.edges.targets[edge])) {
                    canEnd.insert(state)
                    isChanged = true
                    break
                }
            }
        }
        return canEnd
    }
}
