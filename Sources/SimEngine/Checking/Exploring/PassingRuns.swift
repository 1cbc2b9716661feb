/// The runs that pass with the fewest points, found by telling situations apart by their points too.
///
/// A situation with so many points is a node; the first way to it is a shortest one. Where there are
/// too many nodes nothing is known.
struct PassingRuns {
    /// A situation with the points earned so far, and how it was first reached.
    private struct Node {
        let state: Int32
        let points: Int64
        let parent: Int32
        let place: Int32
    }

    /// What tells nodes apart.
    private struct Key: Hashable {
        let state: Int32
        let points: Int64
    }

    private let explorer: Explorer
    private var nodes: [Node] = []
    /// For each ending the node that passes with the fewest points.
    private var best: [Int32: Int] = [:]
    private var isWhole = true

    /// The most nodes before the search is given up.
    private static let most = 400_000

    /// Searches all runs.
    ///
    /// - Parameters:
    ///   - explorer: What was explored, points included.
    ///   - mark: The pass mark.
    /// - Complexity: O(situations × different sums of points), bounded.
    init(_ explorer: Explorer, mark: Decimal3) {
        self.explorer = explorer
        var known: Set<Key> = []
        for start in explorer.starts {
            add(start, explorer.startPoints[start] ?? 0, from: -1, 0, &known)
        }
        var place = 0
        while place < nodes.count {
            guard nodes.count < PassingRuns.most else {
                isWhole = false
                return
            }
            expand(place, mark, &known)
            place += 1
        }
    }

    private mutating func add(
        _ state: Int, _ points: Int64, from parent: Int, _ place: Int, _ known: inout Set<Key>
    ) {
        let state = Int32(truncatingIfNeeded: state)
        guard known.insert(Key(state: state, points: points)).inserted else { return }
        nodes.append(
            Node(
                state: state, points: points, parent: Int32(truncatingIfNeeded: parent),
                place: Int32(truncatingIfNeeded: place)))
    }

    private mutating func expand(_ number: Int, _ mark: Decimal3, _ known: inout Set<Key>) {
        let node = nodes[number]
        let state = Int(node.state)
        if explorer.hasFailed(state) { return }
        let ending = explorer.endings[state]
        guard ending < 0 else {
            let score = Score(
                points: Decimal3(thousandths: node.points),
                possible: explorer.model.machine.scenario.possible(at: Int(ending)))
            let isLess = best[ending].map { node.points < nodes[$0].points } ?? true
            if isLess, score.reaches(mark) { best[ending] = number }
            return
        }
        let edges = explorer.edges.edges(of: state)
        for edge in edges {
            add(
                Int(explorer.edges.targets[edge]),
                node.points + Int64(explorer.edges.weights[edge]), from: number,
                edge - edges.lowerBound, &known)
        }
    }

    /// Returns the run to an ending that passes with the fewest points, where that is known.
    func least(to ending: StateID) -> (points: Int64, route: ExploredRoute)? {
        guard isWhole, var number = best[ending.raw] else { return nil }
        let points = nodes[number].points
        var way: [(state: Int, input: Int)] = []
        while nodes[number].parent >= 0 {
            let from = Int(nodes[number].parent)
            let state = Int(nodes[from].state)
            let place = Int(nodes[number].place)
            let isChoice = explorer.choices[state] != nil
            way.append((state, isChoice ? -1 - place : place))
            number = from
        }
        return (points, explorer.route(way.reversed(), from: Int(nodes[number].state)))
    }
}
