/// A statechart as an SVG image: boxes with links between them, for a browser and on paper.
public struct SVGGraph {
    let graph: StateGraph
    let layout: GraphLayout
    var writer = SVGWriter()

    /// Returns the image of a graph.
    /// - Complexity: that of its layout.
    public static func image(_ graph: StateGraph) -> [UInt8] {
        var image = SVGGraph(graph: graph, layout: GraphLayout(graph))
        image.write()
        return image.writer.out.bytes
    }

    private mutating func write() {
        writer.markup("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        writer.attributes(("width", layout.width), ("height", layout.height))
        writer.markup(" viewBox=\"0 0 ")
        writer.number(layout.width)
        writer.markup(" ")
        writer.number(layout.height)
        writer.markup("\" role=\"graphics-document document\" aria-labelledby=\"title desc\">\n")
        writer.markup("<title id=\"title\">")
        writer.text("Statechart of " + graph.title)
        writer.markup("</title>\n<desc id=\"desc\">")
        writer.text(description)
        writer.markup("</desc>\n<style>")
        writer.markup(Self.style)
        writer.markup("</style>\n")
        writer.markup(Self.hatching)
        let whole = GraphLayout.Frame(x: 0, y: 0, width: layout.width, height: layout.height)
        writer.markup("<rect class=\"paper\"")
        writer.attributes(("width", whole.width), ("height", whole.height))
        writer.markup("/>\n")
        writeLegend()
        for node in graph.nodes.indices { writeState(node) }
        writeLines()
        writer.markup("</svg>\n")
    }

    /// The graph in words.
    private var description: String {
        var words = "\(graph.nodes.count) "
        words += graph.nodes.count == 1 ? "state. " : "states. "
        words += "Each state is a box with what is asked there and with links to where it leads. "
        if graph.isVisitKnown {
            let count = graph.nodes.count { $0.isNeverVisited }
            words += count == 0 ? "Playthroughs visit all of them." : "Playthroughs never visit "
            if count > 0 { words += "\(count) of them." }
        } else {
            words += "No playthrough is known."
        }
        return words
    }

    private mutating func writeLegend() {
        let legend = GraphLegend(graph, width: layout.width)
        writer.markup("<g class=\"legend\">\n")
        for (place, line) in legend.title.enumerated() {
            writer.markup("<text class=\"heading\"")
            writer.attributes(
                ("x", GraphPlan.margin), ("y", GraphPlan.margin + 20 + place * 26))
            writer.markup(">")
            writer.text(line)
            writer.markup("</text>\n")
        }
        for item in legend.items {
            writeSign(item)
            writer.markup("<text class=\"label\"")
            let room = item.sign == .none ? 0 : GraphLegend.signWidth
            writer.attributes(("x", item.x + room), ("y", item.y + 4))
            writer.markup(">")
            writer.text(item.words)
            writer.markup("</text>\n")
        }
        writer.markup("</g>\n")
    }

    private mutating func writeSign(_ item: GraphLegend.Item) {
        let frame = GraphLayout.Frame(x: item.x, y: item.y - 8, width: 28, height: 16)
        switch item.sign {
        case .entrance: writeEntrance(item.x + 2, item.y)
        case .ending:
            writer.rect("edge", frame)
            writer.rect("edge inner", frame, inset: 3)
        case .never: writer.rect("edge never", frame)
        case .critical: writeWarning(item.x + 8, item.y + 4)
        case .way:
            sample("way", [(2, -7), (18, -7), (18, 0)], item)
            writeHead("head", item.x + 18, item.y + 8)
        case .back:
            sample("way", [(26, 6), (6, 6), (6, -7), (16, -7), (16, -4)], item)
            writeHead("head", item.x + 16, item.y + 2)
        case .untaken: sample("way untaken", [(0, 0), (28, 0)], item)
        case .none: return
        }
    }

    private mutating func sample(
        _ kind: StaticString, _ points: [(Int, Int)], _ item: GraphLegend.Item
    ) {
        writer.markup("<path class=\"")
        writer.markup(kind)
        writer.markup("\"")
        writer.path(points.map { GraphLayout.Point(x: item.x + $0.0, y: item.y + $0.1) })
        writer.markup("/>\n")
    }

    /// Writes the dot with an arrow that marks what is entered first.
    mutating func writeEntrance(_ x: Int, _ y: Int) {
        writer.markup("<circle class=\"dot\"")
        writer.attributes(("cx", x + 4), ("cy", y), ("r", 4))
        writer.markup("/><path class=\"dot\" d=\"M")
        writer.number(x + 8)
        writer.markup(" ")
        writer.number(y - 1)
        writer.markup("h6v-3l6 4l-6 4v-3h-6z\"/>\n")
    }

    /// Writes the sign of what is critical: a triangle with a bar and a dot.
    mutating func writeWarning(_ x: Int, _ baseline: Int) {
        writer.markup("<path class=\"sign\" d=\"M")
        writer.number(x + 6)
        writer.markup(" ")
        writer.number(baseline - 11)
        writer.markup("l7 12h-14z\"/><path class=\"bang\" d=\"M")
        writer.number(x + 6)
        writer.markup(" ")
        writer.number(baseline - 7)
        writer.markup("v4m0 1v2\"/>\n")
    }
}
