/// A drawing in the making: boxes in layers, and every way led around them.
///
/// Each container has its children in layers from top to bottom. Between layers lie channels for
/// level lines, at both sides lanes for upright ones. A container may have several columns, which
/// a channel above them joins, the roof. Ways on run down at the right side, ways back run up at
/// the left. All ways to one state share one line, a net: wherever one follows
/// it, it leads there. So no line ever meets a box, and no two nets ever share a stretch.
struct GraphPlan {
    let graph: StateGraph
    let tree: GraphTree
    let layers: GraphLayers
    /// What is written on each state.
    var boxes: [GraphBox]
    /// The first layer of each column of each container.
    let columnStarts: [[Int]]
    /// The sides of each state's box where its ways leave it.
    var exits: [GraphExits]
    /// The lines between layers, by number.
    var channels: [GraphChannel]
    /// The upright lines beside layers, by number.
    var lanes: [GraphLanes]
    /// Every way, as the lines it follows.
    var routes: [GraphRoute] = []
    /// The number of each container's first channel; the last of all are the roofs.
    private let firstChannel: [Int]
    /// The number of the left lanes of each container's first column.
    private let firstLanes: [Int]
    /// The container that lanes belong to.
    private let owners: [Int]
    /// The left edge, the top edge, the width and the height of each state, lanes included.
    var frames: [GraphFrame]
    /// The width and the height of the whole.
    var size = GraphFrame()

    /// The least distance between boxes beside each other.
    static let gap = 24
    /// The distance between lines, of which all distances across are multiples.
    static let grid = 12

    init(_ graph: StateGraph) {
        let sized = GraphSizes(graph)
        self.graph = graph
        tree = sized.tree
        layers = sized.layers
        boxes = sized.boxes
        exits = sized.exits
        columnStarts = sized.columnStarts
        frames = [GraphFrame](repeating: GraphFrame(), count: graph.nodes.count + 1)
        var firstChannel: [Int] = []
        var firstLanes: [Int] = []
        var count = 0
        var owners: [Int] = []
        for container in sized.layers.layers.indices {
            firstChannel.append(count)
            firstLanes.append(owners.count)
            for _ in 0..<2 * sized.columnStarts[container].count { owners.append(container) }
            count += sized.layers.layers[container].count + sized.columnStarts[container].count
        }
        self.firstChannel = firstChannel
        self.firstLanes = firstLanes
        self.owners = owners
        channels = [GraphChannel](
            repeating: GraphChannel(), count: count + sized.layers.layers.count)
        lanes = [GraphLanes](repeating: GraphLanes(), count: owners.count)
        routeAll()
        placeAcross()
        placeDown()
    }

    /// Returns the channel that joins the columns of a container.
    func roof(_ container: Int) -> Int { channels.count - 1 - container }

    /// Returns the column in which a layer of a container stands.
    func column(of layer: Int, in container: Int) -> Int {
        (columnStarts[container].lastIndex { $0 <= layer }) ?? 0
    }

    /// Returns the column in which a state stands.
    func column(of node: Int) -> Int { column(of: layers.layer[node], in: tree.parent[node]) }

    /// The layers of a column of a container.
    func rows(_ container: Int, column: Int) -> Range<Int> {
        let starts = columnStarts[container]
        let count = layers.layers[container].count
        return starts[column]..<(column + 1 < starts.count ? starts[column + 1] : count)
    }

    /// The last column of a container.
    func lastColumn(_ container: Int) -> Int { columnStarts[container].count - 1 }

    /// Returns the channel above or below a layer.
    func channel(_ container: Int, layer: Int, isBelow: Bool) -> Int {
        firstChannel[container] + layer + column(of: layer, in: container) + (isBelow ? 1 : 0)
    }

    /// Returns the lanes at a side of a column of a container; left ones have even numbers.
    func lanes(_ container: Int, column: Int, isRight: Bool) -> Int {
        firstLanes[container] + 2 * column + (isRight ? 1 : 0)
    }

    /// Returns the container that lanes belong to.
    func owner(ofLanes side: Int) -> Int { owners[side] }

    /// The upper edge of a container among the slots beside lanes.
    static let topSlot = -2
    /// The roof of a container among the slots beside lanes.
    static let roofSlot = -1

    /// The height of a channel among those beside the lanes, 0 for the first of its column.
    func slot(_ channel: Int, _ container: Int, column: Int) -> Int {
        let first = rows(container, column: column).lowerBound
        return channel - firstChannel[container] - first - column
    }
}

/// A rectangle.
struct GraphFrame: Hashable {
    var x = 0
    var y = 0
    var width = 0
    var height = 0
}
