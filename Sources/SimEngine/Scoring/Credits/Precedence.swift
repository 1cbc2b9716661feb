/// The pairs of steps whose order is required, closed transitively.
struct Precedence {
    /// How many steps there are.
    let stepCount: Int
    /// For each step, one bit for each step that must come later.
    private(set) var followers: [UInt64]

    /// The most steps that the bits of one word can hold; the loader allows fewer.
    static let stepLimit = 64

    /// Closes the pairs an author wrote, after Warshall.
    init(_ ordering: Ordering) {
        stepCount = min(max(0, ordering.stepCount), Self.stepLimit)
        followers = [UInt64](repeating: 0, count: stepCount)
        for pair in ordering.pairs
        where isStep(pair.before) && isStep(pair.after) && pair.before != pair.after {
            followers[pair.before.int] |= 1 << UInt64(pair.after.int)
        }
        for middle in 0..<stepCount {
            for first in 0..<stepCount where requires(first, before: middle) {
                followers[first] |= followers[middle]
            }
        }
    }

    /// How many pairs are required.
    var pairCount: Int {
        followers.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// Whether one step must come before another.
    func requires(_ step: Int, before other: Int) -> Bool {
        followers[step] & (1 << UInt64(other)) != 0
    }

    /// Returns the required pairs that an order does not satisfy.
    func violated(
        by order: PlacedSteps, _ pairs: [Ordering.Pair]
    ) -> [OrderingJudgment.ViolatedPair] {
        var result: [OrderingJudgment.ViolatedPair] = []
        for before in 0..<stepCount {
            for after in 0..<stepCount
            where requires(before, before: after) && !order.isInOrder(before, after) {
                let isOmission = !order.isPlaced(before) || !order.isPlaced(after)
                result.append(
                    describe(OptionID(before), OptionID(after), isOmission: isOmission, pairs))
            }
        }
        return result
    }

    /// Returns the size of the largest set of placed steps of which no two are reversed.
    ///
    /// The reversed pairs are themselves a partial order, so by Dilworth's theorem the size is that
    /// of the least cover by chains: the placed steps less a maximum matching.
    func largestRightSet(_ order: PlacedSteps) -> Int {
        let (placed, matching) = reversals(order)
        var searched = matching
        return placed.count - searched.maximum()
    }

    /// Returns a largest set of placed steps of which no two are reversed.
    func rightSet(_ order: PlacedSteps) -> [Int] {
        let (placed, matching) = reversals(order)
        var searched = matching
        _ = searched.maximum()
        return searched.independent(of: placed)
    }

    /// Returns the placed steps, and which of them are reversed.
    private func reversals(_ order: PlacedSteps) -> (placed: [Int], Matching) {
        let placed = (0..<stepCount).filter { order.isPlaced($0) }
        var matching = Matching(count: stepCount)
        for step in placed {
            var reversed: UInt64 = 0
            for other in placed
            where requires(step, before: other) && order.isReversed(step, other) {
                reversed |= 1 << UInt64(other)
            }
            matching.neighbors[step] = reversed
        }
        return (placed, matching)
    }

    private func isStep(_ option: OptionID) -> Bool {
        option.int >= 0 && option.int < stepCount
    }

    private func describe(
        _ before: OptionID, _ after: OptionID, isOmission: Bool, _ pairs: [Ordering.Pair]
    ) -> OrderingJudgment.ViolatedPair {
        var authored: Int?
        var isCritical = false
        for (place, pair) in pairs.enumerated() where pair.before == before && pair.after == after {
            isCritical = isCritical || pair.isCritical
            // Of several mentions the first that gives a reason is told.
            if authored.map({ pairs[$0].why == nil && pair.why != nil }) ?? true {
                authored = place
            }
        }
        return OrderingJudgment.ViolatedPair(
            before: before, after: after, isOmission: isOmission, authored: authored,
            isCritical: isCritical)
    }
}
