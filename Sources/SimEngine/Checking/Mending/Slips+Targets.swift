extension Slips {
    /// The most steps of the run whose targets are tried against every state.
    private static let latestTargets = 16

    /// Finds targets that may be changed over within a state, or lead somewhere by mistake.
    mutating func addTargets() {
        let targets = targets().filter { matters($0) }
        for (place, one) in targets.enumerated() {
            for other in targets[(place + 1)...]
            where outline.state(one) == outline.state(other) && !isSame(one, other) {
                swap(one, other)
            }
        }
        for target in targets.filter({ step($0) != nil }) {
            for state in goals.states { retarget(target, to: state) }
            removeWay(of: target)
        }
    }

    /// Finds targets of the latest steps, and lets each lead to any other state.
    mutating func addRetargets() {
        let latest = targets().filter { matters($0) && step($0) != nil }
            .sorted { step($0) ?? 0 > step($1) ?? 0 }
        for target in latest.prefix(Self.latestTargets) {
            for state in scenario.states.indices where !goals.states.contains(state) {
                retarget(target, to: state)
            }
        }
    }

    /// Returns the strings that name where something leads.
    private func targets() -> [Int] {
        tree.nodes.indices.filter { node in
            guard tree.kind(node) == .string, outline.isMember(node, of: ["to"]) else {
                return false
            }
            return way(of: node).map { tree.value(forKey: "set", in: $0) == nil } ?? false
        }
    }

    /// Returns the object that leads to a target.
    private func way(of target: Int) -> Int? {
        guard let around = outline.parent(target) else { return nil }
        return tree.kind(around) == .object ? around : outline.parent(around)
    }

    /// Returns when the run took the way of a target, if it did.
    private func step(_ target: Int) -> Int? {
        way(of: target).flatMap { steps[tree.nodes[$0].start] }
    }

    private func isSame(_ one: Int, _ other: Int) -> Bool {
        tree.utf8(one).elementsEqual(tree.utf8(other))
    }

    private mutating func retarget(_ target: Int, to state: Int) {
        let id = scenario.states[state].id
        if scenario.isNamed(id, tree.decoded(target)) { return }
        write("\"\(scenario.string(id))\"", insteadOf: target)
    }

    /// Notes that a way might not be there: the whole of it, or where it belongs to an answer or an
    /// act its target.
    private mutating func removeWay(of target: Int) {
        guard let way = way(of: target) else { return }
        remove(
            outline.isMember(way, of: ["on", "after", "routes"]) ? way : member(target, of: way))
    }

    /// Returns the member of an object in which a node stands.
    private func member(_ node: Int, of object: Int) -> Int {
        var node = node
        while let around = outline.parent(node), around != object { node = around }
        return node
    }
}
