/// Boxes with their words.
extension SVGGraph {
    /// Writes the box of a state.
    mutating func writeState(_ node: Int) {
        let state = graph.nodes[node]
        let frame = layout.frames[node]
        writer.markup("<g id=\"state-")
        writer.text(state.id)
        writer.markup("\" class=\"state\" role=\"group\">\n<title>")
        writer.text(GraphDescription.words(node, graph))
        writer.markup("</title>\n")
        let isDeep = depth(node) % 2 == 1
        switch (state.children.isEmpty, state.isNeverVisited, isDeep) {
        case (true, true, _): writer.rect("box never", frame)
        case (true, false, _): writer.rect("box", frame)
        case (false, true, _): writer.rect("box around never", frame)
        case (false, false, false): writer.rect("box around", frame)
        case (false, false, true): writer.rect("box around odd", frame)
        }
        if state.kind == .final { writer.rect("edge inner", frame, inset: 3) }
        if state.kind == .parallel { writer.rect("edge dashed", frame, inset: 3) }
        let written = layout.boxes[node]
        if state.isInitial { writeEntrance(written.x + 9, written.y + 17) }
        if let rule = written.box.rule {
            writer.markup("<path class=\"rule\" d=\"M")
            writer.number(written.x + 10)
            writer.markup(" ")
            writer.number(written.y + rule)
            writer.markup("h")
            writer.number(max(1, written.box.width - 20))
            writer.markup("\"/>\n")
        }
        for line in written.box.lines { write(line, written.x, written.y) }
        writer.markup("</g>\n")
    }

    private func depth(_ node: Int) -> Int {
        var depth = 0
        var above = graph.nodes[node].parent
        while let current = above {
            depth += 1
            above = graph.nodes[current].parent
        }
        return depth
    }

    private mutating func write(_ line: GraphBox.Line, _ x: Int, _ y: Int) {
        if line.isWarning { writeWarning(x + line.x - GraphBox.sign, y + line.baseline) }
        writer.markup("<text class=\"")
        switch line.style {
        case .name: writer.markup("name")
        case .title: writer.markup("title")
        case .kind: writer.markup("kind")
        case .ask: writer.markup("ask")
        case .way: writer.markup(line.isNeverTaken ? "go untaken" : "go")
        case .aside: writer.markup("aside")
        case .mark: writer.markup("kind")
        }
        writer.markup("\"")
        writer.attributes(("x", x + line.x), ("y", y + line.baseline))
        writer.markup(">")
        writer.text(line.words)
        if let link = line.link {
            if !line.words.isEmpty { writer.markup(" ") }
            writer.markup("<a href=\"#state-")
            writer.text(graph.nodes[link.target].id)
            writer.markup("\">")
            writer.text(link.words)
            writer.markup("</a>")
        }
        writer.markup("</text>\n")
    }
}
