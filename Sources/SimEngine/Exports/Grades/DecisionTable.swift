/// A table of decisions: a row for every answer, and one for each that was left without.
public enum DecisionTable {
    /// Makes the table.
    public static func export(_ book: Gradebook) -> Export {
        let learners = LearnerColumns(book.roster)
        var table = CSVWriter()
        table.row(learners.heads + heads)
        for attempt in book.attempts {
            let identity =
                learners.cells(of: attempt.header.learner) + [
                    .text(attempt.header.caseID), .whole(attempt.number), .text(attempt.file),
                    .text(attempt.header.mode.name),
                ]
            for cells in DecisionRows(attempt).all() { table.row(identity + cells) }
        }
        return Export(bytes: table.bytes, notes: book.notes)
    }

    private static let heads = [
        "case", "attempt", "file", "mode", "decision", "title", "kind", "domain", "outcome",
        "occasion", "answer", "right_answer", "credit", "points", "worth", "remedial",
        "critical_failure", "opened_s", "answered_s", "latency_s",
    ]
}

/// The rows of one attempt, in the order in which its decisions were answered.
private struct DecisionRows {
    private let attempt: GradedAttempt
    private let words: AnswerWords
    private let scenario: Scenario
    private let facts: Facts

    init(_ attempt: GradedAttempt) {
        self.attempt = attempt
        words = AnswerWords(attempt)
        scenario = attempt.session.machine.scenario
        facts = attempt.session.snapshot.facts
    }

    func all() -> [[CSVCell]] {
        var rows = facts.answers.map { row($0) }
        for item in attempt.report.items {
            guard case .decision(let id) = item.subject, case .unanswered = item.outcome else {
                continue
            }
            rows.append(unanswered(id, item))
        }
        return rows
    }

    private func row(_ answer: Answer) -> [CSVCell] {
        let decision = scenario.decisions[answer.decision.int]
        let isBoard = decision.kind == .act
        let isScored = answer.isFirst && !isBoard
        return about(answer.decision) + [
            .text(answer.response == nil ? "timeout" : isBoard ? "closed" : "answered"),
            .text(answer.isFirst ? "first" : "repeated"), .optional(words.given(answer)),
            .optional(words.right(answer.decision)),
            isBoard ? .empty : .number(answer.credit.points(of: .one)),
            isScored ? .number(answer.credit.points(of: decision.points)) : .empty,
            isScored ? .number(decision.points) : .empty,
            .answer(decision.isRemedial), .answer(isCritical(answer)),
            .number(Self.seconds(answer.opened)), .number(Self.seconds(answer.time)),
            .number(Self.seconds(answer.time - answer.opened)),
        ]
    }

    private func unanswered(_ id: DecisionID, _ item: ScoreItem) -> [CSVCell] {
        about(id) + [
            .text("unanswered"), .text("first"), .empty, .optional(words.right(id)),
            .number(.zero), .number(item.points), .number(item.worth),
            .answer(item.isRemedial), .answer(item.isCriticalFailure), .empty, .empty, .empty,
        ]
    }

    private func about(_ id: DecisionID) -> [CSVCell] {
        let decision = scenario.decisions[id.int]
        return [
            .text(scenario.string(decision.id)), .text(words.title(id)),
            .text(decision.kind.name), .text(decision.domain.name),
        ]
    }

    /// Whether an answer is a critical failure, by its decision's mark or an option's.
    private func isCritical(_ answer: Answer) -> Bool {
        attempt.report.criticalFailures.contains { failure in
            switch failure {
            case .decision(let decision): decision == answer.decision && answer.isFirst
            case .option(let decision, let option):
                decision == answer.decision && answer.response?.includes(option) == true
            case .act, .criterion: false
            }
        }
    }

    /// Returns seconds with their thousandths, exactly.
    private static func seconds(_ milliseconds: Int64) -> Decimal3 {
        Decimal3(thousandths: milliseconds)
    }
}
