/// Reading decisions of one or several right options.
extension Reader {
    /// Reads what is particular to picking one option.
    mutating func readChoice(_ fields: Fields, _ decision: inout Decision) {
        decision.form = .choice
        decision.options = options(fields, .choice)
        if !decision.options.contains(where: { $0.credit == .one }), decision.points > .zero {
            let id = decision.id
            warning(at: opening(fields.node)) { .noFullCredit($0.scenario.string(id)) }
        }
    }

    /// Reads what is particular to picking all options that apply.
    mutating func readMultiple(_ fields: Fields, _ decision: inout Decision) {
        decision.options = options(fields, .multiple)
        let keys = decision.options.reduce(0) { $0 + ($1.credit == .one ? 1 : 0) }
        if keys == 0, !decision.options.isEmpty {
            error(.decision(.noKey(scenario.string(decision.id))), at: opening(fields.node))
        }
        let choose = whole(.choose, in: fields, .positiveCount).map { Int($0) }
        if let choose, choose != keys, keys > 0, let node = value(.choose, in: fields) {
            error(.decision(.chooseMismatch(choose: choose, keys: keys)), at: range(node))
        }
        let words: Words<MultipleScoring> = [
            ("plusMinus", .plusMinus), ("zeroOne", .zeroOne), ("allOrNothing", .allOrNothing),
        ]
        let scoring = word(.scoring, in: fields, among: words)
        decision.form = .multiple(
            choose: choose, scoring: scoring ?? (choose == nil ? .plusMinus : .zeroOne))
    }
}
