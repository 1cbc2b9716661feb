/// In which layer of its container each state stands, and in which order: the first two steps of
/// Sugiyama's method, for each container by itself.
struct GraphLayers {
    private let graph: StateGraph
    private let tree: GraphTree
    /// The transitions within each container, each pair once, by the child they start from.
    private var ways: [[Int]]
    /// The layers of each container from top to bottom, each from left to right.
    private(set) var layers: [[[Int]]]
    /// The layer of each state.
    private(set) var layer: [Int]

    /// The greatest width of a layer before it is broken into several.
    static let widest = 1300
    /// The same for a layer of nothing but ends.
    static let widestOfEnds = 700

    init(_ graph: StateGraph, _ tree: GraphTree) {
        self.graph = graph
        self.tree = tree
        layers = [[[Int]]](repeating: [], count: tree.root + 1)
        layer = [Int](repeating: 0, count: tree.root)
        ways = [[Int]](repeating: [], count: tree.root)
        var seen: Set<LiftedEdge> = []
        for source in graph.nodes.indices {
            for way in graph.nodes[source].ways {
                for target in way.targets {
                    guard let edge = LiftedEdge(source, target, in: tree) else { continue }
                    if seen.insert(edge).inserted { ways[edge.from].append(edge.to) }
                }
            }
        }
    }

    /// Finds the layers of a container.
    ///
    /// - Parameters:
    ///   - container: The container.
    ///   - width: How wide each of its children is, by state.
    mutating func arrange(_ container: Int, width: (Int) -> Int) {
        let children = ordered(tree.children[container])
        if children.isEmpty { return }
        if isParallel(container) {
            // Nothing leads from one region to another: each may stand anywhere.
            set(tree.children[container].map { [$0] }, container)
            return
        }
        var forward = withoutCycles(children)
        attach(children, &forward)
        rank(children, forward)
        var rows: [[Int]] = []
        for child in children {
            while rows.count <= layer[child] { rows.append([]) }
            rows[layer[child]].append(child)
        }
        var crossings = GraphCrossings(rows.filter { !$0.isEmpty }, forward, tree.root)
        crossings.reduce()
        set(crossings.rows.flatMap { broken($0, width) }, container)
    }

    private mutating func set(_ rows: [[Int]], _ container: Int) {
        layers[container] = rows
        for (place, row) in rows.enumerated() {
            for child in row { layer[child] = place }
        }
    }

    /// Whether a container is a parallel state.
    func isParallel(_ container: Int) -> Bool {
        container < tree.root && graph.nodes[container].kind == .parallel
    }

    /// The first ones first, the others as the author wrote them.
    private func ordered(_ children: [Int]) -> [Int] {
        children.filter { graph.nodes[$0].isInitial }
            + children.filter { !graph.nodes[$0].isInitial }
    }

    /// Returns the transitions by source without those that lead back to where one came from.
    private func withoutCycles(_ children: [Int]) -> [Int: [Int]] {
        var forward: [Int: [Int]] = [:]
        var isDone: [Int: Bool] = [:]
        for start in children where isDone[start] == nil {
            var path: [(node: Int, next: Int)] = [(start, 0)]
            isDone[start] = false
            while let top = path.last {
                if top.next == ways[top.node].count {
                    isDone[top.node] = true
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = ways[top.node][top.next]
                if isDone[target] == false { continue }
                forward[top.node, default: []].append(target)
                if isDone[target] == nil {
                    isDone[target] = false
                    path.append((target, 0))
                }
            }
        }
        return forward
    }

    /// Lets what no transition touches follow what was written before it.
    private func attach(_ children: [Int], _ forward: inout [Int: [Int]]) {
        let reached = Set(forward.values.joined())
        for place in children.indices.dropFirst() {
            let child = children[place]
            if forward[child] != nil || reached.contains(child) { continue }
            forward[children[place - 1], default: []].append(child)
        }
    }

    /// Gives each child the longest way from the beginning as its layer.
    private mutating func rank(_ children: [Int], _ forward: [Int: [Int]]) {
        var waiting: [Int: Int] = [:]
        for child in children {
            layer[child] = 0
            for target in forward[child] ?? [] { waiting[target, default: 0] += 1 }
        }
        var ready = children.filter { waiting[$0] == nil }
        var place = 0
        while place < ready.count {
            let child = ready[place]
            place += 1
            for target in forward[child] ?? [] {
                layer[target] = max(layer[target], layer[child] + 1)
                waiting[target, default: 1] -= 1
                if waiting[target] == 0 { ready.append(target) }
            }
        }
    }

    /// Breaks a layer that would be too wide.
    private func broken(_ row: [Int], _ width: (Int) -> Int) -> [[Int]] {
        let isEnd = row.allSatisfy { graph.nodes[$0].kind == .final }
        let limit = isEnd ? Self.widestOfEnds : Self.widest
        var rows: [[Int]] = [[]]
        var sum = 0
        for child in row {
            let width = width(child) + GraphPlan.gap
            if sum > 0, sum + width > limit {
                rows.append([])
                sum = 0
            }
            rows[rows.count - 1].append(child)
            sum += width
        }
        return rows
    }
}
