/// The sizes that do not depend on where lines run, and the layers that follow from them.
struct GraphSizes {
    let tree: GraphTree
    private(set) var layers: GraphLayers
    private(set) var boxes: [GraphBox]
    private(set) var exits: [GraphExits] = []
    /// The first layer of each column of each container.
    private(set) var columnStarts: [[Int]]
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
        columnStarts = [[Int]](repeating: [0], count: graph.nodes.count + 1)
        // Children come after their parent, so that going back meets them first.
        for node in graph.nodes.indices.reversed() where tree.isContainer(node) {
            measureLeaves(node)
            arrange(node)
        }
        measureLeaves(tree.root)
        arrange(tree.root)
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
        let known = widths
        layers.arrange(container) { known[$0] }
        let rows = layers.layers[container]
        let across = rows.map { row in row.map { known[$0] + GraphPlan.gap }.reduce(0, +) }
        let down = rows.map { row in (row.map { heights[$0] }.max() ?? 0) + 40 }
        let limit = container == tree.root ? Self.screen : Self.highest
        let isFolded = layers.isParallel(container) || down.reduce(0, +) > limit
        let starts = isFolded ? GraphColumns.starts(widths: across, heights: down) : [0]
        columnStarts[container] = starts
        var width = 0
        var height = 0
        for (place, start) in starts.enumerated() {
            let end = place + 1 < starts.count ? starts[place + 1] : rows.count
            width += (across[start..<end].max() ?? 0) + 60
            height = max(height, down[start..<end].reduce(0, +))
        }
        if container < tree.root {
            height += boxes[container].height
            width = max(width, boxes[container].width + 60)
        }
        widths[container] = width
        heights[container] = height + 30
    }

    /// From which height on the whole is folded into columns: about what a screen shows.
    private static let screen = 900
    /// From which height on a container within is.
    private static let highest = 1800
}
