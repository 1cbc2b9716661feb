/// Right answers that lead to where more is lost than after a wrong one: swapped targets.
extension Exploration {
    /// How many situations of one decision are compared.
    private static let mostSituations = 3

    /// Returns the right options after which more is out of reach than after a wrong one.
    ///
    /// Out of reach is what is possible at the best ending ahead, less what can still be earned; the
    /// points of the answer itself are left aside. Where criteria were explored apart, the most that
    /// the answers on the way to an ending earn stands for what is possible there.
    func misleadingAnswers() -> [CheckFinding] {
        guard explorer.model.slice.countsPoints, machine.scenario.isScored else { return [] }
        let starts = explorer.starts
        let goals = endings.map { ending in
            let sums = PointRoutes(explorer, isBest: true) {
                Int(explorer.endings[$0]) == ending.ending && !explorer.hasFailed($0)
            }
            let most = starts.compactMap { sums.sums[$0] }.max() ?? 0
            return (
                most: isWhole ? machine.scenario.possible(at: ending.ending).thousandths : most,
                sums
            )
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
        _ decision: DecisionID, at state: Int, _ goals: [(most: Int64, PointRoutes)]
    ) -> CheckFinding? {
        let authored = machine.scenario.decisions[decision.int]
        var right: (option: OptionID, loss: Int64)?
        var wrong: (option: OptionID, loss: Int64)?
        let edges = explorer.edges.edges(of: state)
        for (place, input) in explorer.inputs(at: state).enumerated() {
            guard case .answer(decision, let response) = input, let option = response.decisive,
                edges.lowerBound + place < edges.upperBound
            else { continue }
            let chosen = authored.options[option.int]
            let own = authored.isRemedial || !isWhole
                ? 0 : chosen.share.points(of: authored.points).thousandths
            let loss = loss(over: edges.lowerBound + place, goals, own)
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

    /// Whether the points of criteria are among those that were counted.
    private var isWhole: Bool { !explorer.model.slice.criteria.contains(false) }

    private func answer(_ option: OptionID, _ decision: Decision) -> Response {
        if case .choice = decision.form { return .option(option) }
        return .options([option])
    }

    /// The least that is out of reach after an input, of the most that leads to an ending ahead.
    ///
    /// What was earned before is the same for all inputs of a state, so it needs not be known.
    private func loss(
        over edge: Int, _ goals: [(most: Int64, PointRoutes)], _ own: Int64
    ) -> Int64 {
        var least = Int64.max
        for (most, sums) in goals {
            guard let rest = sums.sums[Int(explorer.edges.targets[edge])] else { continue }
            let earned = rest + Int64(explorer.edges.weights[edge]) - own
            least = min(least, most - earned)
        }
        return least
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
