/// The most or the fewest points that can still be earned from each state, to certain endings.
///
/// Points are weights on edges, so this is a longest or shortest path. No circle earns or loses
/// anything, since what was counted once is part of the state.
struct PointRoutes {
    /// The sum from each state on, in thousandths; nothing where no such ending can be reached.
    private(set) var sums: [Int64?]
    private let edges: EdgeList
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
        var way: [(state: Int, input: Int)] = []
        var state = start
        var visited: Set<Int> = []
        while let sum = sums[state], visited.insert(state).inserted {
            let all = edges.edges(of: state)
            let next = all.first { edge in
                let target = Int(edges.targets[edge])
                guard let rest = sums[target], target != state, !visited.contains(target) else {
                    return false
                }
                return rest + Int64(edges.weights[edge]) == sum
            }
            guard let next else { break }
            way.append((state, next - all.lowerBound))
            state = Int(edges.targets[next])
        }
        return way
    }
}

extension Explorer {
    /// The number of each variant's first state; several variants may share one.
    var starts: [Int] { ways.indices.filter { ways[$0].from < 0 } }

    /// Returns a route over inputs that are given by place, from a start.
    func route(_ way: [(state: Int, input: Int)], from start: Int) -> ExploredRoute {
        let inputs = way.compactMap { input($0.input, at: $0.state) }
        return ExploredRoute(variant: variants[Int(ways[start].input)], inputs: inputs)
    }

    /// What everything is worth before the first input, in thousandths.
    var basePoints: Int64 { PointLedger(model).base }

    /// Whether a critical failure has happened in a state.
    func hasFailed(_ state: Int) -> Bool {
        var runner = Interpreter(model.machine, variants[0])
        return codec.decode(store.reader(state), into: &runner).hasFailed
    }
}
