import Testing

@testable import SimEngine

@Suite("The seeded generator is SplitMix64")
struct SeededGeneratorTests {
    @Test("and gives the published numbers for a seed")
    func matchesPublished() {
        var generator = SeededGenerator(seed: 1_234_567)
        let numbers = (0..<5).map { _ in generator.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test("draws stay below their bound", arguments: [1, 2, 3, 10, 1 << 32, .max] as [UInt64])
    func staysBelow(bound: UInt64) {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<1000 { #expect(generator.below(bound) < bound) }
    }

    @Test("a draw below 0 or 1 is 0 and takes no number")
    func drawsNothing() {
        var generator = SeededGenerator(seed: 7)
        #expect(generator.below(0) == 0)
        #expect(generator.below(1) == 0)
        #expect(generator == SeededGenerator(seed: 7))
    }

    @Test("a draw that would be unfair is drawn again")
    func drawsAgain() {
        // 2^64 mod (2^63 + 1) is 2^63 - 1: about half of all numbers are refused.
        let bound: UInt64 = 1 << 63 + 1
        var reference = SeededGenerator(seed: 1)
        var expected = reference.next()
        while expected < bound - 2 { expected = reference.next() }
        var generator = SeededGenerator(seed: 1)
        #expect(generator.below(bound) == expected % bound)
        #expect(generator == reference)
    }

    @Test("every result of a small draw comes about as often")
    func isFair() {
        var generator = SeededGenerator(seed: 99)
        var counts = [0, 0, 0, 0, 0, 0]
        for _ in 0..<60_000 { counts[Int(generator.below(6))] += 1 }
        // Six standard deviations of a binomial count are about 550.
        for count in counts { #expect(abs(count - 10_000) < 550) }
    }

    @Test("a shuffle keeps the elements, and the same seed gives the same order")
    func shuffles() {
        var first = SeededGenerator(seed: 5)
        var second = SeededGenerator(seed: 5)
        var one = Array(0..<Int32(100))
        var other = one
        first.shuffle(&one)
        second.shuffle(&other)
        #expect(one == other)
        #expect(one != Array(0..<100))
        #expect(one.sorted() == Array(0..<100))
    }

    @Test("a shuffle swaps from the end with draws of the generator")
    func followsFisherYates() {
        var reference = SeededGenerator(seed: 3)
        var expected: [Int32] = [0, 1, 2, 3]
        expected.swapAt(3, Int(reference.below(4)))
        expected.swapAt(2, Int(reference.below(3)))
        expected.swapAt(1, Int(reference.below(2)))
        var generator = SeededGenerator(seed: 3)
        var shuffled: [Int32] = [0, 1, 2, 3]
        generator.shuffle(&shuffled)
        #expect(shuffled == expected)
    }

    @Test("nothing and one thing can be shuffled", arguments: [[], [4]] as [[Int32]])
    func shufflesLittle(array: [Int32]) {
        var generator = SeededGenerator(seed: 3)
        var shuffled = array
        generator.shuffle(&shuffled)
        #expect(shuffled == array)
    }
}
