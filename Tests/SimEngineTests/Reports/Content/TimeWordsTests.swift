import Testing

@testable import SimEngine

@Suite("Times and durations in words")
struct TimeWordsTests {
    @Test(
        "the clock has the parts it needs",
        arguments: [
            (0, "0:00"), (5999, "0:05"), (65_000, "1:05"), (3_599_999, "59:59"),
            (3_600_000, "1:00:00"), (3_725_000, "1:02:05"), (86_400_000, "1 d 0:00:00"),
            (180_061_000, "2 d 2:01:01"), (-1, "0:00"),
        ] as [(Int64, String)])
    func clock(milliseconds: Int64, words: String) {
        #expect(TimeWords.clock(milliseconds) == words)
    }

    @Test(
        "a length names its units",
        arguments: [
            (0, "0 s"), (500, "500 ms"), (45_000, "45 s"), (90_000, "1 min 30 s"),
            (7_200_000, "2 h"), (86_401_000, "1 d 1 s"), (1500, "1 s 500 ms"),
        ] as [(Int64, String)])
    func length(milliseconds: Int64, words: String) {
        #expect(TimeWords.length(milliseconds) == words)
    }
}
