/// What a random order of an ordering earns on average: scoring.md §1.3.
///
/// Steps that no pair orders, and the groups into which the pairs fall, do not touch each other, so
/// the numbers of satisfied pairs of the groups are independent and their distributions combine. A
/// chain's is Mahonian; that of a small group is counted exactly, subset by subset; that of a
/// large group, and everything scored by edits, is drawn from a fixed sample.
struct OrderingChance {
    private let ordering: Ordering
    private let precedence: Precedence
    private let distractors: Int

    /// The largest group that is counted exactly.
    private static let exact = 12
    /// How many orders are drawn where nothing is counted.
    private static let draws = 2000

    /// Prepares an ordering that offers so many steps and distractors.
    init(_ ordering: Ordering, offered: Int) {
        self.ordering = ordering
        precedence = Precedence(ordering)
        distractors = offered - precedence.stepCount
    }

    /// The average credit of a random order of all that is offered.
    var expectedCredit: Double {
        if case .edit = ordering.scoring { return sampledEdit() }
        let shares = distribution()
        let required = shares.count - 1
        if case .allOrNothing = ordering.scoring {
            return distractors > 0 ? 0 : shares[required]
        }
        let all = required + distractors
        if all == 0 { return 1 }
        var sum = 0.0
        for (satisfied, share) in shares.enumerated() where 2 * satisfied > all {
            sum += share * Double(2 * satisfied - all)
        }
        return sum / Double(all)
    }

    /// Returns how likely each number of satisfied pairs is.
    private func distribution() -> [Double] {
        var whole = [1.0]
        for group in groups() { whole = Self.combined(whole, distribution(of: group)) }
        return whole
    }

    private static func combined(_ one: [Double], _ other: [Double]) -> [Double] {
        var both = [Double](repeating: 0, count: one.count + other.count - 1)
        for (first, share) in one.enumerated() {
            for (second, chance) in other.enumerated() { both[first + second] += share * chance }
        }
        return both
    }

    /// Returns the groups of steps that pairs connect; a step in no pair is in none.
    private func groups() -> [[Int]] {
        var linked = precedence.followers
        for step in linked.indices {
            for other in linked.indices where precedence.requires(step, before: other) {
                linked[other] |= 1 << UInt64(step)
            }
        }
        var groups: [[Int]] = []
        var seen: UInt64 = 0
        for step in linked.indices where seen & (1 << UInt64(step)) == 0 && linked[step] != 0 {
            var group: UInt64 = 1 << UInt64(step)
            var open = group
            while open != 0 {
                let next = open.trailingZeroBitCount
                open &= open - 1
                open |= linked[next] & ~group
                group |= linked[next]
            }
            seen |= group
            groups.append((0..<64).filter { group & (1 << UInt64($0)) != 0 })
        }
        return groups
    }

    private func distribution(of group: [Int]) -> [Double] {
        let pairs = group.reduce(0) { $0 + precedence.followers[$1].nonzeroBitCount }
        if pairs == group.count * (group.count - 1) / 2 { return Self.chain(group.count) }
        return group.count <= Self.exact ? counted(group, pairs) : sampled(group, pairs)
    }

    /// Of a chain, the last of k steps comes after any number of the others equally likely.
    private static func chain(_ count: Int) -> [Double] {
        var whole = [1.0]
        for steps in 2..<max(count + 1, 2) {
            whole = combined(whole, [Double](repeating: 1 / Double(steps), count: steps))
        }
        return whole
    }

    /// Counts orders of a group by the set of steps that are placed already.
    private func counted(_ group: [Int], _ pairs: Int) -> [Double] {
        let earlier = group.map { step in
            var mask = 0
            for (place, other) in group.enumerated() where precedence.requires(other, before: step)
            {
                mask |= 1 << place
            }
            return mask
        }
        let width = pairs + 1
        var likely = [Double](repeating: 0, count: width << group.count)
        likely[0] = 1
        for placed in 0..<(1 << group.count) {
            let chance = 1 / Double(max(group.count - placed.nonzeroBitCount, 1))
            for step in group.indices where placed & (1 << step) == 0 {
                let gained = (earlier[step] & placed).nonzeroBitCount
                let next = (placed | 1 << step) * width + gained
                for satisfied in 0..<width - gained {
                    likely[next + satisfied] += likely[placed * width + satisfied] * chance
                }
            }
        }
        return Array(likely.suffix(width))
    }

    private func sampled(_ group: [Int], _ pairs: Int) -> [Double] {
        var generator = SeededGenerator(seed: 1)
        var order = group.map { Int32(truncatingIfNeeded: $0) }
        var likely = [Double](repeating: 0, count: pairs + 1)
        for _ in 0..<Self.draws {
            generator.shuffle(&order)
            var satisfied = 0
            var placed: UInt64 = 0
            for step in order.reversed() {
                satisfied += (precedence.followers[Int(step)] & placed).nonzeroBitCount
                placed |= 1 << UInt64(step)
            }
            likely[satisfied] += 1 / Double(Self.draws)
        }
        return likely
    }

    private func sampledEdit() -> Double {
        var generator = SeededGenerator(seed: 1)
        var order = (0..<Int32(truncatingIfNeeded: precedence.stepCount)).map { $0 }
        var sum = 0.0
        let draws = Self.draws / 4
        for _ in 0..<draws {
            generator.shuffle(&order)
            let placed = PlacedSteps(order.map { OptionID(raw: $0) }, stepCount: order.count)
            sum += Double(max(0, precedence.largestRightSet(placed) - distractors))
        }
        return sum / Double(draws * max(1, order.count))
    }
}
