/// Open decisions as they are put to the learner.
extension Session {
    /// Returns what is asked.
    func prompt(_ open: OpenDecision) -> Prompt {
        let decision = machine.scenario.decisions[open.decision.int]
        let words = Placeholders(scenario: machine.scenario, values: snapshot.facts.measures)
        var options: [PromptOption] = []
        var choose: Int?
        var units: [String] = []
        var acts: [PromptAct] = []
        switch decision.form {
        case .choice, .ordering, .highlight:
            options = promptOptions(presentedOptions(open.decision), decision, words)
        case .multiple(let count, _):
            options = promptOptions(presentedOptions(open.decision), decision, words)
            choose = count
        case .numeric(let numeric): units = numeric.units.map { machine.scenario.string($0) }
        case .counsel, .matrix, .cloze, .bowtie: break
        case .act: acts = promptActs(open.decision, words)
        }
        return Prompt(
            decision: open.decision, id: machine.scenario.string(decision.id),
            kind: decision.kind, text: decision.text.map { words.fill($0) } ?? "",
            see: pages(decision.see), options: options,
            groups: promptGroups(open.decision, decision, words),
            pieces: promptPieces(decision, words), choose: choose, units: units, acts: acts,
            deadline: deadline(open), isCritical: decision.isCritical)
    }

    private func promptOptions(
        _ options: [OptionID], _ decision: Decision, _ words: Placeholders
    ) -> [PromptOption] {
        options.map { option in
            let shown = decision.options[option.int]
            return PromptOption(
                id: option, name: machine.scenario.string(shown.id), text: words.fill(shown.text))
        }
    }

    private func promptGroups(
        _ id: DecisionID, _ decision: Decision, _ words: Placeholders
    ) -> [PromptGroup] {
        var groups: [PromptGroup] = []
        for shown in presentedGroups(id) {
            let group = decision.groups[shown.place]
            let number = "\(groups.count + 1)"
            groups.append(
                PromptGroup(
                    name: machine.scenario.string(group.name),
                    label: words.label(group) ?? number,
                    options: promptOptions(shown.options, decision, words),
                    choose: group.choose))
        }
        return groups
    }

    /// Returns the text in which something is chosen; its blanks and spans count as presented.
    private func promptPieces(_ decision: Decision, _ words: Placeholders) -> [PromptPiece] {
        var count = 0
        func shown(_ piece: MarkedPiece) -> PromptPiece {
            switch piece {
            case .words(let text): return .words(words.fill(text))
            case .blank:
                count += 1
                return .blank(count - 1)
            case .span:
                count += 1
                return .span(count - 1)
            case .newParagraph: return .newParagraph
            }
        }
        switch decision.form {
        case .cloze(let cloze): return cloze.sentence.map { shown($0) }
        case .highlight(let highlight): return highlight.passage.map { shown($0) }
        case .choice, .multiple, .ordering, .numeric, .counsel, .act, .matrix, .bowtie: return []
        }
    }

    private func promptActs(_ board: DecisionID, _ words: Placeholders) -> [PromptAct] {
        acts(on: board).map { entry in
            let act = machine.scenario.acts[entry.act.int]
            return PromptAct(
                act: entry.act, name: machine.scenario.string(act.id), text: words.fill(act.text),
                takes: act.takes.milliseconds, isAvailable: entry.isAvailable,
                timesDone: entry.timesDone)
        }
    }

    /// Returns when the time limit of an open decision passes, in simulated milliseconds.
    public func deadline(_ open: OpenDecision) -> Int64? {
        let limit = EventCode(.limit, open.decision.int)
        return snapshot.timers.first { $0.event == limit }?.due
    }
}
