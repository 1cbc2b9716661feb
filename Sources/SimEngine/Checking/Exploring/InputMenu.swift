/// What the explored learner can do in a situation: every answer that can matter, every act, and
/// waiting until something is due.
struct InputMenu {
    private let model: ExploredModel
    /// For each decision the answers found before, by what is offered.
    private var known: [[(offered: [Bool], responses: [Response])]]

    init(_ model: ExploredModel) {
        self.model = model
        known = model.machine.scenario.decisions.map { _ in [] }
    }

    /// Returns the inputs in a fixed order, and notes what is offered.
    mutating func inputs(
        of runner: Interpreter, _ gaps: inout ExplorationGaps, _ seen: inout Seen
    ) -> [Input] {
        var inputs: [Input] = []
        for open in runner.snapshot.open {
            seen.asked.insert(open.decision.int)
            let decision = model.machine.scenario.decisions[open.decision.int]
            if case .act(let board) = decision.form {
                addActs(board, open.decision, runner, &inputs, &seen)
            } else {
                for response in responses(open.decision, runner, &gaps, &seen) {
                    inputs.append(.answer(open.decision, response))
                }
            }
        }
        for tab in model.tabs { inputs.append(.tab(tab)) }
        for event in model.events { inputs.append(.event(event)) }
        if let wait = wait(runner) { inputs.append(.wait(wait)) }
        return inputs
    }

    private func addActs(
        _ board: Board, _ id: DecisionID, _ runner: Interpreter, _ inputs: inout [Input],
        _ seen: inout Seen
    ) {
        for act in board.acts where model.machine.offers(act, runner.snapshot.facts) {
            seen.acts.insert(act.int)
            inputs.append(.act(act, on: id))
        }
    }

    private mutating func responses(
        _ id: DecisionID, _ runner: Interpreter, _ gaps: inout ExplorationGaps,
        _ seen: inout Seen
    ) -> [Response] {
        let offered = offers(id, runner.snapshot.facts)
        if let entry = known[id.int].first(where: { $0.offered == offered }) {
            return entry.responses
        }
        for option in model.machine.scenario.decisions[id.int].options.indices
        where offered[option] { seen.offered[id.int].insert(option) }
        let classes = AnswerClasses(id, runner.snapshot.facts, model)
        if !classes.isComplete, !gaps.decisions.contains(id) { gaps.decisions.append(id) }
        known[id.int].append((offered, classes.responses))
        return classes.responses
    }

    /// Which options and turns of a decision are there now.
    private func offers(_ id: DecisionID, _ facts: Facts) -> [Bool] {
        let decision = model.machine.scenario.decisions[id.int]
        var offers = decision.options.indices.map {
            model.machine.offers(OptionID($0), of: id, facts)
        }
        if case .counsel(let turns) = decision.form {
            offers += turns.map { model.machine.allows($0.guarding, facts) }
        }
        return offers
    }
}

/// Waiting: until the next instant at which something happens or begins to matter.
extension InputMenu {
    /// Returns how long the learner waits, in milliseconds, or nothing where nothing is due.
    private func wait(_ runner: Interpreter) -> Int64? {
        let now = runner.snapshot.facts.time
        var next: Int64?
        func consider(_ instant: Int64) {
            if instant > now { next = min(next ?? instant, instant) }
        }
        for timer in runner.snapshot.timers { consider(timer.due) }
        for criterion in model.machine.watch.timed where model.slice.criteria[Int(criterion)] {
            let state = runner.snapshot.monitor.criteria[Int(criterion)]
            for moment in model.machine.moments(of: Int(criterion), state) { consider(moment) }
        }
        for (act, use) in model.grain.since.enumerated() where use.isRead {
            let known = runner.snapshot.facts.acts[act]
            guard known.count > 0 else { continue }
            // Whatever is done next is done later only if time passes.
            if use.isRanked { consider(known.last.saturatingAdd(1)) }
            for constant in use.constants {
                consider(known.last.saturatingAdd(constant))
                consider(known.last.saturatingAdd(constant).saturatingAdd(1))
            }
        }
        for constant in model.grain.time.constants {
            consider(constant)
            consider(constant.saturatingAdd(1))
        }
        return next.map { $0 - now }
    }
}

extension Machine {
    /// Returns the instants at which it begins to matter whether a criterion is met: where a response is no
    /// longer too early, where it no longer earns all, and where it comes too late.
    func moments(of criterion: Int, _ state: CriterionState) -> [Int64] {
        var moments: [Int64] = []
        switch (scenario.rubric[criterion].rule, state.pending) {
        case (.response(_, _, let within, let partial, let notBefore), .response(let waiting)):
            for opened in waiting.triggers {
                moments.append(opened.saturatingAdd(notBefore.milliseconds))
                for late in [within, partial] {
                    guard let late else { continue }
                    moments.append(opened.saturatingAdd(late.milliseconds).saturatingAdd(1))
                }
            }
        case (.interval(_, let atMost, _), .interval(let gap?)):
            if !gap.isBroken {
                // A gap is kept only by ending it later than it began.
                let last = gap.start.saturatingAdd(atMost.milliseconds)
                moments += [last, last.saturatingAdd(1)]
            }
        case (.exists, _), (.absent, _), (.precedence, _), (.response, _), (.interval, _),
            (.never, _), (.always, _):
            break
        }
        return moments
    }
}
