/// Steps to put in order.
public struct BankOrdering: Sendable {
    /// The steps, in an order that earns everything.
    public let steps: [BankOption]
    /// For each step the place it has in the case.
    public let places: [Int]
    /// What does not belong among the steps.
    public let distractors: [BankOption]
    /// The pairs whose order is required, closed transitively, by place among ``steps``.
    public let pairs: [(before: Int, after: Int)]
    /// How it is scored.
    public let scoring: Ordering.Scoring

    /// Whether only one order is right.
    public var isChain: Bool { pairs.count == steps.count * (steps.count - 1) / 2 }

    /// Creates an ordering from the author's steps.
    ///
    /// - Parameters:
    ///   - ordering: The precedence and the scoring.
    ///   - options: The steps, then the distractors.
    init(_ ordering: Ordering, _ options: [BankOption]) {
        let precedence = Precedence(ordering)
        let order = Self.rightOrder(precedence)
        places = order
        steps = order.map { options[$0] }
        distractors = Array(options[precedence.stepCount...])
        scoring = ordering.scoring
        var pairs: [(before: Int, after: Int)] = []
        for before in order.indices {
            for after in order.indices
            where precedence.requires(order[before], before: order[after]) {
                pairs.append((before, after))
            }
        }
        self.pairs = pairs
    }

    /// Whether the steps fall into layers: any step of one must precede any step of the next.
    ///
    /// Then the longest run of steps in order can be told from each step's predecessors alone.
    public var isLayered: Bool {
        let count = steps.count
        var isPair = [Bool](repeating: false, count: count * count)
        for pair in pairs {
            isPair[pair.before * count + pair.after] = true
            isPair[pair.after * count + pair.before] = true
        }
        for middle in 0..<count {
            for first in 0..<count where first != middle && !isPair[first * count + middle] {
                for last in 0..<count where last != middle && last != first {
                    if !isPair[middle * count + last], isPair[first * count + last] { return false }
                }
            }
        }
        return true
    }

    /// For each step the number of its layer, from 1: one more than the last that must come before it.
    public var layers: [Int] {
        var layers = [Int](repeating: 1, count: steps.count)
        // The steps stand in a right order, so what comes before one is numbered before it.
        for after in steps.indices {
            for pair in pairs where pair.after == after {
                layers[after] = max(layers[after], layers[pair.before] + 1)
            }
        }
        return layers
    }

    /// Returns the author's order, changed only where it breaks the precedence.
    private static func rightOrder(_ precedence: Precedence) -> [Int] {
        var order: [Int] = []
        var isPlaced = [Bool](repeating: false, count: precedence.stepCount)
        for _ in 0..<precedence.stepCount {
            let next = (0..<precedence.stepCount).first { step in
                !isPlaced[step]
                    && (0..<precedence.stepCount).allSatisfy {
                        isPlaced[$0] || !precedence.requires($0, before: step)
                    }
            }
            // A circle is refused when the case is loaded.
            guard let next else { break }
            isPlaced[next] = true
            order.append(next)
        }
        return order
    }
}
