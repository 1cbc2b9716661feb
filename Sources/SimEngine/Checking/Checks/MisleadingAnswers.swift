/// Right answers that lead to where less can be earned than after a wrong one: swapped targets.
extension Exploration {
    /// How many situations of one decision are compared.
    private static let mostSituations = 3

    /// Returns the right options after which less can be earned on the way to an ending than after
    /// a wrong one, the points of the answers themselves left aside.
    ///
    /// Where the two lead to different endings, nothing is told: their points do not compare.
    func misleadingAnswers() -> [CheckFinding] {
        guard explorer.model.slice.countsPoints, machine.scenario.isScored else { return [] }
        let goals = endings.map { ending in
            PointRoutes(explorer, isBest: true) {
                Int(explorer.endings[$0]) == ending.ending && !explorer.hasFailed($0)
            }
        }
        var found: [CheckFinding] = []
        var compared = [Int](repeating: 0, count: machine.scenario.decisions.count)
        for state in 0..<explorer.store.count {
            for decision in explorer.choices(at: state)
            where compared[decision.int] < Exploration.mostSituations {
                compared[decision.int] += 1
                guard let finding = compare(decision, at: state, goals) else { continue }
                compared[decision.int] = Exploration.mostSituations
                found.append(finding)
            }
        }
        return found
    }

    private func compare(
        _ decision: DecisionID, at state: Int, _ goals: [PointRoutes]
    ) -> CheckFinding? {
        let authored = machine.scenario.decisions[decision.int]
        let outlooks = outlooks(on: decision, at: state, goals)
        let best = goals.indices.map { goal in outlooks.compactMap { $0.rest[goal] }.max() ?? 0 }
        var right: (option: OptionID, loss: Int64)?
        var wrong: (option: OptionID, loss: Int64)?
        for (option, rest) in outlooks {
            let losses = goals.indices.compactMap { goal in rest[goal].map { best[goal] - $0 } }
            guard let loss = losses.min() else { continue }
            let chosen = authored.options[option.int]
            if chosen.credit == .one, right.map({ loss < $0.loss }) ?? true {
                right = (option, loss)
            }
            if chosen.credit == .zero, !chosen.isCritical, wrong.map({ loss < $0.loss }) ?? true {
                wrong = (option, loss)
            }
        }
        guard let right, let wrong, right.loss > wrong.loss else { return nil }
        let route = explorer.route(to: state)
        let scenario = machine.scenario
        return CheckFinding(
            .misleading(
                option: scenario.string(authored.options[right.option.int].id),
                decision: scenario.string(authored.id),
                other: scenario.string(authored.options[wrong.option.int].id)),
            at: authored.options[right.option.int].source,
            route: ExploredRoute(
                variant: route.variant,
                inputs: route.inputs + [.answer(decision, answer(right.option, authored))]))
    }

    /// Returns for each option the most that can be earned from it on to each ending it can lead
    /// to, the points of the answer itself left aside where those of the criteria are counted too.
    ///
    /// What was earned before is the same for all inputs of a state, so it needs not be known.
    private func outlooks(
        on decision: DecisionID, at state: Int, _ goals: [PointRoutes]
    ) -> [(option: OptionID, rest: [Int64?])] {
        let authored = machine.scenario.decisions[decision.int]
        var found: [(option: OptionID, rest: [Int64?])] = []
        let edges = explorer.edges.edges(of: state)
        for (place, input) in explorer.inputs(at: state).enumerated() {
            guard case .answer(decision, let response) = input, let option = response.decisive,
                edges.lowerBound + place < edges.upperBound
            else { continue }
            let chosen = authored.options[option.int]
            let own =
                authored.isRemedial || !isWhole
                ? 0 : chosen.share.points(of: authored.points).thousandths
            let edge = edges.lowerBound + place
            let earned = Int64(explorer.edges.weights[edge]) - own
            let target = Int(explorer.edges.targets[edge])
            found.append((option, goals.map { goal in goal.sums[target].map { $0 + earned } }))
        }
        return found
    }

    /// Whether the points of criteria are among those that were counted.
    private var isWhole: Bool { !explorer.model.slice.criteria.contains(false) }

    private func answer(_ option: OptionID, _ decision: Decision) -> Response {
        if case .choice = decision.form { return .option(option) }
        return .options([option])
    }
}

extension Explorer {
    /// Returns the open decisions of a state that one option answers and leads on from.
    func choices(at state: Int) -> [DecisionID] {
        let machine = model.machine
        return open(at: state).filter { decision in
            let authored = machine.scenario.decisions[decision.int]
            guard authored.options.contains(where: { !$0.targets.isEmpty }) else { return false }
            switch authored.form {
            case .choice: return true
            case .counsel(let turns): return turns.count == 1
            case .multiple, .ordering, .numeric, .act, .matrix, .cloze, .highlight, .bowtie:
                return false
            }
        }
    }

    private func open(at state: Int) -> [DecisionID] {
        var runner = Interpreter(model.machine, variants[0])
        guard choices[state] == nil, codec.decode(store.reader(state), into: &runner).isRunning
        else { return [] }
        return runner.snapshot.open.map { $0.decision }
    }
}
