/// Lines between boxes.
extension SVGGraph {
    /// Writes the lines of all ways, critical ones last so that nothing covers them.
    mutating func writeLines() {
        writer.markup("<g class=\"ways\">\n")
        for isCritical in [false, true] {
            for line in layout.lines
            where graph.nodes[line.source].ways[line.way].isCritical == isCritical {
                write(line)
            }
        }
        var isReached = [Bool](repeating: false, count: graph.nodes.count)
        for line in layout.lines where !isReached[line.target] {
            isReached[line.target] = true
            writeHead(line)
        }
        writer.markup("</g>\n")
    }

    private mutating func write(_ line: GraphLayout.Line) {
        let way = graph.nodes[line.source].ways[line.way]
        writer.markup("<path class=\"way h")
        writer.number(line.target % 6)
        if way.isNeverTaken { writer.markup(" untaken") }
        if way.isCritical { writer.markup(" critical") }
        writer.markup("\"")
        writer.path(line.points)
        writer.markup("><title>")
        let ends =
            graph.nodes[line.source].id + " \u{2192} " + graph.nodes[line.target].id + ": "
        writer.text(ends + way.words)
        writer.markup("</title></path>\n")
    }

    private mutating func writeHead(_ line: GraphLayout.Line) {
        guard let end = line.points.last else { return }
        writer.markup("<path class=\"head h")
        writer.number(line.target % 6)
        writeHead("", end.x, end.y)
    }

    /// Writes the head of an arrow that points down to a place.
    mutating func writeHead(_ kind: StaticString, _ x: Int, _ y: Int) {
        if kind.utf8CodeUnitCount > 0 {
            writer.markup("<path class=\"")
            writer.markup(kind)
        }
        writer.markup("\" d=\"M")
        writer.number(x)
        writer.markup(" ")
        writer.number(y)
        writer.markup("l-5 -9h10z\"/>\n")
    }
}
