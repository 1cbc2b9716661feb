/// On which side of a box the way to each state leaves it.
struct GraphExits {
    /// The states led to from the right side, the upper ways first.
    private(set) var right: [Int] = []
    /// The states led to from the left side, up, the upper ways first.
    private(set) var left: [Int] = []
    /// The state led to from the middle of the lower edge.
    private(set) var middle: Int?

    init(
        _ node: Int, _ box: GraphBox, _ tree: GraphTree, _ layers: GraphLayers, _ starts: [[Int]]
    ) {
        if tree.isContainer(node) { return }
        for port in box.ports {
            if Self.leadsUp(node, to: port.target, tree, layers, starts) {
                if !left.contains(port.target) { left.append(port.target) }
            } else if !right.contains(port.target) {
                right.append(port.target)
            }
        }
        guard let last = right.last else { return }
        var count = 0
        for port in box.ports where port.target == last { count += 1 }
        if right.count == 1 || count == 1 { middle = right.removeLast() }
    }

    /// Whether the way from a state leaves it upward: back to its own layer or an earlier one.
    static func leadsUp(
        _ node: Int, to target: Int, _ tree: GraphTree, _ layers: GraphLayers, _ starts: [[Int]]
    ) -> Bool {
        let container = tree.parent[node]
        guard let other = tree.child(of: container, containing: target) else { return false }
        let own = layers.layer[node]
        let there = layers.layer[other]
        let first = starts[container].last { $0 <= own } ?? 0
        let next = starts[container].first { $0 > own } ?? Int.max
        if there < first || there >= next { return false }
        return there <= own
    }
}
