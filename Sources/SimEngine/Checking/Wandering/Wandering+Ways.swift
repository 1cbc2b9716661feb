/// What may happen at a moment by itself, or because an event comes.
extension Wandering {
    /// Gathers what may follow a moment.
    mutating func follow(_ moment: Moment) {
        let isParallel = scenario.states[moment.stand].kind == .parallel
        let around = terrain.chain(moment.stand)
        var active = around
        if isParallel {
            let last = scenario.states[moment.stand].lastDescendant.int
            active += (moment.stand + 1)...max(moment.stand + 1, last)
        }
        for state in active {
            for way in scenario.states[state].transitions where way.events.isEmpty {
                // Inside a parallel state it is not known which states are active.
                let isTaken = take([MomentWay(way, of: state)], moment)
                if isTaken, !isParallel { return }
            }
        }
        if isParallel { passThrough(active.dropFirst(around.count), moment) }
        takeEvents(active, moment)
        for state in active {
            for way in scenario.states[state].after {
                take(
                    [MomentWay(of: state, to: way.targets, if: way.guarding, do: way.effects)],
                    moment)
            }
            for way in scenario.states[state].every {
                take([MomentWay(of: state, to: [], if: way.guarding, do: way.effects)], moment)
            }
        }
        for state in active {
            if let ask = scenario.states[state].ask { answer(ask.int, moment, active) }
        }
    }

    /// Takes the first of some ways that holds, and each one before it that may.
    /// - Returns: Whether one is surely taken.
    @discardableResult
    mutating func take(_ ways: [MomentWay], _ moment: Moment) -> Bool {
        for way in ways {
            switch verdict(way.guarding, moment) {
            case .fails: continue
            case .unsure:
                isUnsure = true
                return true
            case .holds:
                move(by: way, moment)
                return true
            case .open: move(by: way, moment)
            }
        }
        return false
    }

    /// Notes what the states inside a parallel one may do when they are entered and left.
    private mutating func passThrough(_ states: ArraySlice<Int>, _ moment: Moment) {
        for state in states {
            let row = scenario.states[state]
            for values in entering(state, [moment.values], at: moment.stand)
                + apply(row.exit, [moment.values], at: moment.stand)
            {
                found.append(stay(moment, values))
            }
        }
    }

    /// Returns a moment with other values.
    func stay(_ moment: Moment, _ values: [Int64]) -> Moment {
        Moment(stand: moment.stand, values: values, isAnswered: moment.isAnswered)
    }
}

/// Events.
extension Wandering {
    private mutating func takeEvents(_ active: [Int], _ moment: Moment) {
        for (place, fact) in kept.facts.enumerated() {
            guard case .pending(let name) = fact, moment.values[place] == 1 else { continue }
            var arrived = moment
            arrived.values[place] = 0
            let heard = ways(of: active) { hears($0, name) }
            if !take(heard, arrived) { found.append(arrived) }
        }
        for state in active {
            for way in scenario.states[state].transitions where mayCome(way, active, moment) {
                take([MomentWay(way, of: state)], moment)
            }
        }
    }

    /// Returns the ways of some states, inner ones first, that listen to something.
    func ways(of states: [Int], where hears: (EventDescriptor) -> Bool) -> [MomentWay] {
        var found: [MomentWay] = []
        for state in states {
            for way in scenario.states[state].transitions where way.events.contains(where: hears) {
                found.append(MomentWay(way, of: state))
            }
        }
        return found
    }

    private func hears(_ event: EventDescriptor, _ name: Int) -> Bool {
        switch event {
        case .any: true
        case .named(let prefix): terrain.names(below: prefix).contains(name)
        case .answer, .timeout, .act, .done, .error, .chart: false
        }
    }

    /// Whether an event may come that nothing else here brings and a transition listens to.
    private func mayCome(_ way: Transition, _ active: [Int], _ moment: Moment) -> Bool {
        way.events.contains { event in
            switch event {
            case .any, .error, .chart: true
            case .named(let prefix):
                terrain.names(below: prefix).contains {
                    kept.place(of: .pending($0)) == nil && terrain.mayCome($0)
                }
            case .timeout(let decision):
                active.contains { state in
                    guard let ask = scenario.states[state].ask else { return false }
                    return scenario.decisions[ask.int].within != nil
                        && (decision == nil || decision == ask)
                }
            case .done: scenario.states[moment.stand].kind != .atomic
            case .act(_, let onlyInterrupted):
                onlyInterrupted && active.contains { scenario.states[$0].ask != nil }
            case .answer: false
            }
        }
    }
}

/// Leaving and entering; semantics.md §3.4 and §4.
extension Wandering {
    /// Goes a way.
    mutating func move(by way: MomentWay, _ moment: Moment) {
        guard let target = way.targets.first else {
            for values in apply(way.effects, [moment.values], at: moment.stand) {
                found.append(stay(moment, values))
            }
            return
        }
        let isParallel = scenario.states[moment.stand].kind == .parallel
        if isParallel, target.int != moment.stand, terrain.isInside(target.int, moment.stand) {
            var all = apply(way.effects, [moment.values], at: moment.stand)
            all = entering(target.int, all, at: moment.stand)
            found += all.map { Moment(stand: moment.stand, values: $0) }
            return
        }
        let domain = domain(of: way, target.int)
        var all = [moment.values]
        var inner = moment.stand
        for state in terrain.chain(moment.stand)
        where state != domain && terrain.isInside(state, domain) {
            remember(inner, moment.stand, in: state, &all)
            all = apply(scenario.states[state].exit, all, at: moment.stand)
            inner = state
        }
        all = apply(way.effects, all, at: moment.stand)
        enter(target.int, below: domain, all)
    }

    /// Returns the state that a way does not leave, or -1 for the session.
    private func domain(of way: MomentWay, _ target: Int) -> Int {
        let source = scenario.states[way.source]
        if source.kind == .compound, target != way.source, !way.reenters,
            terrain.isInside(target, way.source)
        {
            return way.source
        }
        var place = terrain.parent(way.source)
        while place >= 0 {
            let isAround = target != place && terrain.isInside(target, place)
            if scenario.states[place].kind == .compound, isAround { return place }
            place = terrain.parent(place)
        }
        return -1
    }

    /// Lets the history states of a state that is left remember what was active in it.
    private func remember(
        _ child: Int, _ stand: Int, in state: Int, _ all: inout [[Int64]]
    ) {
        for (place, fact) in kept.facts.enumerated() {
            guard case .remembered(let history) = fact, terrain.parent(history) == state else {
                continue
            }
            let isShallow = scenario.states[history].kind == .shallowHistory
            for index in all.indices { all[index][place] = Int64(isShallow ? child : stand) }
        }
    }

    /// Enters a state with those between it and the domain, and what it enters itself.
    mutating func enter(_ target: Int, below domain: Int, _ start: [[Int64]]) {
        let row = scenario.states[target]
        if row.kind.isHistory { return recall(target, below: domain, start) }
        var all = start
        for state in terrain.chain(target).reversed()
        where state != domain && terrain.isInside(state, domain) {
            all = entering(state, all, at: state)
            if scenario.states[state].kind == .parallel {
                found += all.map { Moment(stand: state, values: $0) }
                return
            }
        }
        if row.kind == .compound, let first = row.initial.first {
            enter(first.int, below: target, all)
        } else {
            found += all.map { Moment(stand: target, values: $0) }
        }
    }

    /// Enters what a history state stands for.
    private mutating func recall(_ history: Int, below domain: Int, _ start: [[Int64]]) {
        guard let place = kept.place(of: .remembered(history)) else {
            // In a parallel state no more is known than that it goes on inside.
            isUnsure = true
            return
        }
        for values in start {
            let known = values[place]
            let first = scenario.states[history].initial.first?.int
            guard let state = known >= 0 ? Int(known) : first else { continue }
            enter(state, below: domain, [values])
        }
    }

    /// Returns what some values become when a state is entered.
    private func entering(_ state: Int, _ all: [[Int64]], at stand: Int) -> [[Int64]] {
        var all = all
        if let place = kept.place(of: .visited(state)) {
            for index in all.indices { all[index][place] = 1 }
        }
        return apply(scenario.states[state].enter, all, at: stand)
    }
}
