/// A statechart in the language of Graphviz: states with others within them are clusters.
public struct DOTGraph {
    private let graph: StateGraph
    private var out = ByteWriter()

    /// Returns the text of a graph.
    /// - Complexity: O(size of the graph).
    public static func text(_ graph: StateGraph) -> [UInt8] {
        var text = DOTGraph(graph: graph)
        text.write()
        return text.out.bytes
    }

    private init(graph: StateGraph) { self.graph = graph }

    private mutating func write() {
        out.append("digraph ")
        quote([graph.id])
        out.append(" {\n  compound=true;\n  newrank=true;\n  label=")
        quote(Self.broken(graph.title))
        out.append(";\n  labelloc=t;\n  fontname=\"Helvetica\";\n")
        out.append("  node [shape=box, style=rounded, fontname=\"Helvetica\", fontsize=11];\n")
        out.append("  edge [fontname=\"Helvetica\", fontsize=10];\n")
        for root in graph.roots { write(root, indent: 1) }
        for node in graph.nodes.indices {
            for way in graph.nodes[node].ways {
                for target in way.targets { write(way, from: node, to: target) }
            }
        }
        out.append("}\n")
    }

    private mutating func write(_ node: Int, indent: Int) {
        let state = graph.nodes[node]
        margin(indent)
        if state.children.isEmpty {
            quote([state.id])
            out.append(" [label=")
            quote(label(state))
            if state.kind == .final { out.append(", peripheries=2") }
            if state.kind == .shallowHistory || state.kind == .deepHistory {
                out.append(", shape=oval")
            }
            if state.isNeverVisited { out.append(", style=\"rounded,dashed\"") }
            out.append("];\n")
            return
        }
        out.append("subgraph ")
        quote(["cluster_" + state.id])
        out.append(" {\n")
        margin(indent + 1)
        out.append("label=")
        quote(label(state))
        out.append(";\n")
        margin(indent + 1)
        switch (state.isNeverVisited, state.kind) {
        case (true, _): out.append("style=\"rounded,dotted\";\n")
        case (false, .parallel): out.append("style=\"rounded,dashed\";\n")
        case (false, .atomic), (false, .compound), (false, .final), (false, .shallowHistory),
            (false, .deepHistory):
            out.append("style=rounded;\n")
        }
        for child in state.children { write(child, indent: indent + 1) }
        margin(indent)
        out.append("}\n")
    }

    private mutating func write(_ way: StateGraph.Way, from source: Int, to target: Int) {
        out.append("  ")
        quote([graph.nodes[leaf(source)].id])
        out.append(" -> ")
        quote([graph.nodes[leaf(target)].id])
        out.append(" [label=")
        quote(Self.broken((way.isCritical ? "(critical) " : "") + way.words))
        let isApart =
            source != target && !graph.isInside(source, target)
            && !graph.isInside(target, source)
        if isApart, leaf(source) != source {
            out.append(", ltail=")
            quote(["cluster_" + graph.nodes[source].id])
        }
        if isApart, leaf(target) != target {
            out.append(", lhead=")
            quote(["cluster_" + graph.nodes[target].id])
        }
        if way.isCritical { out.append(", style=bold, color=\"#b3261e\"") }
        if way.isNeverTaken, !way.isCritical { out.append(", style=dotted") }
        out.append("];\n")
    }

    /// The first state without children in a state, which stands for it at the end of a line.
    private func leaf(_ node: Int) -> Int {
        var node = node
        while let child = graph.nodes[node].children.first { node = child }
        return node
    }

    private func label(_ state: StateGraph.Node) -> [String] {
        var lines = [(state.isInitial ? "\u{25CF} " : "") + state.id]
        if let title = state.title { lines += Self.broken(title) }
        if let ask = state.ask {
            lines.append((ask.isCritical ? "(critical) " : "") + "asks: " + ask.kind)
            if let words = ask.words { lines += Self.broken(words) }
        }
        for way in state.ways where way.targets.isEmpty { lines += Self.broken(way.words) }
        if state.isNeverVisited { lines.append("never visited") }
        return lines
    }

    private static func broken(_ words: String) -> [String] {
        GraphWords.lines(words, width: 240, size: 11, atMost: 3)
    }

    private mutating func margin(_ indent: Int) {
        for _ in 0..<indent { out.append("  ") }
    }

    /// Writes lines as one quoted string; Graphviz reads backslashes and entities in it.
    private mutating func quote(_ lines: [String]) {
        out.append("\"")
        for (place, line) in lines.enumerated() {
            if place > 0 { out.append("\\n") }
            for byte in line.utf8 {
                switch byte {
                case UInt8(ascii: "\""): out.append("\\\"")
                case UInt8(ascii: "\\"): out.append("\\\\")
                case UInt8(ascii: "&"): out.append("&amp;")
                case 0..<32, 127: out.append(" ")
                default: out.append(byte)
                }
            }
        }
        out.append("\"")
    }
}
