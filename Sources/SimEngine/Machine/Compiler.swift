/// Turns a scenario into the tables of a machine.
struct Compiler {
    private let scenario: Scenario
    private let numbering: EventNumbering
    private(set) var states: [StateRow] = []
    private(set) var transitions: [TransitionRow] = []
    private(set) var descriptors: [EventRange] = []
    private(set) var targets: [Int32] = []
    private(set) var effects: [Effect] = []
    private(set) var timers: [TimerRow] = []
    private(set) var histories: [Int32] = []
    private(set) var historySlots: [Int32] = []
    private(set) var invariants: [(state: Int32, invariant: Invariant)] = []
    private(set) var initial = Run.empty
    private(set) var optionEffects: [Run] = []
    private(set) var optionShares: [Fraction] = []
    private(set) var decisions: [DecisionRow] = []
    private(set) var actEffects: [Run] = []

    init(_ scenario: Scenario, _ numbering: EventNumbering) {
        self.scenario = scenario
        self.numbering = numbering
    }

    /// Fills every table.
    mutating func compile() {
        reserve()
        compileActs()
        compileOptions()
        let count = scenario.states.count
        for index in 0..<count { addRow(index) }
        addHistories()
        for index in 0..<count { compileState(index) }
        initial = addTargets(scenario.initial)
    }

    private mutating func reserve() {
        let count = scenario.states.count
        states.reserveCapacity(count)
        transitions.reserveCapacity(count * 2)
        targets.reserveCapacity(count * 2)
        descriptors.reserveCapacity(count * 2)
        historySlots = [Int32](repeating: -1, count: count)
    }

    private mutating func addRow(_ index: Int) {
        states.append(
            StateRow(
                kind: scenario.states[index].kind,
                parent: scenario.states[index].parent?.raw ?? -1,
                lastDescendant: scenario.states[index].lastDescendant.raw))
    }

    /// Gathers the history states of each parent, which are its children but not in one run.
    private mutating func addHistories() {
        var slot: Int32 = 0
        for parent in states.indices where hasHistory(parent) {
            let first = histories.count
            var child = Int32(parent + 1)
            while child <= states[parent].lastDescendant {
                if states[Int(child)].kind.isHistory { histories.append(child) }
                child = states[Int(child)].lastDescendant + 1
            }
            states[parent].histories = Run(first..<histories.count)
        }
        for history in histories {
            historySlots[Int(history)] = slot
            slot += 1
        }
    }

    private func hasHistory(_ parent: Int) -> Bool {
        let row = states[parent]
        guard row.kind == .compound || row.kind == .parallel else { return false }
        var child = Int32(parent + 1)
        while child <= row.lastDescendant {
            if states[Int(child)].kind.isHistory { return true }
            child = states[Int(child)].lastDescendant + 1
        }
        return false
    }

    private mutating func compileActs() {
        for act in scenario.acts { actEffects.append(addEffects(act.effects)) }
    }

    private mutating func compileOptions() {
        for place in scenario.decisions.indices {
            addDecisionRow(place)
            for option in scenario.decisions[place].options.indices {
                optionEffects.append(
                    addEffects(scenario.decisions[place].options[option].effects))
                optionShares.append(
                    AnswerOption.share(scenario.decisions[place].options[option].credit))
            }
        }
    }

    private mutating func addDecisionRow(_ place: Int) {
        var row = DecisionRow(
            within: scenario.decisions[place].within?.milliseconds ?? -1,
            takes: scenario.decisions[place].takes.milliseconds,
            firstOption: Int32(truncatingIfNeeded: optionEffects.count), until: nil,
            optionCount: Int32(truncatingIfNeeded: scenario.decisions[place].options.count),
            isPlainChoice: false)
        if case .act(let board) = scenario.decisions[place].form { row.until = board.until }
        if case .choice = scenario.decisions[place].form {
            row.isPlainChoice = scenario.decisions[place].options.allSatisfy {
                $0.guarding == nil
            }
        }
        decisions.append(row)
    }

    private mutating func compileState(_ index: Int) {
        let source = Int32(truncatingIfNeeded: index)
        states[index].initial = addTargets(scenario.states[index].initial)
        states[index].enter = addEffects(scenario.states[index].enter)
        states[index].exit = addEffects(scenario.states[index].exit)
        states[index].decision = scenario.states[index].ask?.raw ?? -1
        let first = transitions.count
        for transition in scenario.states[index].transitions where transition.events.isEmpty {
            add(transition, source)
        }
        states[index].eventless = Run(first..<transitions.count)
        for transition in scenario.states[index].transitions where !transition.events.isEmpty {
            add(transition, source)
        }
        if let ask = scenario.states[index].ask { addRoutes(ask, source) }
        if !scenario.states[index].after.isEmpty || !scenario.states[index].every.isEmpty {
            addTimers(scenario.states[index], source)
        }
        states[index].evented = Run(Int(states[index].eventless.end)..<transitions.count)
        let promised = invariants.count
        for invariant in scenario.states[index].invariants {
            invariants.append((source, invariant))
        }
        states[index].invariants = Run(promised..<invariants.count)
    }

    private mutating func add(_ transition: Transition, _ source: Int32) {
        let first = descriptors.count
        for event in transition.events { descriptors.append(numbering.range(of: event)) }
        append(
            source, events: Run(first..<descriptors.count),
            condition: transition.guarding.map { .condition($0) } ?? .always,
            targets: addTargets(transition.targets), effects: addEffects(transition.effects),
            reenters: transition.reenters)
    }

    /// Adds the ways out of a decision: options, then routes, then the decision's own target.
    private mutating func addRoutes(_ ask: DecisionID, _ source: Int32) {
        let answered = EventDescriptor.answer(ask, nil)
        for place in scenario.decisions[ask.int].options.indices
        where !scenario.decisions[ask.int].options[place].targets.isEmpty {
            addRoute(
                answered, nil, .decisive(ask, OptionID(place)),
                scenario.decisions[ask.int].options[place].targets, source)
        }
        if !scenario.decisions[ask.int].routes.isEmpty { addLevelRoutes(ask, source) }
        if case .act(let board) = scenario.decisions[ask.int].form {
            for id in board.acts where !scenario.acts[id.int].targets.isEmpty {
                addRoute(
                    .act(id, onlyInterrupted: false), nil, .onBoard(ask),
                    scenario.acts[id.int].targets, source)
            }
        }
        if !scenario.decisions[ask.int].targets.isEmpty {
            addRoute(
                answered, .timeout(ask), .always, scenario.decisions[ask.int].targets, source)
        }
    }

    private mutating func addLevelRoutes(_ ask: DecisionID, _ source: Int32) {
        let answered = EventDescriptor.answer(ask, nil)
        for route in scenario.decisions[ask.int].routes {
            switch route.condition {
            case .level(let level):
                addRoute(.answer(ask, level), nil, .always, route.targets, source)
            case .timeout: addRoute(.timeout(ask), nil, .always, route.targets, source)
            case .expression(let condition):
                addRoute(answered, .timeout(ask), .condition(condition), route.targets, source)
            }
        }
    }

    private mutating func addRoute(
        _ event: EventDescriptor, _ other: EventDescriptor?, _ condition: Guard,
        _ targets: [StateID], _ source: Int32
    ) {
        let first = descriptors.count
        descriptors.append(numbering.range(of: event))
        if let other { descriptors.append(numbering.range(of: other)) }
        append(
            source, events: Run(first..<descriptors.count), condition: condition,
            targets: addTargets(targets), effects: .empty, reenters: false)
    }

    private mutating func addTimers(_ state: State, _ source: Int32) {
        let first = timers.count
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
        states[Int(source)].timers = Run(first..<timers.count)
    }

    private mutating func addTimer(
        _ timer: TimerRow, _ guarding: Expression?, _ targets: [StateID], _ effects: [Effect],
        _ source: Int32
    ) {
        let place = descriptors.count
        descriptors.append(.family(.timer, timers.count))
        timers.append(timer)
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
        let places = self.targets[targets.rows]
        if !targets.isEmpty, !places.contains(where: { states[Int($0)].kind.isHistory }) {
            row.domain = states.domain(of: row, places)
            row.isSimple =
                effects.isEmpty && places.count == 1 && isAtom(source)
                && isAtom(places[places.startIndex]) && row.domain == states[Int(source)].parent
                && row.domain == states[Int(places[places.startIndex])].parent
        }
        transitions.append(row)
    }

    private func isAtom(_ state: Int32) -> Bool {
        let kind = states[Int(state)].kind
        return kind == .atomic || kind == .final
    }

    private mutating func addTargets(_ leading: [StateID]) -> Run {
        if leading.isEmpty { return .empty }
        let first = targets.count
        for target in leading { targets.append(target.raw) }
        return Run(first..<targets.count)
    }

    private mutating func addEffects(_ content: [Effect]) -> Run {
        if content.isEmpty { return .empty }
        let first = effects.count
        effects.append(contentsOf: content)
        return Run(first..<effects.count)
    }
}
