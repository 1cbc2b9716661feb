/// How likely it is that something happens so often by chance.
enum Chance {
    /// The most trials that are looked at; of more, the first tell enough.
    static let mostTrials = 1000

    /// Returns how likely at least so many of independent trials succeed, each with its own chance.
    ///
    /// The exact distribution is built up trial by trial (Poisson's binomial).
    /// - Complexity: O(trials²), of at most ``mostTrials``.
    static func ofAtLeast(_ count: Int, _ chances: [Double]) -> Double {
        var likely = [Double](repeating: 0, count: chances.count + 1)
        likely[0] = 1
        for (trials, chance) in chances.enumerated() {
            for successes in stride(from: trials + 1, to: 0, by: -1) {
                likely[successes] =
                    likely[successes] * (1 - chance) + likely[successes - 1] * chance
            }
            likely[0] *= 1 - chance
        }
        return likely.suffix(from: min(max(count, 0), likely.count)).reduce(0, +)
    }
}
