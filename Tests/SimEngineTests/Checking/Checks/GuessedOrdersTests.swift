import Testing

@testable import SimEngine

@Suite("Of an ordering, a random order earns little")
struct GuessedOrdersTests {
    private static func ordering(
        _ steps: Int, _ pairs: [(Int, Int)], distractors: Int = 0, _ scoring: Ordering.Scoring = .precedence
    ) -> OrderingChance {
        let pairs = pairs.map {
            Ordering.Pair(before: OptionID($0.0), after: OptionID($0.1), isCritical: false, why: nil, refs: [])
        }
        return OrderingChance(Ordering(stepCount: steps, pairs: pairs, scoring: scoring), offered: steps + distractors)
    }

    private static func chain(_ count: Int) -> [(Int, Int)] { (0..<count - 1).map { ($0, $0 + 1) } }

    /// Every order, judged one by one by the rule that scores learners.
    private static func enumerated(_ steps: Int, _ pairs: [(Int, Int)], distractors: Int) -> Double {
        let pairs = pairs.map {
            Ordering.Pair(before: OptionID($0.0), after: OptionID($0.1), isCritical: false, why: nil, refs: [])
        }
        let ordering = Ordering(stepCount: steps, pairs: pairs, scoring: .precedence)
        var sum = 0.0
        var count = 0.0
        func place(_ order: [OptionID], _ rest: [Int]) {
            if rest.isEmpty {
                let credit = OrderingJudgment(ordering, placed: order).precedenceCredit
                sum += Double(credit.numerator) / Double(credit.denominator)
                count += 1
            }
            for next in rest { place(order + [OptionID(next)], rest.filter { $0 != next }) }
        }
        place([], Array(0..<steps + distractors))
        return sum / count
    }

    /// Worked by hand: of two steps half, of three (1 + 2 · 1/3) / 6, of four (1 + 3 · 4/6 + 5 · 2/6) / 24.
    @Test("a chain", arguments: [(2, 1.0 / 2), (3, 5.0 / 18), (4, 7.0 / 36)])
    func chains(count: Int, expected: Double) {
        #expect(abs(Self.ordering(count, Self.chain(count)).expectedCredit - expected) < 1e-12)
    }

    @Test(
        "any pairs earn what all orders earn, judged one by one",
        arguments: [
            (4, [(0, 1), (2, 3)], 0), (5, [(0, 1), (0, 2), (0, 3), (3, 4)], 0), (5, [(0, 4), (1, 4), (2, 3)], 1),
            (6, [(0, 1), (1, 2), (3, 4)], 0), (4, [(0, 1), (1, 2), (2, 3)], 2),
        ])
    func orders(steps: Int, pairs: [(Int, Int)], distractors: Int) {
        let expected = Self.enumerated(steps, pairs, distractors: distractors)
        #expect(abs(Self.ordering(steps, pairs, distractors: distractors).expectedCredit - expected) < 1e-9)
    }

    @Test("all or nothing earns the share of orders that are right")
    func allOrNothing() {
        #expect(abs(Self.ordering(3, Self.chain(3), .allOrNothing).expectedCredit - 1.0 / 6) < 1e-12)
        #expect(abs(Self.ordering(5, [(0, 1)], .allOrNothing).expectedCredit - 0.5) < 1e-12)
        #expect(Self.ordering(3, Self.chain(3), distractors: 1, .allOrNothing).expectedCredit == 0)
    }

    /// The longest increasing run of 1, 2, 3 in any order is on average 2: of the six orders 3, 2, 2, 2, 2, 1.
    @Test("edits are drawn from a sample")
    func edits() {
        #expect(abs(Self.ordering(3, Self.chain(3), .edit).expectedCredit - 2.0 / 3) < 0.03)
    }

    @Test("a large group is near what its size says")
    func large() {
        // Of one step before twenty others as many are satisfied as come after it: 0 to 20 alike.
        let star = (1...20).map { (0, $0) }
        var expected = 0.0
        for after in 11...20 { expected += Double(2 * after - 20) / 20 / 21 }
        #expect(abs(Self.ordering(21, star).expectedCredit - expected) < 0.02)
    }

    @Test("told at the decision, above a quarter only", arguments: [(2, 50), (3, 27), (4, nil), (6, nil)])
    func told(steps: Int, percent: Int?) throws {
        let texts = (0..<steps).map { "{ \"id\": \"s\($0)\", \"text\": \"Step \($0)\" }" }
        let inside = CheckedText.asking("\"id\": \"order\", \"kind\": \"ordering\", \"steps\": [ \(texts.joined(separator: ", ")) ]")
        let expected = percent.map { ["a random order of 'order' earns \($0) % of its points on average"] } ?? []
        #expect(try CheckedText.messages("SIM0366", inside) == expected)
    }
}
