/// A right order of steps, to be shown beside one that was not right.
extension Ordering {
    /// Returns the right order for which the fewest placed steps have to be moved.
    ///
    /// - Parameter placed: Steps and distractors in the learner's order.
    /// - Returns: All steps.
    /// - Complexity: O(n³) in the worst case, of at most 36 steps.
    func rightOrder(near placed: [OptionID]) -> [OptionID] {
        let precedence = Precedence(self)
        let order = PlacedSteps(placed, stepCount: precedence.stepCount)
        return precedence.rightOrder(near: order).map { OptionID($0) }
    }
}

extension Decision {
    /// Whether it asks for an order of steps.
    var isOrdering: Bool {
        if case .ordering = form { true } else { false }
    }

    /// Returns the pairs of the author that an answer violates and that have a reason, each reason
    /// once.
    func reasons(against response: Response) -> [Ordering.Pair] {
        guard case .ordering(let ordering) = form else { return [] }
        var pairs: [Ordering.Pair] = []
        for violated in judgment(of: response)?.violated ?? [] {
            guard let place = violated.authored, let why = ordering.pairs[place].why,
                !pairs.contains(where: { $0.why == why })
            else { continue }
            pairs.append(ordering.pairs[place])
        }
        return pairs
    }
}

extension Precedence {
    /// Returns a right order that keeps the largest right set in the learner's order.
    ///
    /// The kept steps as a chain contradict no required pair: the pairs are closed transitively, so
    /// a contradiction would be a reversed pair among the kept ones.
    func rightOrder(near order: PlacedSteps) -> [Int] {
        var earlier = [UInt64](repeating: 0, count: stepCount)
        for step in 0..<stepCount {
            for other in 0..<stepCount where requires(other, before: step) {
                earlier[step] |= 1 << UInt64(other)
            }
        }
        let kept = rightSet(order).arranged { Int64(order.places[$0]) }
        for (step, next) in zip(kept, kept.dropFirst()) { earlier[next] |= 1 << UInt64(step) }
        var result: [Int] = []
        var done: UInt64 = 0
        while let next = next(after: done, earlier, order) {
            result.append(next)
            done |= 1 << UInt64(next)
        }
        return result
    }

    /// Returns the step that can come now and came first in the learner's order.
    private func next(after done: UInt64, _ earlier: [UInt64], _ order: PlacedSteps) -> Int? {
        var best: Int?
        for step in 0..<stepCount
        where done & (1 << UInt64(step)) == 0 && earlier[step] & ~done == 0 {
            guard let other = best else {
                best = step
                continue
            }
            let isSooner = !order.isPlaced(other) || order.places[step] < order.places[other]
            if order.isPlaced(step), isSooner { best = step }
        }
        return best
    }
}
