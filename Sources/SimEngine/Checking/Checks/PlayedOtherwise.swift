/// A playthrough beside a case comes to what it expects.
///
/// It is the only place where an author says what a case is meant to do, so what came to be
/// different is told where the case first goes another way, as far as that can be known.
struct PlayedOtherwise {
    private let machine: Machine
    private let places: Places
    private let work: Work

    /// The most places at which something is told.
    private static let mostPlaces = 10

    init(_ machine: Machine, _ work: Work) {
        self.machine = machine
        self.work = work
        places = Places(tree: machine.scenario.document)
    }

    /// Returns what comes out otherwise, once for each place, shown by the shortest run there.
    func findings(_ runs: [PlayedRun]) -> [CheckFinding] {
        let suspects = Suspects(runs)
        let suspicion = Suspicion(machine, runs, places)
        let told = runs.map { run in
            run.deviation.map { self.told(run, $0, suspects, suspicion) }
        }
        let search = MendingSearch(machine, runs, suspected: told.map { $0?.0 }, work)
        let mended = search.all()
        var found: [Told] = []
        for (index, run) in runs.enumerated() {
            guard let (place, words) = told[index] else { continue }
            let mending = mended.first { $0.runs.contains(index) }
            let told = Told(
                place: mending?.mending.place ?? place, run: run, words: words, mending: mending)
            guard let known = found.firstIndex(where: { $0.place == told.place }) else {
                found.append(told)
                continue
            }
            let others = found[known].others + 1
            if run.session.inputs.count < found[known].run.session.inputs.count {
                found[known] = told
            }
            found[known].others = others
        }
        return found.prefix(Self.mostPlaces).map { finding($0, runs) }
    }

    /// What is told at one place.
    private struct Told {
        let place: SourceRange
        let run: PlayedRun
        let words: String
        let mending: MendingSearch.Mended?
        /// How many runs beside this one it explains.
        var others = 0
    }

    private func finding(_ told: Told, _ runs: [PlayedRun]) -> CheckFinding {
        CheckFinding(
            .playedOtherwise(
                told.run.name, told.words, others: told.others,
                mended: told.mending.map { words($0, runs) }),
            at: told.place,
            route: ExploredRoute(
                variant: told.run.session.variant, inputs: told.run.session.inputs))
    }

    /// Returns what would mend runs, in a sentence.
    private func words(_ mended: MendingSearch.Mended, _ runs: [PlayedRun]) -> String {
        let failing = runs.count { $0.deviation != nil }
        let lines = SourceLines(machine.scenario.document.bytes)
        let others = mended.others.map {
            ", or \($0.words) on line \(lines.position(of: $0.place.start).line)"
        }
        let words = mended.mending.words + others.joined()
        if mended.breaksOthers {
            return words
                + ", it comes out as written, but under a condition, as others no longer do"
        }
        let come = mended.runs.count < failing ? "it comes" : "every playthrough comes"
        return "\(words), \(come) out as written"
    }

    /// Returns where a run goes another way, and what is told of it.
    private func told(
        _ run: PlayedRun, _ deviation: PlayedRun.Deviation, _ suspects: Suspects,
        _ suspicion: Suspicion
    ) -> (SourceRange, String) {
        let start = machine.scenario.about.id.range
        switch deviation {
        case .unfit(let message, let tree, let node):
            let place = asked(tree, node, run.session) ?? suspicion.place(in: run) ?? start
            return (place, message)
        case .otherwise(let sentences, let expectation):
            let place = place(of: expectation, run.session, suspects) ?? suspicion.place(in: run)
            return (place ?? start, sentences.first ?? "")
        }
    }

    /// Returns the open decision, its option or its act that an input means, where it is there.
    private func asked(_ tree: JSONTree, _ node: Int, _ session: Session) -> SourceRange? {
        let scenario = machine.scenario
        func isNamed(_ text: Text, _ key: String) -> Bool {
            guard let value = tree.value(forKey: key, in: node), tree.kind(value) == .string else {
                return false
            }
            return scenario.isNamed(text, tree.decoded(value))
        }
        for open in session.openDecisions {
            let decision = scenario.decisions[open.decision.int]
            if case .act(let board) = decision.form {
                for act in board.acts where isNamed(scenario.acts[act.int].id, "act") {
                    return scenario.acts[act.int].source
                }
            }
            guard isNamed(decision.id, "ask") else { continue }
            for option in decision.options where isNamed(option.id, "answer") {
                return option.source
            }
            return places.opening(decision.source)
        }
        return nil
    }

    /// Returns what an expectation and a session disagree about, where one thing can be named.
    private func place(
        of expectation: Expectation, _ session: Session, _ suspects: Suspects
    ) -> SourceRange? {
        let report = session.report()
        let scenario = machine.scenario
        switch expectation.ending {
        case .state(let name)?:
            let reached = report.ending.map { scenario.string(scenario.states[$0.int].id) }
            if reached?.utf8.elementsEqual(name.utf8) != true { return nil }
        case Expectation.Ending.none?: if report.isComplete { return nil }
        case nil: break
        }
        let expected = expectation.criticalFailures ?? []
        if expectation.criticalFailures != nil {
            for failure in report.criticalFailures {
                let id = failure.id(in: scenario)
                if !expected.contains(where: { $0.utf8.elementsEqual(id.utf8) }) {
                    return place(of: failure)
                }
            }
        }
        for name in expected {
            let actual = report.criticalFailures.map { $0.id(in: scenario) }
            if !actual.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
                return place(named: name)
            }
        }
        return suspects.first(expectation, report).map { place(of: $0) }
    }

    private func place(of failure: CriticalFailure) -> SourceRange {
        let scenario = machine.scenario
        switch failure {
        case .decision(let decision):
            return places.opening(scenario.decisions[decision.int].source)
        case .option(let decision, let option):
            return scenario.decisions[decision.int].options[option.int].source
        case .act(let act): return scenario.acts[act.int].source
        case .criterion(let criterion): return scenario.rubric[criterion.int].source
        }
    }

    /// Returns where stands what a playthrough calls a critical failure.
    private func place(named name: String) -> SourceRange? {
        let scenario = machine.scenario
        var failures: [CriticalFailure] = []
        for place in scenario.rubric.indices { failures.append(.criterion(CriterionID(place))) }
        for place in scenario.acts.indices { failures.append(.act(ActID(place))) }
        for (place, asked) in scenario.decisions.enumerated() {
            let decision = DecisionID(place)
            failures.append(.decision(decision))
            for option in asked.options.indices {
                failures.append(.option(decision, OptionID(option)))
            }
        }
        return failures.first { $0.id(in: scenario).utf8.elementsEqual(name.utf8) }
            .map { place(of: $0) }
    }

    private func place(of subject: ScoreItem.Subject) -> SourceRange {
        switch subject {
        case .decision(let decision):
            places.opening(machine.scenario.decisions[decision.int].source)
        case .criterion(let criterion): machine.scenario.rubric[criterion.int].source
        }
    }
}

/// What may be behind points that are not as expected: one item that earns as much more or less.
private struct Suspects {
    /// The items, each with how many runs it would explain.
    private var votes: [(subject: ScoreItem.Subject, count: Int)] = []

    init(_ runs: [PlayedRun]) {
        for run in runs {
            guard case .otherwise(_, let expectation) = run.deviation else { continue }
            for subject in Suspects.items(expectation, run.session.report()) {
                if let known = votes.firstIndex(where: { $0.subject == subject }) {
                    votes[known].count += 1
                } else {
                    votes.append((subject, 1))
                }
            }
        }
    }

    /// Returns the item that explains a run and most of the others.
    func first(_ expectation: Expectation, _ report: ScoreReport) -> ScoreItem.Subject? {
        var best: (subject: ScoreItem.Subject, count: Int)?
        for subject in Suspects.items(expectation, report) {
            let count = votes.first { $0.subject == subject }?.count ?? 0
            if count > best?.count ?? 0 { best = (subject, count) }
        }
        return best?.subject
    }

    /// Returns the items whose points make up the difference, criteria first.
    private static func items(
        _ expectation: Expectation, _ report: ScoreReport
    ) -> [ScoreItem.Subject] {
        guard let percent = expectation.percent, report.total.possible > .zero else { return [] }
        let possible = report.total.possible.thousandths
        let wanted = percent.thousandths * possible / 100_000
        // A percentage has one decimal.
        let doubt = possible / 1000 + 1
        let missing = wanted - report.total.points.thousandths
        let found = report.items.filter { item in
            guard !item.isRemedial else { return false }
            let lost = (item.worth.thousandths - item.points.thousandths) - missing
            let gained = item.points.thousandths + missing
            return (missing > 0 && lost >= -doubt && lost <= doubt && item.points < item.worth)
                || (missing < 0 && gained >= -doubt && gained <= doubt && item.points > .zero)
        }.map { $0.subject }
        return found.filter { isCriterion($0) } + found.filter { !isCriterion($0) }
    }

    private static func isCriterion(_ subject: ScoreItem.Subject) -> Bool {
        switch subject {
        case .criterion: true
        case .decision: false
        }
    }
}
