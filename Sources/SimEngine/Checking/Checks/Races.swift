/// Events due at the same instant whose order decides what happens.
extension Exploration {
    /// Returns each pair once, with the shortest route to it.
    func races() -> [CheckFinding] {
        let origins = TransitionOrigin.all(of: machine.scenario)
        return explorer.seen.races.map { race in
            CheckFinding(
                .race(words(race.pair.first, origins), words(race.pair.second, origins)),
                at: range(race.pair.first, origins), route: explorer.route(over: race.way))
        }
    }

    private func words(_ event: EventCode, _ origins: [TransitionOrigin]) -> String {
        let scenario = machine.scenario
        switch event.family {
        case .timer: return origin(event, origins).map { scenario.words(for: $0) } ?? "a delay"
        case .limit:
            return "the time limit of '\(scenario.string(scenario.decisions[event.index].id))'"
        case .named:
            let name = machine.numbering.names[event.index]
            return "the event '\(scenario.eventNames.name(name))'"
        case .answer, .timeout, .act, .done, .error, .chart, nil: return "an event"
        }
    }

    private func range(_ event: EventCode, _ origins: [TransitionOrigin]) -> SourceRange {
        if event.family == .limit { return machine.scenario.decisions[event.index].source }
        if let origin = origin(event, origins) { return origin.source(in: machine.scenario) }
        if let sender = sender(of: event) { return machine.range(ofEffect: sender) }
        return machine.scenario.states.first?.source ?? SourceRange(start: 0, end: 0)
    }

    /// Returns the first effect that sends a named event.
    private func sender(of event: EventCode) -> Int32? {
        guard event.family == .named else { return nil }
        let sent = machine.numbering.names[event.index]
        let row = machine.effects.firstIndex {
            guard case .send(let name, _, _) = $0 else { return false }
            return name.raw == sent
        }
        return row.map { Int32(truncatingIfNeeded: $0) }
    }

    private func origin(_ event: EventCode, _ origins: [TransitionOrigin]) -> TransitionOrigin? {
        guard event.family == .timer else { return nil }
        let place = machine.transitions.firstIndex { row in
            row.events.rows.contains { machine.descriptors[$0].contains(event) }
        }
        return place.map { origins[$0] }
    }
}
