import Testing

@testable import SimEngine

@Suite("Chance is computed exactly")
struct ChanceTests {
    /// Of equal chances the tail is the binomial one, worked by hand.
    private static let third = 1.0 / 3
    private static let table: [(Int, [Double], Double)] = [
        (0, [0.5, 0.5], 1), (2, [0.5, 0.5], 0.25), (3, [0.5, 0.5], 0), (1, [0.25], 0.25),
        (4, [third, third, third, third], 0.012345679012345678), (1, [0.5, 0.25], 0.625), (0, [], 1),
    ]

    @Test("the tail of independent trials", arguments: table)
    func tail(count: Int, chances: [Double], expected: Double) {
        #expect(abs(Chance.ofAtLeast(count, chances) - expected) < 1e-12)
    }
}
