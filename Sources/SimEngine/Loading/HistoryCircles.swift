/// Histories whose defaults lead to each other, so that there would be nothing to enter.
extension Reader {
    /// How many histories a default may lead through.
    private static let longestChain = 64

    /// Reports histories whose default leads to histories only.
    mutating func checkHistories() {
        var open: [Int] = []
        for index in scenario.states.indices where scenario.states[index].kind.isHistory {
            if leadsToHistory(index, among: nil) { open.append(index) }
        }
        // A default is settled once all it leads to is. A circle never is.
        var isOpen = [Bool](repeating: false, count: open.isEmpty ? 0 : scenario.states.count)
        for index in open { isOpen[index] = true }
        for _ in 0..<Self.longestChain where !open.isEmpty {
            let settled = open.filter { !leadsToHistory($0, among: isOpen) }
            if settled.isEmpty { break }
            for index in settled { isOpen[index] = false }
            open.removeAll { !isOpen[$0] }
        }
        report(open)
    }

    private mutating func report(_ open: [Int]) {
        var family: (parent: StateID?, hasState: Bool) = (nil, true)
        for index in open {
            let state = scenario.states[index]
            if state.parent != family.parent { family = (state.parent, hasState(state.parent)) }
            guard family.hasState, let node = value(.default, in: outline.states[index]) else {
                continue
            }
            error(.state(.historyCircle(scenario.string(state.id))), at: range(node))
        }
    }

    /// Returns whether a state has more than histories inside; that it has not is told before.
    private func hasState(_ parent: StateID?) -> Bool {
        guard let parent else { return true }
        let last = scenario.states[parent.int].lastDescendant
        return firstChild(from: parent.int + 1, to: last.int + 1) != nil
    }

    /// Returns whether a default leads to another history, or to one of those that are open.
    private func leadsToHistory(_ index: Int, among open: [Bool]?) -> Bool {
        for target in scenario.states[index].initial where target.int != index {
            let isOpen = open.map { $0[target.int] } ?? scenario.states[target.int].kind.isHistory
            if isOpen { return true }
        }
        return false
    }
}
