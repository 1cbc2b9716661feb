/// Finds what a run came to, decision by decision.
struct CourseInteractions {
    private let session: Session
    private let scenario: Scenario
    private let facts: Facts
    private let report: ScoreReport
    private let words: CourseWords

    init(_ session: Session, _ report: ScoreReport, _ words: CourseWords) {
        self.session = session
        scenario = session.machine.scenario
        facts = session.snapshot.facts
        self.report = report
        self.words = words
    }

    /// The first answer to every decision, in the order of answering; then the boards of acts that
    /// something was done on, once the run is over.
    ///
    /// What is listed once stays at its place while the run goes on, unless the learner goes back.
    var all: [CourseInteraction] {
        var found: [CourseInteraction] = []
        for answer in facts.answers where answer.isFirst {
            let decision = scenario.decisions[answer.decision.int]
            if case .act = decision.form { continue }
            found.append(interaction(answer, decision))
        }
        guard session.phase != .running else { return found }
        return found + boards
    }

    private func interaction(_ answer: Answer, _ decision: Decision) -> CourseInteraction {
        let shapes = CourseShapes(decision, answer.decision, session, words)
        let item = report.items.first { $0.subject == .decision(answer.decision) }
        return CourseInteraction(
            id: scenario.string(decision.id), text: words.plain(decision.text) ?? "",
            form: shapes.form, response: answer.response.flatMap { shapes.value($0) },
            unit: shapes.rightUnit, correct: shapes.correct(answer.response), credit: answer.credit,
            worth: decision.points,
            points: answer.credit.points(of: decision.points),
            isCriticalFailure: item?.isCriticalFailure ?? false, opened: answer.opened,
            time: answer.time, objectives: objectives(decision))
    }

    private func objectives(_ decision: Decision) -> [String] {
        decision.objectives.map {
            CourseObjective.id(of: scenario.about.objectives[$0.int], scenario)
        } + [CourseObjective.id(of: decision.domain)]
    }
}

/// Boards of acts.
extension CourseInteractions {
    /// What happened on a board.
    private struct Visit {
        var opened: Int64
        var closed: Int64
        var isOpen: Bool
        var acts: [ActID] = []
    }

    private var boards: [CourseInteraction] {
        var visits: [(decision: Int32, visit: Visit)] = []
        for record in session.log.effectiveRecords { follow(record, &visits) }
        return visits.compactMap { entry in
            entry.visit.acts.isEmpty
                ? nil : interaction(DecisionID(Int(entry.decision)), entry.visit)
        }
    }

    private func follow(
        _ record: LogRecord, _ visits: inout [(decision: Int32, visit: Visit)]
    ) {
        switch record.kind {
        case .opened:
            guard case .act = scenario.decisions[Int(record.subject)].form else { return }
            if let place = visits.firstIndex(where: { $0.decision == record.subject }) {
                visits[place].visit.isOpen = true
            } else {
                let visit = Visit(opened: record.time, closed: record.time, isOpen: true)
                visits.append((record.subject, visit))
            }
        case .answered, .withdrawn, .timedOut:
            for place in visits.indices where visits[place].decision == record.subject {
                visits[place].visit.isOpen = false
                visits[place].visit.closed = record.time
            }
        case .actStarted:
            let act = ActID(Int(record.subject))
            for place in visits.indices.reversed() where visits[place].visit.isOpen {
                guard case .act(let board) = scenario.decisions[Int(visits[place].decision)].form,
                    board.acts.contains(act)
                else { continue }
                visits[place].visit.acts.append(act)
                visits[place].visit.closed = record.time
                return
            }
        case .input, .event, .entered, .left, .actDone, .actInterrupted, .measured, .said, .noted,
            .faulted, .broken, .violated, .ended, .undone:
            return
        }
    }

    private func interaction(_ id: DecisionID, _ visit: Visit) -> CourseInteraction {
        let decision = scenario.decisions[id.int]
        let isFailure = report.items.contains {
            $0.subject == .decision(id) && $0.isCriticalFailure
        }
        var choices: [CourseInteraction.Choice] = []
        if case .act(let board) = decision.form {
            for act in board.acts {
                let row = scenario.acts[act.int]
                choices.append(.init(id: scenario.string(row.id), text: words.plain(row.text)))
            }
        }
        return CourseInteraction(
            id: scenario.string(decision.id), text: words.plain(decision.text) ?? "",
            form: .performance(choices),
            response: .ids(visit.acts.map { scenario.string(scenario.acts[$0.int].id) }),
            unit: nil, correct: [], credit: nil, worth: .zero, points: .zero,
            isCriticalFailure: isFailure,
            opened: visit.opened, time: visit.closed, objectives: objectives(decision))
    }
}
