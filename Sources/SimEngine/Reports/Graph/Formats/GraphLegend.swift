/// What stands above a graph: its title, and what its signs mean.
struct GraphLegend {
    /// A sign.
    enum Sign: Hashable {
        case entrance, ending, never, critical, way, back, untaken, none
    }

    /// A sign with its meaning, and where it stands.
    struct Item {
        let sign: Sign
        let words: String
        var x = 0
        var y = 0
    }

    /// The lines of the title.
    let title: [String]
    /// The signs.
    private(set) var items: [Item]
    /// How high it is.
    private(set) var height: Int

    static let titleSize = 20
    static let size = 12
    /// How wide it may be, so that it is seen whole where the drawing is wider than a window.
    static let mostRoom = 1200
    /// The room for a sign.
    static let signWidth = 34

    init(_ graph: StateGraph, width: Int) {
        let room = min(width - 2 * GraphPlan.margin, Self.mostRoom)
        title = GraphWords.lines(
            graph.title, width: room, size: Self.titleSize, isBold: true, atMost: 2)
        items = Self.items(graph)
        var x = GraphPlan.margin
        var y = GraphPlan.margin + title.count * 26 + 18
        for place in items.indices {
            let sign = items[place].sign == .none ? 0 : Self.signWidth
            let width = sign + GraphWords.width(items[place].words, size: Self.size) + 24
            if x > GraphPlan.margin, x + width - 24 > GraphPlan.margin + room {
                x = GraphPlan.margin
                y += 22
            }
            items[place].x = x
            items[place].y = y
            x += width
        }
        height = y - GraphPlan.margin + 30
    }

    private static func items(_ graph: StateGraph) -> [Item] {
        var items = [
            Item(sign: .entrance, words: "entered first"),
            Item(sign: .ending, words: "ending"),
            Item(sign: .way, words: "ways on run down"),
            Item(sign: .back, words: "ways back run up at the left"),
            Item(sign: .critical, words: "critical: it fails the run"),
        ]
        if graph.isVisitKnown {
            items.append(Item(sign: .never, words: "never visited by a playthrough"))
            items.append(Item(sign: .untaken, words: "never taken by a playthrough"))
        } else {
            items.append(
                Item(sign: .none, words: "No playthrough is known, so no visit is marked."))
        }
        items.append(Item(sign: .none, words: "All lines that join lead to the same state."))
        return items
    }
}
