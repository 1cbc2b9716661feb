/// Points earned of points possible; sums beyond what can be held stay at the greatest number.
public struct Score: Hashable, Sendable {
    /// The points earned.
    public private(set) var points: Decimal3
    /// The points possible.
    public private(set) var possible: Decimal3

    /// Creates a score.
    public init(points: Decimal3 = .zero, possible: Decimal3 = .zero) {
        self.points = points
        self.possible = possible
    }

    /// Adds what one item earned to what it was worth.
    mutating func add(points: Decimal3, possible: Decimal3) {
        self.points = Self.sum(self.points, points)
        self.possible = Self.sum(self.possible, possible)
    }

    /// Returns the score with what an item earned, and was worth, added.
    func counting(_ item: ScoreItem) -> Score {
        var score = self
        score.add(points: item.points, possible: item.worth)
        return score
    }

    /// Returns the sum of scores.
    static func sum(_ scores: [Score]) -> Score {
        scores.reduce(into: Score()) { $0.add(points: $1.points, possible: $1.possible) }
    }

    /// The percentage earned, rounded half to even to one decimal, at most 100; 0 of nothing is 0.
    public var percent: Decimal3 {
        if points >= possible { return possible > .zero ? Decimal3(100) : .zero }
        let tenths = Wide.scale(points.thousandths, by: 1000, over: possible.thousandths) ?? 0
        return Decimal3(thousandths: tenths * 100)
    }

    /// Whether the percentage earned, unrounded, is at least a mark.
    public func reaches(_ mark: Decimal3) -> Bool {
        if mark <= .zero { return true }
        if points < .zero { return false }
        let earned = Wide.product(points.thousandths.magnitude, 100_000)
        let needed = Wide.product(
            mark.thousandths.magnitude, max(.zero, possible).thousandths.magnitude)
        return (earned.high, earned.low) >= (needed.high, needed.low)
    }

    private static func sum(_ left: Decimal3, _ right: Decimal3) -> Decimal3 {
        left.adding(right) ?? Decimal3(thousandths: .max)
    }
}
