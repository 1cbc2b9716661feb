/// What is written on a state: lines of measured words, and where its ways leave it.
struct GraphBox {
    /// How a line looks.
    enum Style: UInt8, Hashable {
        /// The id.
        case name
        /// The title.
        case title
        /// What kind of state or decision it is.
        case kind
        /// What is asked.
        case ask
        /// A way out.
        case way
        /// What happens without leading anywhere.
        case aside
        /// What playthroughs never did.
        case mark
    }

    /// One line.
    struct Line {
        /// The words.
        var words: String
        /// How it looks.
        var style: Style
        /// Where it begins, from the left edge of the box.
        var x: Int
        /// Where it stands, from the top edge of the box.
        var baseline: Int
        /// The width of words and link.
        var width: Int
        /// The state it links to after its words.
        var link: Link?
        /// Whether a warning sign stands before it.
        var isWarning = false
        /// Whether no playthrough ever goes this way.
        var isNeverTaken = false
    }

    /// A link to a state.
    struct Link {
        /// The state.
        var target: Int
        /// What is shown.
        var words: String
    }

    /// Where a way leaves the box.
    struct Port {
        /// The place of the way among those of the state.
        var way: Int
        /// The state it leads to.
        var target: Int
        /// Its height, from the top edge of the box.
        var y: Int
        /// Where its words end, from the left edge of the box.
        var x: Int
    }

    private(set) var lines: [Line] = []
    private(set) var ports: [Port] = []
    /// Where a thin rule parts what is asked from the ways out, if there are both.
    private(set) var rule: Int?
    private(set) var width = 0
    private(set) var height = GraphBox.padding
    private let limit: Int

    static let padding = 8
    static let size = 12
    static let nameSize = 13
    /// The room for the dot and the arrow that mark where a state is entered first.
    static let entrance = 26
    /// How far the further lines of a way stand in.
    static let hanging = 12
    /// The room for a warning sign.
    static let sign = 18

    /// Writes on a state.
    ///
    /// - Parameters:
    ///   - node: The place of the state.
    ///   - graph: The graph.
    ///   - limit: The greatest width, padding included.
    init(_ node: Int, of graph: StateGraph, limit: Int) {
        self.limit = limit
        let state = graph.nodes[node]
        writeName(state)
        if let kind = Self.kind(state) { add(kind, .kind, atMost: 1) }
        if let title = state.title { add(title, .title, atMost: 2) }
        if let ask = state.ask { write(ask) }
        if !lines.isEmpty, !state.ways.isEmpty || !state.stays.isEmpty {
            rule = height + 3
            height += 6
        }
        for place in state.ways.indices { write(state.ways[place], place, graph) }
        if !state.stays.isEmpty {
            add("stays: " + state.stays.joined(separator: "; "), .aside, atMost: 3)
        }
        if state.isNeverVisited { add("never visited", .mark, atMost: 1) }
        height += Self.padding
        for line in lines { width = max(width, line.x + line.width + 10) }
    }

    private mutating func writeName(_ state: StateGraph.Node) {
        let indent = state.isInitial ? Self.entrance : 0
        let found = GraphWords.lines(
            state.id, width: limit - 20 - indent, size: Self.nameSize, isBold: true, atMost: 3)
        for words in found { append(words, .name, indent: indent, height: 18) }
    }

    private mutating func write(_ ask: StateGraph.Ask) {
        var words = ask.kind
        if let limit = ask.limit { words += " within " + limit }
        if ask.isCritical { words += ", critical" }
        add(words, .kind, atMost: 1, isWarning: ask.isCritical)
        if let words = ask.words { add(words, .ask, atMost: 2) }
        if !ask.acts.isEmpty {
            add("acts: " + ask.acts.joined(separator: ", "), .aside, atMost: 3)
        }
    }

    private mutating func write(_ way: StateGraph.Way, _ place: Int, _ graph: StateGraph) {
        let first = lines.count
        add(way.words, .way, atMost: 3, isWarning: way.isCritical)
        for target in way.targets {
            let indent = (way.isCritical ? Self.sign : 0) + Self.hanging
            let room = limit - 20 - indent
            let name = GraphWords.lines(
                "\u{2192} " + graph.nodes[target].id, width: room, size: Self.size, isBold: true,
                atMost: 1)
            let words = name.first ?? ""
            let width = GraphWords.width(words, size: Self.size, isBold: true)
            let last = lines.count - 1
            if last >= first, lines[last].link == nil, lines[last].width + 6 + width <= room {
                lines[last].link = Link(target: target, words: words)
                lines[last].width += 6 + width
            } else {
                append("", .way, indent: indent, height: 16)
                lines[lines.count - 1].link = Link(target: target, words: words)
                lines[lines.count - 1].width = width
            }
            let line = lines[lines.count - 1]
            ports.append(
                Port(way: place, target: target, y: line.baseline - 4, x: line.x + line.width + 6))
        }
        for line in first..<lines.count { lines[line].isNeverTaken = way.isNeverTaken }
    }

    private mutating func add(
        _ words: String, _ style: Style, atMost count: Int, isWarning: Bool = false
    ) {
        let indent = isWarning ? Self.sign : 0
        let room = limit - 20 - indent - (style == .way ? Self.hanging : 0)
        let found = GraphWords.lines(
            words, width: room, size: Self.size, isBold: Self.isBold(style),
            atMost: count)
        for (place, words) in found.enumerated() {
            let hanging = style == .way && place > 0 ? Self.hanging : 0
            append(words, style, indent: indent + hanging, height: 16)
            lines[lines.count - 1].isWarning = isWarning && place == 0
        }
    }

    private mutating func append(_ words: String, _ style: Style, indent: Int, height: Int) {
        let size = style == .name ? Self.nameSize : Self.size
        self.height += height
        lines.append(
            Line(
                words: words, style: style, x: 10 + indent, baseline: self.height - 4,
                width: GraphWords.width(words, size: size, isBold: Self.isBold(style))))
    }

    /// Whether a style is set in bold.
    static func isBold(_ style: Style) -> Bool {
        switch style {
        case .name, .kind, .mark: true
        case .title, .ask, .way, .aside: false
        }
    }

    /// The word for a state that is not an ordinary one.
    private static func kind(_ state: StateGraph.Node) -> String? {
        switch state.kind {
        case .atomic, .compound: nil
        case .parallel: "parallel: all at once"
        case .final: state.parent == nil ? "ending" : "end of its part"
        case .shallowHistory: "history: where it was last"
        case .deepHistory: "deep history: where it was last"
        }
    }
}
