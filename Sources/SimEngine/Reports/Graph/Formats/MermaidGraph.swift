/// A statechart as a state diagram of Mermaid.
///
/// Mermaid reads signs in words in many ways, so every sign but a period and a comma is written by
/// its number, and states go by numbers too, since their ids may hold what Mermaid takes for an arrow.
public struct MermaidGraph {
    private let graph: StateGraph
    private var out = ByteWriter()

    /// Returns the text of a graph.
    /// - Complexity: O(size of the graph).
    public static func text(_ graph: StateGraph) -> [UInt8] {
        var text = MermaidGraph(graph: graph)
        text.write()
        return text.out.bytes
    }

    private init(graph: StateGraph) { self.graph = graph }

    private mutating func write() {
        out.append("stateDiagram-v2\n")
        let roots = graph.roots
        for root in roots { declare(root, indent: 1) }
        for root in roots where graph.nodes[root].isInitial { start(root, indent: 1) }
        for root in roots where graph.nodes[root].kind == .final {
            line(1)
            name(root)
            out.append(" --> [*]\n")
        }
        for node in graph.nodes.indices {
            for way in graph.nodes[node].ways {
                for target in way.targets { write(way, from: node, to: target) }
            }
        }
        if graph.nodes.contains(where: { $0.isNeverVisited && $0.children.isEmpty }) {
            out.append("  classDef never stroke-dasharray:4\n")
        }
        for node in graph.nodes.indices
        where graph.nodes[node].isNeverVisited && graph.nodes[node].children.isEmpty {
            out.append("  class ")
            name(node)
            out.append(" never\n")
        }
    }

    private mutating func declare(_ node: Int, indent: Int) {
        let state = graph.nodes[node]
        line(indent)
        out.append("state \"")
        words(label(state))
        out.append("\" as ")
        name(node)
        if state.children.isEmpty {
            out.append("\n")
            return
        }
        out.append(" {\n")
        for (place, child) in state.children.enumerated() {
            if place > 0, state.kind == .parallel {
                line(indent + 1)
                out.append("--\n")
            }
            declare(child, indent: indent + 1)
        }
        for child in state.children where graph.nodes[child].isInitial {
            start(child, indent: indent + 1)
        }
        line(indent)
        out.append("}\n")
    }

    private mutating func start(_ node: Int, indent: Int) {
        line(indent)
        out.append("[*] --> ")
        name(node)
        out.append("\n")
    }

    private mutating func write(_ way: StateGraph.Way, from source: Int, to target: Int) {
        line(1)
        name(source)
        out.append(" --> ")
        name(target)
        out.append(" : ")
        words(shortened((way.isCritical ? "critical: " : "") + way.words))
        out.append("\n")
    }

    private func label(_ state: StateGraph.Node) -> String {
        var parts = [state.id]
        if let title = state.title { parts.append(title) }
        if let ask = state.ask {
            let words = ask.words.map { ": " + $0 } ?? ""
            parts.append((ask.isCritical ? "critical " : "") + ask.kind + words)
        }
        for way in state.ways where way.targets.isEmpty { parts.append(way.words) }
        switch state.kind {
        case .atomic, .compound, .parallel, .final: break
        case .shallowHistory: parts.append("history")
        case .deepHistory: parts.append("deep history")
        }
        if state.isNeverVisited { parts.append("never visited") }
        return shortened(parts.joined(separator: " / "))
    }

    private func shortened(_ words: String) -> String {
        GraphWords.lines(words, width: 700, size: 12, atMost: 1).first ?? ""
    }

    private mutating func line(_ indent: Int) {
        for _ in 0..<indent { out.append("  ") }
    }

    private mutating func name(_ node: Int) {
        out.append("s")
        out.append(decimal: Int64(node))
    }

    /// Writes words with every sign by its number; nothing would not be read as words.
    private mutating func words(_ words: String) {
        if words.isEmpty { out.append("#8203;") }
        for scalar in words.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2C, 0x2E:
                out.append(UInt8(scalar.value))
            default:
                out.append("#")
                out.append(decimal: Int64(scalar.value))
                out.append(";")
            }
        }
    }
}
