/// What there is to say about the latest answer or act.
extension Session {
    /// Returns the feedback on the latest input, if it was an answer or an act.
    public func feedback() -> Feedback? {
        switch latestInput {
        case .answer(let decision, _)?: feedback(on: decision)
        case .act(let act, _)?: feedback(on: act)
        case .wait?, .event?, .tab?, .back?, nil: nil
        }
    }

    private func feedback(on decision: DecisionID) -> Feedback? {
        guard
            let record = latestRecords.first(where: {
                $0.kind == .answered && $0.subject == decision.raw
            })
        else { return nil }
        return feedback(on: snapshot.facts.answers[Int(record.detail)])
    }

    /// Returns the feedback on any answer; the final report uses it too.
    public func feedback(on answer: Answer) -> Feedback {
        let scenario = machine.scenario
        let decision = scenario.decisions[answer.decision.int]
        let words = Placeholders(scenario: scenario, values: snapshot.facts.measures)
        var feedback = Feedback(decision: scenario.string(decision.id))
        feedback.level = answer.level
        feedback.credit = answer.credit
        feedback.isFirst = answer.isFirst
        feedback.worth = decision.points
        feedback.points = answer.credit.points(of: decision.points)
        feedback.why = decision.why.map { words.fill($0) }
        var cited = decision.refs
        if let response = answer.response {
            feedback.chosen = lines(response, answer.credit, decision, words, &cited)
            feedback.missed = missed(response, answer.decision, decision, words)
            if !answer.credit.isOne { feedback.order = rightOrder(response, decision, words) }
        }
        feedback.references = citations(cited)
        return feedback
    }

    private func lines(
        _ response: Response, _ credit: Fraction, _ decision: Decision, _ words: Placeholders,
        _ cited: inout [ReferenceID]
    ) -> [FeedbackLine] {
        var lines: [FeedbackLine] = []
        // What is told about a row is told once.
        var told: [Text] = []
        for option in chosen(response) {
            let remark = decision.remark(on: option)
            cited.append(contentsOf: remark.refs)
            let isNew = remark.feedback.map { !told.contains($0) } ?? false
            if let feedback = remark.feedback, isNew { told.append(feedback) }
            let place = decision.isOrdering ? lines.count + 1 : nil
            lines.append(
                FeedbackLine(
                    text: words.label(option, of: decision), isRight: isRight(option, decision),
                    feedback: isNew ? remark.feedback.map { words.fill($0) } : nil,
                    isCritical: decision.options[option.int].isCritical, place: place))
        }
        if case .quantity(let value, let unit) = response,
            case .numeric(let numeric) = decision.form
        {
            let name = unit < 0 ? "" : " " + machine.scenario.string(numeric.units[Int(unit)])
            lines.append(
                FeedbackLine(
                    text: value.description + name,
                    isRight: credit.isOne ? true : credit.isZero ? false : nil, feedback: nil,
                    isCritical: false))
        }
        return lines
    }

    /// Whether an option is right; a step is neither right nor wrong by itself.
    private func isRight(_ option: OptionID, _ decision: Decision) -> Bool? {
        if case .ordering(let ordering) = decision.form {
            return option.int < ordering.stepCount ? nil : false
        }
        let credit = decision.options[option.int].credit
        return credit == .one ? true : credit == .zero ? false : nil
    }

    private func chosen(_ response: Response) -> [OptionID] {
        switch response {
        case .option(let option): [option]
        case .options(let options): options
        case .quantity, .board: []
        }
    }

    private func missed(
        _ response: Response, _ id: DecisionID, _ decision: Decision, _ words: Placeholders
    ) -> [String] {
        switch decision.form {
        case .choice:
            guard let option = response.decisive, decision.options[option.int].credit != .one
            else { return [] }
            return right(decision, words)
        case .multiple:
            return decision.missedKeys(chosen(response))
                .filter { machine.offers($0, of: id, snapshot.facts) }
                .map { words.label($0, of: decision) }
        case .matrix, .cloze, .highlight, .bowtie:
            return missedElements(chosen(response), decision, words)
        case .ordering: return reasons(response, decision, words)
        case .numeric(let numeric):
            guard case .quantity(let value, let unit) = response,
                !numeric.full.contains(value) || unitIsWrong(unit, numeric)
            else { return [] }
            return [expected(numeric)]
        case .counsel, .act: return []
        }
    }

    /// Returns the right elements that were not chosen, with what has not been told about them yet.
    private func missedElements(
        _ chosen: [OptionID], _ decision: Decision, _ words: Placeholders
    ) -> [String] {
        var told = chosen.compactMap { decision.remark(on: $0).feedback }
        return decision.missedKeys(chosen).map { option in
            let label = words.label(option, of: decision)
            guard decision.remarksOnMissed, let feedback = decision.remark(on: option).feedback,
                !told.contains(feedback)
            else { return label }
            told.append(feedback)
            return words.withoutPeriod(label) + " \u{2013} " + words.fill(feedback)
        }
    }

    private func right(_ decision: Decision, _ words: Placeholders) -> [String] {
        decision.options.filter { $0.credit == .one }.map { words.fill($0.text) }
    }

    private func unitIsWrong(_ unit: Int32, _ numeric: Numeric) -> Bool {
        guard let right = numeric.unit, numeric.units.indices.contains(Int(unit)) else {
            return false
        }
        return Array(machine.scenario.string(numeric.units[Int(unit)]).utf8)
            != Array(machine.scenario.string(right).utf8)
    }

    private func expected(_ numeric: Numeric) -> String {
        let low = numeric.full.lowerBound
        let high = numeric.full.upperBound
        let unit = numeric.unit.map { " " + machine.scenario.string($0) } ?? ""
        return (low == high ? low.description : "\(low.description) to \(high.description)") + unit
    }

    private func rightOrder(
        _ response: Response, _ decision: Decision, _ words: Placeholders
    ) -> [String] {
        guard case .ordering(let ordering) = decision.form, case .options(let placed) = response
        else { return [] }
        return ordering.rightOrder(near: placed).map { words.label($0, of: decision) }
    }

    /// Returns why violated pairs of steps have their order, each reason once.
    private func reasons(
        _ response: Response, _ decision: Decision, _ words: Placeholders
    ) -> [String] {
        decision.reasons(against: response).compactMap { pair in
            guard let why = pair.why else { return nil }
            return "\u{201C}\(words.label(pair.before, of: decision))\u{201D} comes before"
                + " \u{201C}\(words.label(pair.after, of: decision))\u{201D}: " + words.fill(why)
        }
    }

    private func feedback(on act: ActID) -> Feedback? {
        let done = machine.scenario.acts[act.int]
        let words = Placeholders(scenario: machine.scenario, values: snapshot.facts.measures)
        guard done.feedback != nil || done.isCritical else { return nil }
        var feedback = Feedback()
        feedback.chosen = [
            FeedbackLine(
                text: words.fill(done.text), isRight: nil,
                feedback: done.feedback.map { words.fill($0) }, isCritical: done.isCritical)
        ]
        feedback.references = citations(done.refs)
        return feedback
    }

    /// The citations in order of first mention.
    private func citations(_ cited: [ReferenceID]) -> [String] {
        var seen: [ReferenceID] = []
        for reference in cited where !seen.contains(reference) { seen.append(reference) }
        return seen.map {
            machine.scenario.string(machine.scenario.about.references[$0.int].citation)
        }
    }
}
