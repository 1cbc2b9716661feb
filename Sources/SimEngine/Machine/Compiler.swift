/// Turns a scenario into the tables of a machine.
struct Compiler {
    /// The machine so far.
    var machine: Machine
    private var scenario: Scenario { machine.scenario }

    init(machine: Machine) { self.machine = machine }

    /// Fills every table.
    mutating func compile() {
        reserve()
        compileActs()
        compileOptions()
        let count = scenario.states.count
        for index in 0..<count { addRow(Int32(truncatingIfNeeded: index)) }
        addHistories()
        for index in 0..<count { compileState(index) }
        machine.initial = addTargets(scenario.initial)
    }

    private mutating func reserve() {
        let count = scenario.states.count
        machine.states.reserveCapacity(count)
        machine.transitions.reserveCapacity(count * 2)
        machine.targets.reserveCapacity(count * 2)
        machine.descriptors.reserveCapacity(count * 2)
        machine.historySlots = [Int32](repeating: -1, count: count)
    }

    private mutating func addRow(_ index: Int32) {
        let state = scenario.states[Int(index)]
        machine.states.append(
            StateRow(
                kind: state.kind, parent: state.parent?.raw ?? -1,
                lastDescendant: state.lastDescendant.raw))
    }

    /// Gathers the history states of each parent, which are its children but not in one run.
    private mutating func addHistories() {
        var slot: Int32 = 0
        for parent in machine.states.indices where hasHistory(parent) {
            let first = machine.histories.count
            var child = Int32(parent + 1)
            while child <= machine.states[parent].lastDescendant {
                if machine.state(child).kind.isHistory { machine.histories.append(child) }
                child = machine.state(child).lastDescendant + 1
            }
            machine.states[parent].histories = Run(first..<machine.histories.count)
        }
        for history in machine.histories {
            machine.historySlots[Int(history)] = slot
            slot += 1
        }
    }

    private func hasHistory(_ parent: Int) -> Bool {
        let row = machine.states[parent]
        guard row.kind == .compound || row.kind == .parallel else { return false }
        var child = Int32(parent + 1)
        while child <= row.lastDescendant {
            if machine.state(child).kind.isHistory { return true }
            child = machine.state(child).lastDescendant + 1
        }
        return false
    }

    private mutating func compileActs() {
        for act in scenario.acts { machine.actEffects.append(addEffects(act.effects)) }
    }

    private mutating func compileOptions() {
        for decision in scenario.decisions {
            addRow(decision)
            for option in decision.options {
                machine.optionEffects.append(addEffects(option.effects))
            }
        }
    }

    private mutating func addRow(_ decision: Decision) {
        var row = DecisionRow(
            within: decision.within?.milliseconds ?? -1, takes: decision.takes.milliseconds,
            firstOption: Int32(truncatingIfNeeded: machine.optionEffects.count), until: nil,
            isBoard: false)
        if case .act(let board) = decision.form {
            row.until = board.until
            row.isBoard = true
        }
        machine.decisions.append(row)
    }

    private mutating func compileState(_ index: Int) {
        let state = scenario.states[index]
        let source = Int32(truncatingIfNeeded: index)
        machine.states[index].initial = addTargets(state.initial)
        machine.states[index].enter = addEffects(state.enter)
        machine.states[index].exit = addEffects(state.exit)
        machine.states[index].decision = state.ask?.raw ?? -1
        let first = machine.transitions.count
        for transition in state.transitions where transition.events.isEmpty {
            add(transition, source)
        }
        machine.states[index].eventless = Run(first..<machine.transitions.count)
        let evented = machine.transitions.count
        for transition in state.transitions where !transition.events.isEmpty {
            add(transition, source)
        }
        if let ask = state.ask { addRoutes(ask, source) }
        addTimers(state, source)
        machine.states[index].evented = Run(evented..<machine.transitions.count)
        let invariants = machine.invariants.count
        for invariant in state.invariants { machine.invariants.append((source, invariant)) }
        machine.states[index].invariants = Run(invariants..<machine.invariants.count)
    }

    private mutating func add(_ transition: Transition, _ source: Int32) {
        let first = machine.descriptors.count
        for event in transition.events { machine.descriptors.append(machine.range(of: event)) }
        append(
            source, events: Run(first..<machine.descriptors.count),
            condition: transition.guarding.map { .condition($0) } ?? .always,
            targets: addTargets(transition.targets), effects: addEffects(transition.effects),
            reenters: transition.reenters)
    }

    /// Adds the ways out of a decision: options, then routes, then the decision's own target.
    private mutating func addRoutes(_ ask: DecisionID, _ source: Int32) {
        let decision = scenario.decisions[ask.int]
        let answered = EventDescriptor.answer(ask, nil)
        for (place, option) in decision.options.enumerated() where !option.targets.isEmpty {
            addRoute([answered], .decisive(ask, OptionID(place)), option.targets, source)
        }
        for route in decision.routes {
            switch route.condition {
            case .level(let level): addRoute([.answer(ask, level)], .always, route.targets, source)
            case .timeout: addRoute([.timeout(ask)], .always, route.targets, source)
            case .expression(let condition):
                addRoute([answered, .timeout(ask)], .condition(condition), route.targets, source)
            }
        }
        if case .act(let board) = decision.form {
            for id in board.acts where !scenario.acts[id.int].targets.isEmpty {
                addRoute(
                    [.act(id, onlyInterrupted: false)], .onBoard(ask),
                    scenario.acts[id.int].targets, source)
            }
        }
        if !decision.targets.isEmpty {
            addRoute([answered, .timeout(ask)], .always, decision.targets, source)
        }
    }

    private mutating func addRoute(
        _ events: [EventDescriptor], _ condition: Guard, _ targets: [StateID], _ source: Int32
    ) {
        let first = machine.descriptors.count
        for event in events { machine.descriptors.append(machine.range(of: event)) }
        append(
            source, events: Run(first..<machine.descriptors.count), condition: condition,
            targets: addTargets(targets), effects: .empty, reenters: false)
    }

    private mutating func addTimers(_ state: State, _ source: Int32) {
        let first = machine.timers.count
        for delayed in state.after {
            addTimer(
                TimerRow(delay: delayed.delay.milliseconds, repeats: false), delayed.guarding,
                delayed.targets, delayed.effects, source)
        }
        for periodic in state.every {
            addTimer(
                TimerRow(delay: periodic.period.milliseconds, repeats: true), periodic.guarding,
                [], periodic.effects, source)
        }
        machine.states[Int(source)].timers = Run(first..<machine.timers.count)
    }

    private mutating func addTimer(
        _ timer: TimerRow, _ guarding: Expression?, _ targets: [StateID], _ effects: [Effect],
        _ source: Int32
    ) {
        let place = machine.descriptors.count
        machine.descriptors.append(.family(.timer, machine.timers.count))
        machine.timers.append(timer)
        append(
            source, events: Run(place..<place + 1),
            condition: guarding.map { .condition($0) } ?? .always,
            targets: addTargets(targets), effects: addEffects(effects), reenters: false)
    }

    private mutating func append(
        _ source: Int32, events: Run, condition: Guard, targets: Run, effects: Run, reenters: Bool
    ) {
        var row = TransitionRow(
            source: source, events: events, condition: condition, targets: targets,
            effects: effects, reenters: reenters, domain: TransitionRow.dynamicDomain)
        var isDynamic = false
        for target in targets.rows {
            isDynamic = isDynamic || machine.state(machine.targets[target]).kind.isHistory
        }
        if !targets.isEmpty, !isDynamic {
            row.domain = machine.domain(of: row, machine.targets[targets.rows])
        }
        machine.transitions.append(row)
    }

    private mutating func addTargets(_ targets: [StateID]) -> Run {
        if targets.isEmpty { return .empty }
        let first = machine.targets.count
        for target in targets { machine.targets.append(target.raw) }
        return Run(first..<machine.targets.count)
    }

    private mutating func addEffects(_ effects: [Effect]) -> Run {
        if effects.isEmpty { return .empty }
        let first = machine.effects.count
        machine.effects.append(contentsOf: effects)
        return Run(first..<machine.effects.count)
    }
}

extension Machine {
    /// Returns the transition domain; semantics.md §3.4.
    func domain(of transition: TransitionRow, _ effective: ArraySlice<Int32>) -> Int32 {
        let source = transition.source
        if !transition.reenters, state(source).kind == .compound,
            !effective.contains(where: { !isDescendant($0, of: source) })
        {
            return source
        }
        var ancestor = state(source).parent
        while ancestor >= 0 {
            if state(ancestor).kind == .compound,
                !effective.contains(where: { !isDescendant($0, of: ancestor) })
            {
                return ancestor
            }
            ancestor = state(ancestor).parent
        }
        return -1
    }
}
