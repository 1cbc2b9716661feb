/// What there is to say about an answer.
extension Finder {
    /// Describes an answer: what was chosen, what was expected, and why.
    func describe(_ answer: Answer, of id: DecisionID) -> Finding {
        let decision = scenario.decisions[id.int]
        var finding = Finding(title: phrases.title(id))
        finding.when = TimeWords.clock(answer.time)
        finding.why = [phrases.words(decision.why)].compactMap { $0 }
        var cited = decision.refs
        if let response = answer.response {
            finding.done = done(response, decision)
            addReasons(response, decision, &finding, &cited)
            addRemarks(Self.options(of: response), decision, &finding, &cited)
        }
        finding.expected = expected(answer.response, id, decision)
        cite(cited, &finding)
        return finding
    }

    /// Adds what the author says about wrong choices, and where so meant about what was missed.
    private func addRemarks(
        _ chosen: [OptionID], _ decision: Decision, _ finding: inout Finding,
        _ cited: inout [ReferenceID]
    ) {
        var spoken = chosen.filter { decision.options[$0.int].credit != .one }
        if decision.remarksOnMissed { spoken += decision.missedKeys(chosen) }
        var told: [Text] = []
        for option in spoken {
            let remark = decision.remark(on: option)
            guard let feedback = remark.feedback, !told.contains(feedback) else { continue }
            told.append(feedback)
            let isNamed = chosen.count > 1 || decision.remarksOnMissed
            let name = isNamed ? phrases.quote(option, of: decision) + ": " : ""
            finding.why.append(name + phrases.words(feedback))
            cited += remark.refs
        }
    }

    private static func options(of response: Response) -> [OptionID] {
        switch response {
        case .option(let option): [option]
        case .options(let options): options
        case .quantity, .board: []
        }
    }

    private func done(_ response: Response, _ decision: Decision) -> [String] {
        switch response {
        case .option(let option): return [phrases.quote(option, of: decision)]
        case .options(let options):
            if options.isEmpty { return ["Nothing was chosen."] }
            guard case .ordering = decision.form else {
                return options.map { phrases.quote($0, of: decision) + judged($0, decision) }
            }
            return options.enumerated().map { place, step in
                (place + 1).description + ". " + phrases.words(decision.options[step.int].text)
            }
        case .quantity(let value, let unit):
            return [decision.quantity(value, unit: unit, scenario)]
        case .board: return ["The board was closed."]
        }
    }

    /// Returns whether a chosen element is right, where many of them are judged each for itself.
    private func judged(_ option: OptionID, _ decision: Decision) -> String {
        switch decision.form {
        case .matrix, .cloze, .highlight, .bowtie:
            decision.options[option.int].credit == .one ? " (right)" : " (not right)"
        case .choice, .multiple, .ordering, .numeric, .counsel, .act: ""
        }
    }

    private func expected(
        _ response: Response?, _ id: DecisionID, _ decision: Decision
    ) -> [String] {
        switch decision.form {
        case .choice: return best(decision.options.indices, of: decision)
        case .multiple:
            return decision.options.indices.map { OptionID($0) }
                .filter { isKey($0, id, decision) }.map { phrases.quote($0, of: decision) }
        case .matrix, .cloze, .highlight, .bowtie:
            return decision.missedKeys(response.map(Self.options(of:)) ?? [])
                .map { phrases.quote($0, of: decision) }
        case .ordering(let ordering): return order(ordering, response, decision)
        case .numeric(let numeric): return [range(numeric)]
        case .counsel(let turns): return replies(turns, response, decision)
        case .act: return ["To finish in time."]
        }
    }

    /// Whether an option that belongs to the right answer can be chosen.
    private func isKey(_ option: OptionID, _ id: DecisionID, _ decision: Decision) -> Bool {
        decision.options[option.int].credit > .zero && machine.offers(option, of: id, facts)
    }

    /// Returns the options of the most credit in a run of them.
    private func best(_ places: Range<Int>, of decision: Decision) -> [String] {
        var most = Decimal3(thousandths: 1)
        for place in places { most = max(most, decision.options[place].credit) }
        return places.filter { decision.options[$0].credit >= most }
            .map { phrases.quote(OptionID($0), of: decision) }
    }

    private func replies(
        _ turns: [Turn], _ response: Response?, _ decision: Decision
    ) -> [String] {
        var lines: [String] = []
        for option in response.map(Self.options(of:)) ?? [] {
            if decision.options[option.int].credit == .one { continue }
            for turn in turns where turn.options.contains(option.int) {
                lines += best(turn.options, of: decision)
            }
        }
        return lines
    }

    private func range(_ numeric: Numeric) -> String {
        let low = numeric.full.lowerBound
        let high = numeric.full.upperBound
        let unit = numeric.unit.map { " " + scenario.string($0) } ?? ""
        return (low == high ? low.description : low.description + " to " + high.description) + unit
    }

    /// Returns a right order near the given one, with the number of each step.
    private func order(
        _ ordering: Ordering, _ response: Response?, _ decision: Decision
    ) -> [String] {
        let placed = response.map(Self.options(of:)) ?? []
        return ordering.rightOrder(near: placed).enumerated().map { place, step in
            (place + 1).description + ". " + phrases.words(decision.options[step.int].text)
        }
    }

    /// Adds why violated pairs of steps have their order.
    private func addReasons(
        _ response: Response, _ decision: Decision, _ finding: inout Finding,
        _ cited: inout [ReferenceID]
    ) {
        for pair in decision.reasons(against: response) {
            let reason = phrases.words(pair.why).map { ": " + $0 } ?? ""
            finding.why.append(
                phrases.quote(pair.before, of: decision) + " before "
                    + phrases.quote(pair.after, of: decision) + reason)
            cited += pair.refs
        }
    }
}
