/// Of an ordering, someone who knows nothing earns little.
///
/// The credit is that of a random order of everything offered, distractors included, since whoever
/// guesses cannot tell them from steps.
enum GuessedOrders {
    /// What a random order may earn, in hundredths.
    private static let limit = 25

    static func check(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for decision in target.scenario.decisions where decision.points > .zero {
            guard case .ordering(let ordering) = decision.form else { continue }
            let offered = decision.options.count
            let share = OrderingChance(ordering, offered: offered).expectedCredit
            guard share * 100 > Double(limit) else { continue }
            // Never the limit itself, which is still accepted.
            let percent = max(limit + 1, Int(share * 100))
            found.append(
                Diagnostic(
                    .item(.guessedOrder(target.name(decision.id), percent: percent)),
                    at: decision.id.range))
        }
        return found
    }
}
