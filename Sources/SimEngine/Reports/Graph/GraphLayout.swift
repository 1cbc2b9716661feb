/// A statechart laid out: where every box stands and where every line runs, in pixels.
///
/// Boxes overlap only where one state lies within the other; lines never touch a box but at their
/// ends. The same graph always gives the same layout.
public struct GraphLayout: Sendable {
    /// A rectangle.
    public struct Frame: Hashable, Sendable {
        /// The left edge.
        public let x: Int
        /// The top edge.
        public let y: Int
        /// The width.
        public let width: Int
        /// The height.
        public let height: Int
    }

    /// A place.
    public struct Point: Hashable, Sendable {
        /// The distance from the left.
        public let x: Int
        /// The distance from the top.
        public let y: Int
    }

    /// The line of a way from a state to another: level and upright by turns.
    public struct Line: Sendable {
        /// The state it starts from, by place in the graph.
        public let source: Int
        /// The place of the way among those of its state.
        public let way: Int
        /// The state it leads to, by place in the graph.
        public let target: Int
        /// Its ends and corners.
        public let points: [Point]
    }

    /// The box of each state, by its place in the graph.
    public let frames: [Frame]
    /// The lines of all ways.
    public let lines: [Line]
    /// The width of the whole.
    public let width: Int
    /// The height of the whole.
    public let height: Int
    /// The least width, so that the legend has room.
    static let leastWidth = 720
    /// What is written on each state, and where it begins.
    let boxes: [(box: GraphBox, x: Int, y: Int)]

    /// Lays out a graph.
    /// - Complexity: about O(n log n) of states and ways; O(n²) where all lead through one channel.
    public init(_ graph: StateGraph) {
        let plan = GraphPlan(graph)
        frames = plan.frames.dropLast().map {
            Frame(x: $0.x, y: $0.y, width: $0.width, height: $0.height)
        }
        boxes = graph.nodes.indices.map {
            (plan.boxes[$0], plan.textStart($0), plan.frames[$0].y)
        }
        lines = plan.routes.map {
            Line(source: $0.source, way: $0.way, target: $0.target, points: plan.points($0))
        }
        width = max(plan.size.width, Self.leastWidth)
        height = plan.size.height
    }
}
