import Testing

@testable import SimEngine

@Suite("An order of steps is taken apart for feedback")
struct OrderingJudgmentTests {
    private func judge(
        _ order: String, _ pairs: [String] = ["ab", "bc"], critical: [String] = []
    ) throws -> OrderingJudgment {
        let decision = DecisionFixture.ordering("abcd", pairs, critical: critical)
        return try #require(decision.judgment(of: DecisionFixture.order(order)))
    }

    @Test("tells violated pairs, omitted steps and distractors")
    func tellsEverything() throws {
        let judgment = try judge("cXb")
        #expect(judgment.required == 3)
        #expect(judgment.satisfied == 0)
        #expect(judgment.omitted == [OptionID(0), OptionID(3)])
        #expect(judgment.distractors == [OptionID(4)])
        #expect(
            judgment.violated.map { [$0.before.int, $0.after.int] } == [[0, 1], [0, 2], [1, 2]])
        #expect(judgment.violated.map { $0.isOmission } == [true, true, false])
        #expect(judgment.violated.map { $0.authored } == [0, nil, 1])
    }

    @Test(
        "a critical pair is violated by a wrong order and by omission",
        arguments: [("abcd", false), ("acbd", true), ("acd", true), ("bacd", false)])
    func criticalPair(order: String, isCritical: Bool) throws {
        let judgment = try judge(order, ["ab"], critical: ["bc"])
        #expect(judgment.violatesCriticalPair == isCritical)
    }

    @Test("a pair written twice is critical if either is")
    func writtenTwice() throws {
        let judgment = try judge("bacd", ["ab"], critical: ["ab"])
        #expect(judgment.required == 1)
        #expect(judgment.violatesCriticalPair)
    }

    @Test("the largest right set is that of trying every subset", arguments: 0..<200)
    func largestRightSet(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let count = 7
        var pairs: [Ordering.Pair] = []
        for first in 0..<count {
            for second in first + 1..<count where generator.below(3) == 0 {
                pairs.append(
                    Ordering.Pair(
                        before: OptionID(first), after: OptionID(second), isCritical: false,
                        why: nil, refs: []))
            }
        }
        var order = (0..<Int32(count)).map { $0 }
        generator.shuffle(&order)
        order.removeLast(Int(generator.below(3)))
        let ordering = Ordering(stepCount: count, pairs: pairs, scoring: .edit)
        let placed = order.map { OptionID(raw: $0) }
        let judgment = OrderingJudgment(ordering, placed: placed)
        #expect(judgment.largestRightSet == bruteForce(Precedence(ordering), placed))
    }

    private func bruteForce(_ precedence: Precedence, _ placed: [OptionID]) -> Int {
        var best = 0
        for subset in 0..<(1 << placed.count) {
            let kept = placed.indices.filter { subset & (1 << $0) != 0 }.map { placed[$0].int }
            var isRight = true
            for (place, earlier) in kept.enumerated() {
                for later in kept[(place + 1)...] where precedence.requires(later, before: earlier) {
                    isRight = false
                }
            }
            if isRight { best = max(best, kept.count) }
        }
        return best
    }

    @Test("thirty-six steps in one chain are judged, forward and backward")
    func longestChain() {
        let pairs = (0..<35).map {
            Ordering.Pair(
                before: OptionID($0), after: OptionID($0 + 1), isCritical: false, why: nil,
                refs: [])
        }
        let ordering = Ordering(stepCount: 36, pairs: pairs, scoring: .precedence)
        let forward = OrderingJudgment(ordering, placed: (0..<36).map { OptionID($0) })
        #expect(forward.required == 630)
        #expect(forward.isAllRight)
        #expect(forward.largestRightSet == 36)
        let backward = OrderingJudgment(ordering, placed: (0..<36).reversed().map { OptionID($0) })
        #expect(backward.satisfied == 0)
        #expect(backward.largestRightSet == 1)
    }
}
