/// Which inputs fit; every refusal is a sentence for the learner.
extension Session {
    /// Checks an input against what is open.
    /// - Throws: ``InputProblem`` when it does not fit.
    func validate(_ input: Input) throws(InputProblem) {
        if case .back = input {
            guard mode == .practice else { throw InputProblem("there is no way back in an exam") }
            guard canGoBack else { throw InputProblem("there is nothing to take back") }
            return
        }
        guard case .running = phase else {
            throw InputProblem("the session has ended; nothing more can be done")
        }
        switch input {
        case .answer(let decision, let response): try validate(response, to: decision)
        case .act(let act, let board): try validate(act, on: board)
        case .wait(let milliseconds):
            guard milliseconds > 0, milliseconds <= Interpreter.lastInstant - time else {
                throw InputProblem(
                    "a wait must be longer than nothing and shorter than 30,000 years")
            }
        case .event: return
        case .tab(let tab):
            guard machine.scenario.patient.chart.indices.contains(tab.int) else {
                throw InputProblem("the chart has no such tab")
            }
        case .back: return
        }
    }

    private func validate(_ act: ActID, on board: DecisionID) throws(InputProblem) {
        try requireOpen(board)
        guard let entry = acts(on: board).first(where: { $0.act == act }) else {
            throw InputProblem(
                "the act '\(name(act))' is not on the board '\(name(board))'")
        }
        guard entry.isAvailable else {
            let isOver = machine.scenario.acts[act.int].isOnce && entry.timesDone > 0
            throw InputProblem(
                isOver
                    ? "the act '\(name(act))' can be done only once, and it is done"
                    : "the act '\(name(act))' cannot be done now",
                toLearner: isOver
                    ? "this can be done only once, and it is done"
                    : "this cannot be done now")
        }
    }

    private func requireOpen(_ decision: DecisionID) throws(InputProblem) {
        if openDecisions.contains(where: { $0.decision == decision }) { return }
        throw InputProblem(
            "the decision '\(name(decision))' is not open", toLearner: "this question is closed")
    }

    private func validate(_ response: Response, to decision: DecisionID) throws(InputProblem) {
        try requireOpen(decision)
        let row = machine.decisions[decision.int]
        if row.isPlainChoice, case .option(let option) = response, option.raw >= 0,
            option.raw < row.optionCount
        {
            return
        }
        switch (machine.scenario.decisions[decision.int].form, response) {
        case (.choice, .option(let option)): try requireOffered([option], decision)
        case (.multiple(let choose, _), .options(let options)):
            try requireOffered(options, decision)
            if let choose, options.count != choose {
                throw InputProblem(
                    "'\(name(decision))' asks for exactly \(choose) options, not \(options.count)",
                    toLearner: "choose exactly \(choose); you chose \(options.count)")
            }
        case (.ordering, .options(let options)):
            try requireOffered(options, decision)
            if options.isEmpty { throw InputProblem("no step has been placed yet") }
        case (.numeric(let numeric), .quantity(_, let unit)):
            guard numeric.units.isEmpty ? unit == -1 : numeric.units.indices.contains(Int(unit))
            else {
                throw InputProblem(
                    "'\(name(decision))' needs one of its units",
                    toLearner: "the number needs one of the units")
            }
        case (.counsel, .options(let options)): try requireConversation(options, decision)
        case (.act, _):
            throw InputProblem("'\(name(decision))' is a board: perform one of its acts")
        case (.highlight, .options(let options)): try requireOffered(options, decision)
        case (.matrix, .options(let options)), (.cloze, .options(let options)),
            (.bowtie, .options(let options)):
            try requireOffered(options, decision)
            try requireParts(options, decision)
        case (.choice, _), (.multiple, _), (.ordering, _), (.numeric, _), (.counsel, _),
            (.matrix, _), (.cloze, _), (.highlight, _), (.bowtie, _):
            throw InputProblem("that is not the kind of answer that '\(name(decision))' asks for")
        }
    }

    private func requireOffered(
        _ options: [OptionID], _ decision: DecisionID
    ) throws(InputProblem) {
        let known = machine.scenario.decisions[decision.int].options
        for (place, option) in options.enumerated() {
            guard known.indices.contains(option.int) else {
                throw InputProblem("'\(name(decision))' has no such option")
            }
            guard machine.offers(option, of: decision, snapshot.facts) else {
                throw InputProblem(
                    "the option '\(machine.scenario.string(known[option.int].id))' of"
                        + " '\(name(decision))' is not offered now")
            }
            if options[..<place].contains(option) {
                throw InputProblem(
                    "'\(machine.scenario.string(known[option.int].id))' is given twice")
            }
        }
    }

    /// Requires of each part as many options as it takes.
    private func requireParts(
        _ options: [OptionID], _ decision: DecisionID
    ) throws(InputProblem) {
        var missing: [String] = []
        var unsaid: [String] = []
        for group in machine.scenario.decisions[decision.int].groups {
            guard let choose = group.choose else { continue }
            let part = machine.scenario.string(group.name)
            let count = group.picks(options).count
            guard count <= choose else {
                throw InputProblem(
                    "'\(part)' of '\(name(decision))' takes exactly \(choose), not \(count)",
                    toLearner: "\(label(group, of: decision)) takes exactly \(choose);"
                        + " you chose \(count)")
            }
            guard count < choose else { continue }
            let more = choose - count
            missing.append(more < choose ? "\(more) more for '\(part)'" : "'\(part)'")
            let label = label(group, of: decision)
            unsaid.append(more < choose ? "\(more) more for \(label)" : label)
        }
        guard missing.isEmpty else {
            throw InputProblem(
                "the answer to '\(name(decision))' is not complete: it lacks"
                    + " \(missing.joined(separator: ", "))",
                toLearner: "still to answer: \(unsaid.joined(separator: ", "))")
        }
    }

    private func requireConversation(
        _ said: [OptionID], _ decision: DecisionID
    ) throws(InputProblem) {
        for place in said.indices {
            guard
                case .turn(_, _, _, let options) = conversation(
                    decision, after: Array(said[..<place]))
            else {
                throw InputProblem(
                    "the conversation '\(name(decision))' ends before answer \(place + 1)")
            }
            guard options.contains(said[place]) else {
                throw InputProblem(
                    "answer \(place + 1) is not one of that turn of '\(name(decision))'")
            }
        }
        if case .turn = conversation(decision, after: said) {
            throw InputProblem(
                "the conversation '\(name(decision))' goes on after answer \(said.count)")
        }
    }

    /// Returns what a learner calls a part: its words in quotes, or the number of a blank.
    private func label(_ group: OptionGroup, of decision: DecisionID) -> String {
        let words = Placeholders(scenario: machine.scenario, values: snapshot.facts.measures)
        if let label = words.label(group) {
            return "\u{201C}" + words.withoutPeriod(label) + "\u{201D}"
        }
        let first = group.options.lowerBound
        let place = presentedGroups(decision).firstIndex { shown in
            shown.options.contains { $0.int == first }
        }
        return "blank \((place ?? 0) + 1)"
    }

    private func name(_ decision: DecisionID) -> String {
        machine.scenario.string(machine.scenario.decisions[decision.int].id)
    }

    private func name(_ act: ActID) -> String {
        machine.scenario.string(machine.scenario.acts[act.int].id)
    }
}
