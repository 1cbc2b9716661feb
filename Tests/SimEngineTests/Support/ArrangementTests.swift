import Testing

@testable import SimEngine

@Suite("Lists are put in order")
struct ArrangementTests {
    @Test(
        "by a number of each, the smallest first",
        arguments: [
            [], [7], [2, 1], [1, 2, 3], [3, 2, 1], [5, -1, 9, 0, 4, 2], [Int64.max, 0, Int64.min],
        ])
    func byNumber(numbers: [Int64]) {
        #expect(numbers.arranged { $0 } == numbers.sorted())
    }

    @Test("and what has the same number stays as it was")
    func stays() {
        let words = ["bb", "a", "cc", "d", "aa", "b"]
        #expect(
            words.arranged { Int64($0.utf8.count) } == ["a", "d", "b", "bb", "cc", "aa"])
    }
}
