/// The states as a tree of containers, with the whole graph as the outermost one.
struct GraphTree {
    /// The number of the outermost container, one past the last state.
    let root: Int
    /// What lies directly within each container.
    let children: [[Int]]
    /// The container around each state.
    let parent: [Int]
    private let depth: [Int]

    init(_ graph: StateGraph) {
        root = graph.nodes.count
        parent = graph.nodes.map { $0.parent ?? graph.nodes.count }
        children = graph.nodes.map { $0.children } + [graph.roots]
        var depth = [Int](repeating: 1, count: root)
        for node in graph.nodes.indices {
            if let above = graph.nodes[node].parent { depth[node] = depth[above] + 1 }
        }
        self.depth = depth + [0]
    }

    /// Whether a state has others within it.
    func isContainer(_ node: Int) -> Bool { !children[node].isEmpty }

    /// Returns the child of a container that is, or contains, a state; nothing outside it.
    func child(of container: Int, containing node: Int) -> Int? {
        var node = node
        if depth[node] <= depth[container] { return nil }
        while depth[node] > depth[container] + 1 { node = parent[node] }
        return parent[node] == container ? node : nil
    }
}

/// A transition lifted to the container where its two ends part.
struct LiftedEdge: Hashable {
    /// The container.
    let container: Int
    /// The child that holds its source.
    let from: Int
    /// The child that holds its target.
    let to: Int

    /// Lifts a transition; nothing where one end lies within the other.
    init?(_ source: Int, _ target: Int, in tree: GraphTree) {
        if source == target { return nil }
        var container = tree.parent[source]
        while true {
            if let to = tree.child(of: container, containing: target) {
                guard let from = tree.child(of: container, containing: source), from != to else {
                    return nil
                }
                self.container = container
                self.from = from
                self.to = to
                return
            }
            if container == tree.root { return nil }
            container = tree.parent[container]
        }
    }
}
