/// What in a case listens to what.
extension Machine {
    /// Whether an effect other than a change of a measure makes any difference to what follows.
    func isHeard(_ effect: Effect, _ slice: Slice) -> Bool {
        switch effect {
        case .raise(let name): isHeard(numbering.code(name), slice)
        case .send(let name, _, let id): id != nil || isHeard(numbering.code(name), slice)
        case .cancel, .advance: true
        case .say, .note, .set: false
        }
    }

    /// Whether a transition or a watched criterion listens to an event.
    func isHeard(_ event: EventCode, _ slice: Slice) -> Bool {
        descriptors.contains { $0.contains(event) }
            || watch.events.contains {
                $0.range.contains(event) && slice.criteria[Int($0.listener.criterion)]
            }
    }

    /// Returns the tabs of the chart whose opening something listens to.
    func observedTabs(_ slice: Slice) -> [ChartTabID] {
        scenario.patient.chart.indices.map { ChartTabID($0) }
            .filter { isHeard(.chart($0), slice) }
    }

    /// Returns the events that an exploration sends from outside.
    ///
    /// Those the author declares; in a case that asks nothing and declares none, all events that a
    /// transition listens to and the case never sends itself.
    func explorableEvents() -> [EventCode] {
        let declared = scenario.externalEvents.map { numbering.code($0) }
        if !declared.isEmpty || !scenario.decisions.isEmpty { return declared }
        var own: [EventCode] = []
        for effect in effects {
            switch effect {
            case .raise(let name), .send(let name, _, _): own.append(numbering.code(name))
            case .set, .say, .cancel, .advance, .note: continue
            }
        }
        var found: [EventCode] = []
        for name in scenario.eventNames.all {
            let code = numbering.code(name)
            if !own.contains(code), descriptors.contains(where: { $0.contains(code) }) {
                found.append(code)
            }
        }
        return found
    }

    /// Whether a condition that is judged without an event can change merely by passing time.
    func reactsToTime(_ slice: Slice) -> Bool {
        for transition in transitions where transition.events.isEmpty {
            if case .condition(let condition) = transition.condition, readsTime(condition) {
                return true
            }
        }
        for decision in decisions {
            if let until = decision.until, readsTime(until) { return true }
        }
        if slice.watchesInvariants,
            invariants.contains(where: { readsTime($0.invariant.condition) })
        {
            return true
        }
        for (place, criterion) in scenario.rubric.enumerated() where slice.criteria[place] {
            switch criterion.rule {
            case .interval(_, _, let condition):
                if let condition, readsTime(condition) { return true }
            case .always(let demand, let condition):
                if readsTime(demand) || condition.map({ readsTime($0) }) ?? false { return true }
            case .exists, .absent, .precedence, .response, .never: continue
            }
        }
        return false
    }
}

extension NameTable {
    /// Every event name of a case.
    var all: [EventNameID] { (0..<count).map { EventNameID($0) } }
}
