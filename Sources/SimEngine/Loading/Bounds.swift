/// The numbers that a key takes, and how a message says so.
struct Bounds {
    /// The least number.
    let least: Decimal3
    /// The greatest number.
    let greatest: Decimal3
    /// The bounds in words, after "must be".
    let words: String

    /// Returns whether a number is within the bounds.
    func contains(_ number: Decimal3) -> Bool { number >= least && number <= greatest }

    private static func from(_ least: Int64, to greatest: Int64, _ words: String) -> Bounds {
        Bounds(least: Decimal3(least), greatest: Decimal3(greatest), words: words)
    }

    /// The greatest magnitude of any number in a case, so that ordinary sums never overflow.
    static let any = from(
        -1_000_000_000_000, to: 1_000_000_000_000, "between -1 and 1 million million")
    /// Points of a decision, criterion or domain.
    static let points = from(0, to: 1_000_000, "between 0 and 1,000,000")
    /// Shares of points.
    static let credit = from(0, to: 1, "between 0 and 1")
    /// Percentages.
    static let percent = from(0, to: 100, "between 0 and 100")
    /// Years of age.
    static let age = from(0, to: 150, "between 0 and 150")
    /// Minutes that a session takes.
    static let minutes = from(0, to: 10_000, "between 0 and 10,000")
    /// Numbers of options, occurrences and the like.
    static let count = from(0, to: 1_000_000, "between 0 and 1,000,000")
    /// Numbers of things of which there is at least one.
    static let positiveCount = from(1, to: 1_000_000, "between 1 and 1,000,000")
}

/// The shortest duration that a key takes, and how a message says so.
struct LeastDuration {
    /// The shortest duration in milliseconds.
    let milliseconds: Int64
    /// The bound in words, after "must be".
    let words: String

    /// No bound.
    static let zero = LeastDuration(milliseconds: 0, words: "0s or longer")
    /// More than nothing.
    static let positive = LeastDuration(milliseconds: 1, words: "longer than 0s")
    /// The longest duration that a case may name: a hundred years of 52 weeks.
    static let longest = SimDuration(milliseconds: 5200 * 604_800_000)
    /// At least a second.
    static let second = LeastDuration(milliseconds: 1000, words: "1s or longer")
}
