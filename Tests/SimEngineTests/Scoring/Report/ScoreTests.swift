import Testing

@testable import SimEngine

@Suite("Points are summed and compared exactly")
struct ScoreTests {
    private func score(_ points: Int64, of possible: Int64) -> Score {
        Score(
            points: Decimal3(thousandths: points), possible: Decimal3(thousandths: possible))
    }

    /// Thousandths earned and possible, and the percentage: ties go to the even tenth.
    @Test(
        "the percentage is rounded half to even to one decimal",
        arguments: [
            (1000, 3000, "33.3", "33.3%"), (2000, 3000, "66.7", "66.7%"),
            (1, 2000, "0", "0.0%"),  // 0.05: a tie between 0.0 and 0.1.
            (3, 2000, "0.2", "0.2%"),  // 0.15: a tie between 0.1 and 0.2.
            (5, 2000, "0.2", "0.2%"),  // 0.25: a tie between 0.2 and 0.3.
            (79_949, 100_000, "79.9", "79.9%"), (79_950, 100_000, "80", "80.0%"),
            (5000, 5000, "100", "100.0%"), (6000, 5000, "100", "100.0%"), (0, 0, "0", "0.0%"),
        ] as [(Int64, Int64, String, String)])
    func percent(points: Int64, possible: Int64, percent: String, words: String) {
        #expect(score(points, of: possible).percent.description == percent)
        #expect(score(points, of: possible).percentWords == words)
    }

    @Test(
        "a mark is reached by what was earned, not by what is printed",
        arguments: [
            (80_000, 100_000, 80_000, true), (79_999, 100_000, 80_000, false),
            (79_960, 100_000, 80_000, false),  // Printed as 80.0, yet below.
            (0, 0, 80_000, true), (0, 1000, 0, true), (2, 3, 66_666, true),
            (2, 3, 66_667, false), (.max, .max, 100_000, true),
        ] as [(Int64, Int64, Int64, Bool)])
    func reaches(points: Int64, possible: Int64, mark: Int64, isReached: Bool) {
        let score = score(points, of: possible)
        #expect(score.reaches(Decimal3(thousandths: mark)) == isReached)
    }

    @Test("sums too large to hold stay at the greatest number")
    func saturates() {
        let sum = Score.sum([score(.max, of: .max), score(1, of: 1)])
        #expect(sum == score(.max, of: .max))
    }
}
