/// The sizes that do not depend on where lines run, and the layers that follow from them.
struct GraphSizes {
    let tree: GraphTree
    private(set) var layers: GraphLayers
    private(set) var boxes: [GraphBox]
    private(set) var exits: [GraphExits] = []
    private(set) var columnStarts = [0]
    /// About how wide and high each state is.
    private var widths: [Int]
    private var heights: [Int]

    /// The greatest width of what is written on a state.
    static let widest = 276

    init(_ graph: StateGraph) {
        tree = GraphTree(graph)
        layers = GraphLayers(graph, tree)
        boxes = graph.nodes.indices.map { GraphBox($0, of: graph, limit: Self.widest) }
        widths = [Int](repeating: 0, count: graph.nodes.count + 1)
        heights = widths
        // Children come after their parent, so that going back meets them first.
        for node in graph.nodes.indices.reversed() where tree.isContainer(node) {
            measureLeaves(node)
            arrange(node)
        }
        measureLeaves(tree.root)
        arrange(tree.root)
        fold()
        for node in graph.nodes.indices {
            exits.append(GraphExits(node, boxes[node], tree, layers, columnStarts))
        }
    }

    private mutating func measureLeaves(_ container: Int) {
        for child in tree.children[container] where !tree.isContainer(child) {
            let targets = Set(boxes[child].ports.map { $0.target }).count
            widths[child] = boxes[child].width + 12 * max(0, targets - 1)
            heights[child] = boxes[child].height
        }
    }

    private mutating func arrange(_ container: Int) {
        let widths = widths
        layers.arrange(container) { widths[$0] }
        var height = 30
        var width = 0
        for row in layers.layers[container] {
            height += (row.map { heights[$0] }.max() ?? 0) + 40
            width = max(width, row.map { widths[$0] + GraphPlan.gap }.reduce(0, +))
        }
        if container < tree.root {
            height += boxes[container].height
            width = max(width, boxes[container].width)
        }
        self.widths[container] = width + 60
        heights[container] = height
    }

    private mutating func fold() {
        let rows = layers.layers[tree.root]
        columnStarts = GraphColumns.starts(
            widths: rows.map { row in row.map { widths[$0] + GraphPlan.gap }.reduce(0, +) },
            heights: rows.map { row in (row.map { heights[$0] }.max() ?? 0) + 40 })
    }
}
