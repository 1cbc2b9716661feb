/// Something a learner said in a conversation that its author named as a technique or a pitfall.
public struct SpokenMove: Hashable, Sendable {
    /// The conversation.
    public let decision: DecisionID
    /// What was said.
    public let option: OptionID
    /// The author's name for it.
    public let name: Text
    /// Whether it is one of what is done badly, rather than well.
    public let isPitfall: Bool
    /// When the conversation ended, in milliseconds of the simulated clock.
    public let time: Int64

    /// Returns what was said in first answers, in the order of the answers.
    static func all(_ scenario: Scenario, _ facts: Facts) -> [SpokenMove] {
        var moves: [SpokenMove] = []
        for answer in facts.answers where answer.isFirst {
            let decision = scenario.decisions[answer.decision.int]
            guard case .counsel = decision.form, case .options(let said)? = answer.response else {
                continue
            }
            for option in said {
                let chosen = decision.options[option.int]
                guard let name = chosen.pitfall ?? chosen.technique else { continue }
                moves.append(
                    SpokenMove(
                        decision: answer.decision, option: option, name: name,
                        isPitfall: chosen.pitfall != nil, time: answer.time))
            }
        }
        return moves
    }
}

extension JSONWriter {
    /// Writes what was said well, or badly, as a list.
    mutating func write(_ moves: [SpokenMove], pitfalls: Bool, _ scenario: Scenario) {
        beginArray()
        for move in moves where move.isPitfall == pitfalls {
            let decision = scenario.decisions[move.decision.int]
            beginObject()
            key("name")
            string(scenario.string(move.name))
            key("decision")
            string(scenario.string(decision.id))
            key("option")
            string(scenario.string(decision.options[move.option.int].id))
            key("time")
            number(move.time)
            endObject()
        }
        endArray()
    }
}
