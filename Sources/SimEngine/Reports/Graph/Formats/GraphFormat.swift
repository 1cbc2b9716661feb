/// A language in which a statechart can be drawn.
public enum GraphFormat: CaseIterable, Sendable {
    /// An image.
    case svg
    /// The language of Graphviz.
    case dot
    /// A state diagram of Mermaid.
    case mermaid

    /// The word for it.
    public var name: String {
        switch self {
        case .svg: "svg"
        case .dot: "dot"
        case .mermaid: "mermaid"
        }
    }

    /// How the names of such files end, without the period.
    public var fileExtension: String {
        switch self {
        case .svg: "svg"
        case .dot: "dot"
        case .mermaid: "mmd"
        }
    }

    /// Draws a graph.
    public func draw(_ graph: StateGraph) -> [UInt8] {
        switch self {
        case .svg: SVGGraph.image(graph)
        case .dot: DOTGraph.text(graph)
        case .mermaid: MermaidGraph.text(graph)
        }
    }
}
