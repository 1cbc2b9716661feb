/// Faults, broken invariants and runs without end, each with the shortest route to it.
extension Exploration {
    /// Returns what goes wrong on some route.
    func incidents() -> [CheckFinding] {
        let words = IncidentWords(machine: machine)
        return explorer.seen.incidents.map {
            words.finding($0.kind, explorer.route(over: $0.way))
        }
    }
}

/// What goes wrong in a run, as it is told.
struct IncidentWords {
    /// The case.
    let machine: Machine

    /// Returns what is told, and the run that shows it.
    func finding(_ kind: Incident.Kind, _ route: ExploredRoute) -> CheckFinding {
        switch kind {
        case .guardFault(let row):
            let origin = TransitionOrigin.all(of: machine.scenario)[Int(row)]
            return CheckFinding(
                .fault("the condition of \(machine.scenario.words(for: origin))"),
                at: origin.source(in: machine.scenario), route: route)
        case .effectFault(let row): return effectFault(row, route)
        case .boardFault(let row):
            let decision = machine.scenario.decisions[Int(row)]
            return CheckFinding(
                .fault("the 'until' of '\(machine.scenario.string(decision.id))'"),
                at: decision.source, route: route)
        case .invariantFault(let row):
            let entry = machine.invariants[Int(row)]
            return CheckFinding(
                .fault("an 'always' of '\(name(entry.state))'"), at: entry.invariant.source,
                route: route)
        case .invariantBroken(let row):
            let entry = machine.invariants[Int(row)]
            return CheckFinding(
                .brokenInvariant(
                    state: name(entry.state),
                    why: entry.invariant.why.map {
                        Quotation.text(machine.scenario.bytes($0), isEscaped: false)
                    }),
                at: entry.invariant.source, route: route)
        case .stop(let fault): return stop(fault, route)
        }
    }

    private func effectFault(_ row: Int32, _ route: ExploredRoute) -> CheckFinding {
        let scenario = machine.scenario
        var what = "an effect"
        if case .set(let measure, _) = machine.effects[Int(row)] {
            what = "a new value of '\(scenario.string(scenario.measures[measure.int].id))'"
        }
        return CheckFinding(.fault(what), at: machine.range(ofEffect: row), route: route)
    }

    private func stop(_ fault: Fault, _ route: ExploredRoute) -> CheckFinding {
        var names: [String] = []
        var place = 0
        if case .microsteps(let states) = fault {
            names = states.map { name($0.raw) }
            place = states.first?.int ?? 0
        }
        return CheckFinding(
            .endless(states: names), at: machine.scenario.states[place].source, route: route)
    }

    private func name(_ state: Int32) -> String {
        machine.scenario.string(machine.scenario.states[Int(state)].id)
    }
}

extension Machine {
    /// Returns the place in the text of what runs an effect.
    func range(ofEffect row: Int32) -> SourceRange {
        let place = Int(row)
        for (number, state) in states.enumerated()
        where state.enter.rows.contains(place) || state.exit.rows.contains(place) {
            return scenario.states[number].source
        }
        let origins = TransitionOrigin.all(of: scenario)
        for (number, transition) in transitions.enumerated()
        where transition.effects.rows.contains(place) {
            return origins[number].source(in: scenario)
        }
        for (number, decision) in scenario.decisions.enumerated() {
            let first = Int(decisions[number].firstOption)
            for option in decision.options.indices
            where optionEffects[first + option].rows.contains(place) {
                return decision.options[option].source
            }
        }
        for (number, run) in actEffects.enumerated() where run.rows.contains(place) {
            return scenario.acts[number].source
        }
        return SourceRange(start: 0, end: 0)
    }
}
