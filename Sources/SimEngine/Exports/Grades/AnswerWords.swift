/// What was answered, and what is right, in the words of the case.
struct AnswerWords {
    private let session: Session
    private let phrases: Phrasebook

    init(_ attempt: GradedAttempt) {
        session = attempt.session
        phrases = attempt.phrases
    }

    private var scenario: Scenario { session.machine.scenario }

    /// Returns what a decision is called.
    func title(_ decision: DecisionID) -> String { phrases.title(decision) }

    /// Returns what was answered; of a board the acts that were done while it was open.
    func given(_ answer: Answer) -> String {
        let decision = scenario.decisions[answer.decision.int]
        switch answer.response {
        case nil: return ""
        case .option(let option): return phrases.label(option, of: decision)
        case .options(let options):
            if case .ordering = decision.form { return numbered(options, decision) }
            return listed(options, decision)
        case .quantity(let value, let unit):
            return decision.quantity(value, unit: unit, scenario)
        case .board: return acts(of: answer)
        }
    }

    /// Returns what earns full credit; of an ordering the order of the author, where others may too.
    func right(_ id: DecisionID) -> String {
        let decision = scenario.decisions[id.int]
        switch decision.form {
        case .choice: return listed(best(decision.options.indices, decision), decision)
        case .multiple:
            let keys = decision.options.indices.map { OptionID($0) }.filter {
                decision.options[$0.int].credit > .zero
                    && session.machine.offers($0, of: id, session.snapshot.facts)
            }
            return listed(keys, decision)
        case .matrix, .cloze, .highlight, .bowtie:
            return listed(decision.missedKeys([]), decision)
        case .ordering(let ordering):
            return numbered((0..<ordering.stepCount).map { OptionID($0) }, decision)
        case .counsel(let turns):
            return listed(turns.flatMap { best($0.options, decision) }, decision)
        case .numeric(let numeric):
            let unit = numeric.unit.map { " " + scenario.string($0) } ?? ""
            let (low, high) = (numeric.full.lowerBound, numeric.full.upperBound)
            return (low == high ? "\(low)" : "\(low) to \(high)") + unit
        case .act: return ""
        }
    }

    private func best(_ places: Range<Int>, _ decision: Decision) -> [OptionID] {
        var most = Decimal3(thousandths: 1)
        for place in places { most = max(most, decision.options[place].credit) }
        return places.filter { decision.options[$0].credit >= most }.map { OptionID($0) }
    }

    private func listed(_ options: [OptionID], _ decision: Decision) -> String {
        options.map { phrases.label($0, of: decision) }.joined(separator: "; ")
    }

    private func numbered(_ steps: [OptionID], _ decision: Decision) -> String {
        steps.enumerated().map { place, step in
            "\(place + 1). " + phrases.label(step, of: decision)
        }.joined(separator: "; ")
    }

    private func acts(of answer: Answer) -> String {
        var done: [String] = []
        for record in session.log.effectiveRecords
        where record.kind == .actDone && record.time >= answer.opened && record.time <= answer.time
        {
            done.append(phrases.words(scenario.acts[Int(record.subject)].text))
        }
        return done.joined(separator: "; ")
    }
}
