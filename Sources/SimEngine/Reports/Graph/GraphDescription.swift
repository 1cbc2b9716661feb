/// A state in full sentences: what a pointer that rests on it, or a screen reader, tells.
enum GraphDescription {
    /// Returns everything that is known of a state, uncut.
    static func words(_ node: Int, _ graph: StateGraph) -> String {
        let state = graph.nodes[node]
        var parts = [heading(state, graph)]
        if let title = state.title { parts.append(title) }
        if let ask = state.ask {
            var words = "asks: " + ask.kind
            if ask.isCritical { words += ", critical" }
            if let limit = ask.limit { words += ", within " + limit }
            if let asked = ask.words { words += ": " + asked }
            parts.append(words)
            if !ask.acts.isEmpty { parts.append("acts: " + ask.acts.joined(separator: ", ")) }
        }
        for way in state.ways {
            var words = way.words
            if !way.targets.isEmpty {
                let goals = way.targets.map { graph.nodes[$0].id }
                words += " \u{2192} " + goals.joined(separator: ", ")
                if way.isCritical { words += " (critical)" }
            }
            if way.isNeverTaken { words += " (never taken)" }
            parts.append(words)
        }
        if !state.stays.isEmpty { parts.append("stays: " + state.stays.joined(separator: "; ")) }
        if state.isNeverVisited { parts.append("never visited by a playthrough") }
        return parts.joined(separator: "\n")
    }

    private static func heading(_ state: StateGraph.Node, _ graph: StateGraph) -> String {
        var words = state.id
        if let parent = state.parent { words += ", in " + graph.nodes[parent].id }
        switch state.kind {
        case .atomic, .compound: break
        case .parallel: words += ", parallel"
        case .final: words += ", final"
        case .shallowHistory: words += ", history"
        case .deepHistory: words += ", deep history"
        }
        return state.isInitial ? words + ", entered first" : words
    }
}
