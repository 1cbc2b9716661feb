import Testing

@testable import SimEngine

@Suite("A right order is shown beside one that was not right")
struct OrderingRightOrderTests {
    @Test(
        "it is the one for which the fewest steps are moved",
        arguments: [
            ("abcd", "abcd"), ("dabc", "dabc"), ("cabd", "abcd"), ("bcad", "abcd"), ("cXb", "abcd"),
        ])
    func nearest(given: String, expected: String) {
        let decision = DecisionFixture.ordering("abcd", ["ab", "bc"])
        guard case .ordering(let ordering) = decision.form,
            case .options(let placed) = DecisionFixture.order(given)
        else { return }
        let letters = ordering.rightOrder(near: placed).map { "abcd".dropFirst($0.int).prefix(1) }
        if given == "cXb" {
            #expect(letters.joined().filter { $0 != "d" } == "abc")
        } else {
            #expect(letters.joined() == expected)
        }
    }

    @Test("it has every step, keeps every pair, and moves no more than it must", arguments: 0..<200)
    func isRight(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let count = 7
        var pairs: [Ordering.Pair] = []
        for first in 0..<count {
            for second in first + 1..<count where generator.below(3) == 0 {
                pairs.append(
                    Ordering.Pair(
                        before: OptionID(first), after: OptionID(second), isCritical: false,
                        why: nil,
                        refs: []))
            }
        }
        let ordering = Ordering(stepCount: count, pairs: pairs, scoring: .edit)
        var placed = (0..<count).map { OptionID($0) }
        for place in placed.indices.reversed() {
            placed.swapAt(place, Int(generator.below(UInt64(place + 1))))
        }
        placed.removeLast(Int(generator.below(3)))
        let right = ordering.rightOrder(near: placed)
        #expect(Set(right) == Set((0..<count).map { OptionID($0) }))
        #expect(OrderingJudgment(ordering, placed: right).isAllRight)
        let kept = OrderingJudgment(ordering, placed: placed).largestRightSet
        #expect(longestCommon(placed, right) == kept)
    }

    /// The length of the longest sequence that both have in this order.
    private func longestCommon(_ one: [OptionID], _ other: [OptionID]) -> Int {
        var lengths = [Int](repeating: 0, count: other.count + 1)
        for step in one {
            var diagonal = 0
            for place in other.indices {
                let above = lengths[place + 1]
                lengths[place + 1] =
                    other[place] == step ? diagonal + 1 : max(above, lengths[place])
                diagonal = above
            }
        }
        return lengths[other.count]
    }
}
