/// Reading the states that transitions lead to.
extension Reader {
    /// Returns the states under a key, which must be able to be active together.
    mutating func targets(_ key: Key, in fields: Fields) -> [StateID] {
        guard let node = value(key, in: fields) else { return [] }
        if kind(node) == .string { return target(node, key).map { [$0] } ?? [] }
        var targets: [StateID] = []
        var places: [Int] = []
        for node in oneOrMore(key, in: fields, atLeast: 1) {
            guard let state = target(node, key) else { continue }
            targets.append(state)
            places.append(node)
        }
        if targets.count > 1 { checkTogether(targets, places) }
        return targets
    }

    /// Reports the states under a key that are not inside another, or are that other itself.
    mutating func checkInside(
        _ key: Key, in fields: Fields, _ outer: StateID, _ problem: (_ name: String) -> StateProblem
    ) {
        guard let node = value(key, in: fields) else { return }
        let last = scenario.states[outer.int].lastDescendant
        for node in items(node) where kind(node) == .string {
            guard let target = names.state(name(node)), target <= outer || target > last else {
                continue
            }
            error(.state(problem(quote(node))), at: range(node))
        }
    }

    private mutating func target(_ node: Int, _ key: Key) -> StateID? {
        reference(.state, node, key).map { StateID($0) }
    }

    /// Reports targets that cannot be active together.
    ///
    /// Targets are legal when any two of them lie in different regions of a parallel state. In
    /// document order it is enough to compare neighbors: the least common ancestor of any two is
    /// that of some neighbors between them.
    private mutating func checkTogether(_ targets: [StateID], _ nodes: [Int]) {
        let order = Arrangement.places(targets.count) { targets[$0] < targets[$1] }
        for place in order.indices.dropFirst() {
            let (first, second) = (order[place - 1], order[place])
            if areIndependent(targets[first], targets[second]) { continue }
            let later = max(nodes[first], nodes[second])
            let earlier = min(nodes[first], nodes[second])
            error(.state(.targetsExclude(quote(earlier), quote(later))), at: range(later))
            return
        }
    }

    /// Returns whether two states, the first earlier, lie in different regions of a parallel state.
    private func areIndependent(_ first: StateID, _ second: StateID) -> Bool {
        let (first, second) = (standIn(first), standIn(second))
        if first == second { return false }
        var ancestor = scenario.states[first.int].parent
        if first < second, second <= scenario.states[first.int].lastDescendant { return false }
        if second < first, first <= scenario.states[second.int].lastDescendant { return false }
        while let candidate = ancestor {
            let state = scenario.states[candidate.int]
            if candidate < second, second <= state.lastDescendant { return state.kind == .parallel }
            ancestor = state.parent
        }
        return false
    }

    /// Returns what a history of a parallel state stands for: all of its regions at once.
    private func standIn(_ id: StateID) -> StateID {
        let state = scenario.states[id.int]
        guard state.kind.isHistory, let parent = state.parent,
            scenario.states[parent.int].kind == .parallel
        else { return id }
        return parent
    }
}
