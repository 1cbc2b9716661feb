/// Finds what a report has to say about each item and each critical failure of a run.
///
/// It is a class for the same reason as ``Phrasebook``.
final class Finder {
    let machine: Machine
    let facts: Facts
    let monitor: RubricMonitor
    let phrases: Phrasebook
    let happened: Happened

    init(
        _ machine: Machine, _ facts: Facts, _ monitor: RubricMonitor, _ phrases: Phrasebook,
        _ records: [LogRecord] = []
    ) {
        self.machine = machine
        self.facts = facts
        self.monitor = monitor
        self.phrases = phrases
        happened = Happened(machine, facts, records)
    }

    var scenario: Scenario { _read { yield machine.scenario } }

    /// Returns a line for what was done or answered in full, or nothing.
    func strength(_ item: ScoreItem) -> String? {
        guard item.credit.isOne, item.wasAsked, !item.isCriticalFailure, item.worth > .zero
        else { return nil }
        switch item.subject {
        case .decision(let decision): return phrases.title(decision)
        case .criterion(let criterion):
            return wasTested(criterion) ? phrases.title(criterion) : nil
        }
    }

    /// Returns what an item that was asked lacked, or nothing where it lacked nothing.
    func miss(_ item: ScoreItem) -> Finding? {
        if item.credit.isOne && !item.isCriticalFailure { return nil }
        switch (item.subject, item.outcome) {
        case (.decision(let decision), .answered(let answer)):
            return miss(item, describe(answer, of: decision))
        case (.decision(let decision), .timedOut(let answer)):
            var finding = describe(answer, of: decision)
            finding.done = ["The time limit passed."]
            finding.isDeed = false
            return miss(item, finding)
        case (.decision(let decision), .unanswered):
            var finding = Finding(title: phrases.title(decision))
            finding.done = ["It was left without an answer."]
            finding.isDeed = false
            return miss(item, finding)
        case (.criterion(let criterion), .judged):
            return miss(item, describe(criterion))
        case (.criterion(let criterion), .void):
            var finding = Finding(title: phrases.title(criterion))
            finding.done = ["This run gave no occasion for it."]
            finding.isDeed = false
            return miss(item, finding)
        case (.criterion, .pending), (.criterion, .answered), (.criterion, .timedOut),
            (.criterion, .unanswered), (.decision, .judged), (.decision, .void),
            (.decision, .pending):
            return nil
        }
    }

    /// Returns what there is to say about a critical failure.
    func finding(_ failure: CriticalFailure) -> Finding {
        var finding: Finding
        switch failure {
        case .decision(let decision): finding = failed(decision)
        case .option(let decision, let option): finding = chosen(option, of: decision)
        case .act(let act): finding = started(act)
        case .criterion(let criterion): finding = describe(criterion)
        }
        finding.isCritical = true
        return finding
    }

    private func miss(_ item: ScoreItem, _ finding: Finding) -> Finding {
        var finding = finding
        let score = Score(points: item.points, possible: item.worth)
        finding.label = item.domain.label + (item.worth > .zero ? ", " + score.words : "")
        if item.isRemedial { finding.label = (finding.label ?? "") + ", remedial" }
        finding.isCritical = item.isCriticalFailure
        if item.isCriticalFailure { finding.refer(to: "Critical failures, above.") }
        return finding
    }

    /// Returns what there is to say about all critical failures, the same act only once.
    func findings(_ failures: [CriticalFailure]) -> [Finding] {
        failures.map { failure in
            var found = finding(failure)
            if let first = forbidden(failure), failures.contains(first) {
                found.refer(to: phrases.quote(finding(first).title) + ", above.")
            }
            return found
        }
    }

    /// Returns the failure of what a failed criterion forbids: the same is told with it.
    private func forbidden(_ failure: CriticalFailure) -> CriticalFailure? {
        guard case .criterion(let criterion) = failure else { return nil }
        switch scenario.rubric[criterion.int].rule {
        case .absent(.act(let act)), .never(.act(let act), _): return .act(act)
        case .absent(.chosen(let decision, let option)),
            .never(.chosen(let decision, let option), _):
            return .option(decision, option)
        case .exists, .absent, .precedence, .response, .interval, .never, .always: return nil
        }
    }

    private func failed(_ decision: DecisionID) -> Finding {
        guard let answer = facts.firstAnswer(decision) else {
            return Finding(title: phrases.title(decision))
        }
        var finding = describe(answer, of: decision)
        if answer.response == nil {
            finding.done = ["The time limit passed."]
            finding.isDeed = false
        }
        return finding
    }

    private func chosen(_ option: OptionID, of decision: DecisionID) -> Finding {
        let asked = scenario.decisions[decision.int]
        let chosen = asked.options[option.int]
        var finding = Finding(title: phrases.title(decision))
        finding.done = [phrases.quote(chosen.text)]
        let answer = facts.answers.first {
            $0.decision == decision && $0.response?.includes(option) == true
        }
        finding.when = answer.map { TimeWords.clock($0.time) }
        finding.why = [phrases.words(chosen.feedback), phrases.words(asked.why)].compactMap { $0 }
        cite(chosen.refs + asked.refs, &finding)
        return finding
    }

    private func started(_ act: ActID) -> Finding {
        let started = scenario.acts[act.int]
        var finding = Finding(title: phrases.words(started.text))
        finding.done = ["You began it."]
        finding.when = TimeWords.clock(facts.acts[act.int].firstStart)
        finding.why = [phrases.words(started.feedback)].compactMap { $0 }
        cite(started.refs, &finding)
        return finding
    }

    /// Adds citations to a finding.
    func cite(_ references: [ReferenceID], _ finding: inout Finding) {
        finding.cited = references
        finding.references = phrases.citations(references)
    }
}
