/// Where in a case things happen and are read.
extension Machine {
    /// Returns every condition that decides what happens, with the state in which it is judged.
    func guards(_ slice: Slice) -> [(Expression, Readers.Place)] {
        var found: [(Expression, Readers.Place)] = []
        for transition in transitions {
            if case .condition(let condition) = transition.condition {
                found.append((condition, .state(transition.source)))
            }
        }
        for decision in scenario.decisions {
            let place = Readers.Place.state(decision.state.raw)
            for option in decision.options {
                if let condition = option.guarding { found.append((condition, place)) }
            }
            if case .counsel(let turns) = decision.form {
                for turn in turns {
                    if let condition = turn.guarding { found.append((condition, place)) }
                }
            }
            guard case .act(let board) = decision.form else { continue }
            if let until = board.until { found.append((until, place)) }
            for act in board.acts {
                if let condition = scenario.acts[act.int].guarding {
                    found.append((condition, place))
                }
            }
        }
        if slice.watchesInvariants {
            for entry in invariants {
                found.append((entry.invariant.condition, .state(entry.state)))
            }
        }
        return found + criterionGuards(slice)
    }

    private func criterionGuards(_ slice: Slice) -> [(Expression, Readers.Place)] {
        var found: [(Expression, Readers.Place)] = []
        for (number, criterion) in scenario.rubric.enumerated() where slice.criteria[number] {
            switch criterion.rule {
            case .never(let subject, let condition):
                for place in places(of: subject) { found.append((condition, place)) }
            case .interval(_, _, let condition):
                if let condition { found.append((condition, place(of: condition))) }
            case .always(let demand, let condition):
                let applies = condition.map { place(of: $0) } ?? .everywhere
                found.append((demand, applies))
                if let condition { found.append((condition, applies)) }
            case .exists, .absent, .precedence, .response: continue
            }
        }
        return found
    }

    /// Returns where a condition can hold at all.
    private func place(of condition: Expression) -> Readers.Place {
        leadingState(condition).map { .state($0) } ?? .everywhere
    }

    /// Returns where a criterion can still get an occasion.
    func places(of rule: Criterion.Rule) -> [Readers.Place] {
        switch rule {
        case .exists(let subject, _, _), .absent(let subject), .never(let subject, _):
            places(of: subject)
        case .precedence(_, let second): places(of: second)
        case .response(let trigger, _, _, _, _): places(of: trigger)
        case .interval(_, _, let condition), .always(_, let condition):
            [condition.map { place(of: $0) } ?? .everywhere]
        }
    }

    /// Returns where something can happen.
    func places(of occurrence: Occurrence) -> [Readers.Place] {
        switch occurrence {
        case .act(let act): return boards(with: act)
        case .entered(let state): return [.entry(state.raw)]
        case .chosen(let decision, _):
            return [.state(scenario.decisions[decision.int].state.raw)]
        case .event(let descriptor): return places(of: descriptor)
        }
    }

    private func places(of descriptor: EventDescriptor) -> [Readers.Place] {
        switch descriptor {
        case .answer(let decision?, _), .timeout(let decision?):
            return [.state(scenario.decisions[decision.int].state.raw)]
        case .act(let act?, _): return boards(with: act)
        case .done(let state?): return [.state(state.raw)]
        case .named: return raisers(of: numbering.range(of: descriptor)) ?? [.everywhere]
        case .any, .answer, .timeout, .act, .done, .error, .chart: return [.everywhere]
        }
    }

    /// Returns where events are raised, or nothing where one may also come from anywhere.
    private func raisers(of range: EventRange) -> [Readers.Place]? {
        if explorableEvents().contains(where: { range.contains($0) }) { return nil }
        var found: [Readers.Place] = []
        let locations = effectLocations()
        for (row, effect) in effects.enumerated() {
            switch effect {
            case .raise(let name):
                if range.contains(numbering.code(name)) { found += locations[row] }
            case .send(let name, _, _):
                if range.contains(numbering.code(name)) { return nil }
            case .set, .say, .cancel, .advance, .note: continue
            }
        }
        return found
    }

    /// Returns where an act can be performed.
    func boards(with act: ActID) -> [Readers.Place] {
        var found: [Readers.Place] = []
        for decision in scenario.decisions {
            if case .act(let board) = decision.form, board.acts.contains(act) {
                found.append(.state(decision.state.raw))
            }
        }
        return found
    }

    /// Returns for each effect the states in which it is run.
    func effectLocations() -> [[Readers.Place]] {
        var found = [[Readers.Place]](repeating: [], count: effects.count)
        func add(_ run: Run, _ places: [Readers.Place]) {
            for row in run.rows { found[row] += places }
        }
        for (place, row) in states.enumerated() {
            let here = [Readers.Place.state(Int32(truncatingIfNeeded: place))]
            add(row.enter, here)
            add(row.exit, here)
        }
        for transition in transitions { add(transition.effects, [.state(transition.source)]) }
        for (place, decision) in scenario.decisions.enumerated() {
            let first = Int(decisions[place].firstOption)
            for option in decision.options.indices {
                add(optionEffects[first + option], [.state(decision.state.raw)])
            }
        }
        for place in scenario.acts.indices {
            add(actEffects[place], boards(with: ActID(place)))
        }
        return found
    }
}
