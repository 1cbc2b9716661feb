/// Whoever chooses a wrong option is told what is wrong with it, by its feedback or by the decision.
///
/// - Note: Source: Hattie & Timperley, *Review of Educational Research* 77 (2007), 81–112: feedback
///   on the task helps where it says what was wrong and why.
enum UnexplainedOptions {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for decision in target.scenario.decisions
        where decision.why == nil && decision.points > .zero {
            let wrong = unexplained(decision)
            guard let first = wrong.first else { continue }
            found.append(
                Diagnostic(
                    .item(.unexplained(target.name(first), others: wrong.count - 1)),
                    at: first.range))
        }
        return found
    }

    /// Returns the ids of what is wrong and not explained.
    private static func unexplained(_ decision: Decision) -> [Text] {
        switch decision.form {
        case .choice, .multiple, .counsel, .cloze, .bowtie, .highlight:
            return decision.options.filter { $0.credit < .one && $0.feedback == nil }.map { $0.id }
        case .ordering(let ordering):
            return decision.options.suffix(from: ordering.stepCount).filter { $0.feedback == nil }
                .map { $0.id }
        case .matrix(let matrix):
            var rows: [Text] = []
            for (row, group) in zip(matrix.rows, decision.groups) where row.feedback == nil {
                if case .authored(let id) = group.name { rows.append(id) }
            }
            return rows
        case .numeric, .act: return []
        }
    }
}
