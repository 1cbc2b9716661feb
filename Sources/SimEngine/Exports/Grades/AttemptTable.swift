/// A table of attempts: a row for each, whatever came of it.
public enum AttemptTable {
    /// Makes the table.
    public static func export(_ book: Gradebook) -> Export {
        let learners = LearnerColumns(book.roster)
        let domains = AttemptDomains(book)
        let objectives = AttemptObjectives(book)
        var table = CSVWriter()
        table.row(learners.heads + heads + domains.heads + objectives.heads + ["path"])
        for attempt in book.attempts {
            table.row(
                learners.cells(of: attempt.header.learner) + cells(attempt)
                    + domains.cells(attempt) + objectives.cells(attempt)
                    + [.optional(AttemptPath.text(attempt.session))])
        }
        return Export(bytes: table.bytes, notes: book.notes)
    }

    private static let heads = [
        "case", "title", "version", "attempt", "file", "started", "minutes", "clock", "mode",
        "seed",
        "complete", "points", "possible", "percent", "passed", "critical_failures",
        "critical_failure_ids", "ending",
    ]

    private static func cells(_ attempt: GradedAttempt) -> [CSVCell] {
        let header = attempt.header
        let report = attempt.report
        let scenario = attempt.session.machine.scenario
        return [
            .text(header.caseID), .text(attempt.caseTitle), .text(header.version),
            .whole(attempt.number), .text(attempt.file), .optional(header.start),
            .number(minutes(attempt.session.time)),
            .text(header.isLive ? "live" : "simulated"), .text(header.mode.name),
            .text(header.seed.description), .answer(report.isComplete),
            .number(report.total.points), .number(report.total.possible),
            .number(report.percent), .answer(report.isPassed),
            .whole(report.criticalFailures.count),
            .optional(attempt.failureIDs.joined(separator: " ")),
            .optional(report.ending.map { scenario.string(scenario.states[$0.int].id) }),
        ]
    }

    /// Returns minutes of the simulated clock, rounded half to even to hundredths.
    static func minutes(_ milliseconds: Int64) -> Decimal3 {
        let hundredths = Wide.scale(milliseconds, by: 1, over: 600) ?? 0
        return Wide.multiply(hundredths, 10).map { Decimal3(thousandths: $0) } ?? .zero
    }
}

/// The columns of the domains that any of the attempts has.
private struct AttemptDomains {
    let domains: [Domain]

    init(_ book: Gradebook) {
        domains = Domain.allCases.filter { domain in
            book.attempts.contains { attempt in
                attempt.report.domains.contains { $0.domain == domain }
            }
        }
    }

    var heads: [String] {
        domains.flatMap { ["\($0.name)_points", "\($0.name)_possible", "\($0.name)_percent"] }
    }

    func cells(_ attempt: GradedAttempt) -> [CSVCell] {
        domains.flatMap { domain -> [CSVCell] in
            CSVCell.score(attempt.report.domains.first { $0.domain == domain }?.score)
        }
    }
}

/// The columns of the objectives of all cases, in the order of the cases' ids and their own.
private struct AttemptObjectives {
    private var names = NameTable()

    init(_ book: Gradebook) {
        for attempt in book.cases {
            let scenario = attempt.session.machine.scenario
            for objective in scenario.about.objectives {
                _ = names.intern(scenario.string(objective.id))
            }
        }
    }

    var heads: [String] {
        (0..<names.count).flatMap { place -> [String] in
            let name = "objective_" + names.name(Int32(place))
            return [name + "_points", name + "_possible", name + "_percent"]
        }
    }

    func cells(_ attempt: GradedAttempt) -> [CSVCell] {
        let scenario = attempt.session.machine.scenario
        var scores = [Score?](repeating: nil, count: names.count)
        for entry in attempt.report.objectives {
            let id = scenario.string(scenario.about.objectives[entry.objective.int].id)
            if let place = names.find(id) { scores[Int(place)] = entry.score }
        }
        return scores.flatMap { CSVCell.score($0) }
    }
}

extension CSVCell {
    /// Points, possible points and percentage; nothing where nothing was possible or asked.
    fileprivate static func score(_ score: Score?) -> [CSVCell] {
        guard let score else { return [.empty, .empty, .empty] }
        return [
            .number(score.points), .number(score.possible),
            score.possible > .zero ? .number(score.percent) : .empty,
        ]
    }
}

/// The way a run took through the states of its case.
enum AttemptPath {
    /// Returns the ids of the states that were entered and have no states inside them, in order.
    static func text(_ session: Session) -> String {
        let scenario = session.machine.scenario
        var ids: [String] = []
        for record in session.log.effectiveRecords where record.kind == .entered {
            let state = scenario.states[Int(record.subject)]
            switch state.kind {
            case .atomic, .final: ids.append(scenario.string(state.id))
            case .compound, .parallel, .shallowHistory, .deepHistory: continue
            }
        }
        return ids.joined(separator: " > ")
    }
}
