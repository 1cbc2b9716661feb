/// Finds what a report has to say about each item and each critical failure of a run.
///
/// It is a class for the same reason as ``Phrasebook``.
final class Finder {
    let machine: Machine
    let facts: Facts
    let monitor: RubricMonitor
    let phrases: Phrasebook

    init(_ machine: Machine, _ facts: Facts, _ monitor: RubricMonitor, _ phrases: Phrasebook) {
        self.machine = machine
        self.facts = facts
        self.monitor = monitor
        self.phrases = phrases
    }

    var scenario: Scenario { machine.scenario }

    /// Returns a line for an item that earned all, or nothing.
    func strength(_ item: ScoreItem) -> String? {
        guard item.credit.isOne, item.wasAsked, !item.isCriticalFailure, item.worth > .zero
        else { return nil }
        switch item.subject {
        case .decision(let decision): return phrases.title(decision)
        case .criterion(let criterion): return phrases.title(criterion)
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
            return miss(item, finding)
        case (.decision(let decision), .unanswered):
            var finding = Finding(title: phrases.title(decision))
            finding.done = ["It was left without an answer."]
            return miss(item, finding)
        case (.criterion(let criterion), .judged):
            return miss(item, describe(criterion))
        case (.criterion(let criterion), .void):
            var finding = Finding(title: phrases.title(criterion))
            finding.done = ["This run gave no occasion for it."]
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
        finding.label = item.domain.label + ", " + score.words
        if item.isRemedial { finding.label = (finding.label ?? "") + ", remedial" }
        finding.isCritical = item.isCriticalFailure
        return finding
    }

    private func failed(_ decision: DecisionID) -> Finding {
        guard let answer = facts.firstAnswer(decision) else {
            return Finding(title: phrases.title(decision))
        }
        var finding = describe(answer, of: decision)
        if answer.response == nil { finding.done = ["The time limit passed."] }
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
