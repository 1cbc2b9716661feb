/// The most or the fewest points that can still be earned from each state, to certain endings.
///
/// Points are weights on edges, so this is a longest or shortest path. No circle earns or loses
/// anything, since what was counted once is part of the state.
struct PointRoutes {
    /// The sum from each state on, in thousandths; nothing where no such ending can be reached.
    private(set) var sums: [Int64?]
    private let edges: EdgeList
    /// The states at which only a parameter is chosen.
    private let choices: Set<Int>
    private let isBest: Bool
    /// Whether the sums stopped changing.
    private(set) var isSettled = false

    /// The most passes over all states before the sums are given up.
    private static let mostPasses = 200

    /// Finds the sums.
    ///
    /// - Parameters:
    ///   - explorer: What was explored.
    ///   - isBest: Whether the most points are asked for, not the fewest.
    ///   - isGoal: Whether a state is one of the endings asked for.
    /// - Complexity: O(transitions), a few times over.
    init(_ explorer: Explorer, isBest: Bool, isGoal: (Int) -> Bool) {
        edges = explorer.edges
        choices = Set(explorer.choices.keys)
        self.isBest = isBest
        sums = (0..<explorer.store.count).map { isGoal($0) ? 0 : nil }
        for _ in 0..<PointRoutes.mostPasses where !isSettled { isSettled = !improve() }
    }

    private mutating func improve() -> Bool {
        var isChanged = false
        for state in sums.indices.reversed() {
            for edge in edges.edges(of: state) {
                guard let rest = sums[Int(edges.targets[edge])] else { continue }
                let sum = rest + Int64(edges.weights[edge])
                if let known = sums[state], isBest ? sum <= known : sum >= known { continue }
                sums[state] = sum
                isChanged = true
            }
        }
        return isChanged
    }

    /// Returns the inputs, by place, that lead from a state on the best or least way to its end.
    func way(from start: Int) -> [(state: Int, input: Int)] {
        var waiting = [start]
        var steps: [Int: (from: Int, place: Int)] = [start: (start, 0)]
        var place = 0
        // Breadth first: what earns nothing may lead around in circles.
        while place < waiting.count {
            let state = waiting[place]
            place += 1
            let all = edges.edges(of: state)
            if all.isEmpty { return way(back: steps, from: state, to: start) }
            for edge in all {
                let target = Int(edges.targets[edge])
                guard steps[target] == nil, let sum = sums[state], let rest = sums[target],
                    rest + Int64(edges.weights[edge]) == sum
                else { continue }
                steps[target] = (state, edge - all.lowerBound)
                waiting.append(target)
            }
        }
        return []
    }

    private func way(
        back steps: [Int: (from: Int, place: Int)], from end: Int, to start: Int
    ) -> [(state: Int, input: Int)] {
        var way: [(state: Int, input: Int)] = []
        var state = end
        while state != start, let step = steps[state] {
            way.append((step.from, choices.contains(step.from) ? -1 - step.place : step.place))
            state = step.from
        }
        return way.reversed()
    }
}

extension Explorer {
    /// The number of each variant's first state; several variants may share one.
    var starts: [Int] { ways.indices.filter { ways[$0].from < 0 } }

    /// Returns a route over inputs that are given by place, from a start.
    func route(_ way: [(state: Int, input: Int)], from start: Int) -> ExploredRoute {
        route(way, variant: variants[Int(ways[start].input)])
    }

    /// The start from which most, or least, is earned, with what that is.
    func start(_ sums: PointRoutes, isBest: Bool) -> (state: Int, points: Int64)? {
        var best: (state: Int, points: Int64)?
        for start in starts {
            guard let sum = sums.sums[start] else { continue }
            let points = sum + (startPoints[start] ?? 0)
            if best.map({ isBest ? points > $0.points : points < $0.points }) ?? true {
                best = (start, points)
            }
        }
        return best
    }
}
