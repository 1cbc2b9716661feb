import Testing

@testable import SimEngine

@Suite("Every credit lies between nothing and all")
struct CreditBoundsTests {
    /// Answers drawn at random, most of them nonsense, for decisions of every kind.
    @Test("whatever is answered", arguments: 0..<100)
    func staysWithinBounds(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for decision in decisions(&generator) {
            for _ in 0..<20 {
                let response = response(&generator)
                let hidden = generator.below(8)
                let credit = decision.credit(for: response) { $0.int != Int(hidden) }
                #expect(credit >= .zero && credit <= .one)
            }
        }
    }

    private func decisions(_ generator: inout SeededGenerator) -> [Decision] {
        let credits = (0..<6).map { _ in Int64(generator.below(5)) * 250 }
        let bounds = (0..<4).map { _ in Int64(generator.below(20_000)) }.sorted()
        let numeric = Numeric(
            unit: nil, units: [],
            full: Decimal3(thousandths: bounds[1])...Decimal3(thousandths: bounds[2]),
            partial: Decimal3(thousandths: bounds[0])...Decimal3(thousandths: bounds[3]))
        let pairs = ["ab", "bc", "ad", "ca"].filter { _ in generator.below(2) == 0 }
        return [
            DecisionFixture.decision(.choice, credits: credits),
            DecisionFixture.decision(.multiple(choose: nil, scoring: .plusMinus), credits: credits),
            DecisionFixture.decision(.multiple(choose: 2, scoring: .zeroOne), credits: credits),
            DecisionFixture.decision(.counsel([]), credits: credits),
            DecisionFixture.decision(.numeric(numeric)),
            PartsFixture.matrix(["x.", ".x", "x."], .one),
            PartsFixture.matrix(["xx", "..", "x."], .any(scoredBy: .column)),
            PartsFixture.matrix(["xx", "..", "x."], .any(scoredBy: .row)),
            PartsFixture.cloze(["x.", ".x", "x."], .zeroOne),
            PartsFixture.cloze(["x.", ".x", "x."], .rationale),
            PartsFixture.highlight("x.xx.x"), PartsFixture.bowtie(["x.", "xx", "xx"]),
            DecisionFixture.ordering("abcd", pairs, .precedence),
            DecisionFixture.ordering("abcd", pairs, .edit),
            DecisionFixture.ordering("abcd", pairs, .allOrNothing),
        ]
    }

    private func response(_ generator: inout SeededGenerator) -> Response {
        switch generator.below(4) {
        case 0: .option(OptionID(Int(generator.below(10)) - 2))
        case 1: .quantity(Decimal3(thousandths: Int64(generator.below(22_000))), unit: 0)
        case 2: .board
        default:
            .options((0..<generator.below(9)).map { _ in OptionID(Int(generator.below(9)) - 1) })
        }
    }
}
