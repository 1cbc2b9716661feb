/// A case prepared for exploration: what must be kept apart, and where it is still needed.
struct ExploredModel: Sendable {
    let machine: Machine
    let slice: Slice
    let flow: ControlFlow
    /// The variables that the future may depend on, with the places that read them.
    private(set) var readers: Readers
    /// How finely they are kept.
    private(set) var grain: Grain
    /// For each effect of the machine, whether anything depends on it.
    private(set) var effectMatters: [Bool]
    /// For each private delayed event of the machine, whether anything depends on it.
    private(set) var timerMatters: [Bool]
    /// Whether passing time alone can enable something, so that no clock tick may be left out.
    let isTimeSensitive: Bool
    /// What the learner may do from outside: events that are sent to the case.
    let events: [EventCode]
    /// The tabs of the chart whose opening anything listens to.
    let tabs: [ChartTabID]
    /// For each decision the options that something tells apart.
    private(set) var observed: [[Bool]]
    /// For each measure how far its value matters: beyond, it is kept as one that is just beyond.
    private(set) var saturation: [Saturation]
    /// The parameters whose value is chosen only when something first reads it.
    private(set) var lateParameters: [ParameterID] = []
    /// Where the guards stand, and what they are.
    private let guards: [(Expression, Readers.Place)]

    init(_ machine: Machine, _ slice: Slice) {
        self.machine = machine
        self.slice = slice
        flow = ControlFlow(machine)
        grain = Grain(acts: machine.scenario.acts.count)
        readers = Readers(states: machine.states.count)
        effectMatters = [Bool](repeating: false, count: machine.effects.count)
        timerMatters = [Bool](repeating: true, count: machine.timers.count)
        observed = machine.scenario.decisions.map {
            [Bool](repeating: false, count: $0.options.count)
        }
        saturation = [Saturation](repeating: .none, count: machine.scenario.measures.count)
        guards = machine.guards(slice)
        isTimeSensitive = machine.reactsToTime(slice)
        events = machine.explorableEvents()
        tabs = machine.observedTabs(slice)
        for (expression, place) in guards { note(expression, at: place) }
        noteDecisions()
        noteHistories()
        noteCriteria()
        followEffects()
        settleTimers()
        observeOptions()
        saturation = machine.saturations(guards.map { $0.0 })
        lateParameters = machine.scenario.parameters.indices.map { ParameterID($0) }
            .filter { isLate($0) }
    }

    /// Chooses early the parameters that are read before the first input.
    mutating func chooseEarly() {
        var gaps = ExplorationGaps()
        var isSettled = lateParameters.isEmpty
        while !isSettled {
            isSettled = true
            let readings = MeasureReadings(count: machine.scenario.measures.count)
            for variant in variants(&gaps) where isSettled {
                for parameter in lateParameters {
                    readings.isWatched[machine.scenario.measure(of: parameter).int] = true
                }
                _ = Interpreter(machine, variant, readings: readings)
                guard let measure = readings.first,
                    let parameter = machine.scenario.parameter(in: MeasureID(measure))
                else { continue }
                lateParameters.removeAll { $0 == parameter }
                isSettled = false
            }
        }
    }

    /// Whether a parameter can be chosen late: neither a constraint nor a starting value needs it.
    private func isLate(_ parameter: ParameterID) -> Bool {
        let scenario = machine.scenario
        let own = scenario.measure(of: parameter).raw
        guard readers.contains(.measure(own)) else { return false }
        for (place, measure) in scenario.measures.enumerated() where measure.startsAs == parameter {
            if readers.contains(.measure(Int32(truncatingIfNeeded: place))) { return false }
        }
        return !scenario.constraints.contains { machine.reads($0.condition, measure: own) }
    }

    /// Notes everything that an expression reads, at a place.
    private mutating func note(_ expression: Expression, at place: Readers.Place) {
        var read: [Variable] = []
        machine.read(expression, &grain) { read.append($0) }
        for variable in read { readers.note(variable, at: place) }
    }

    /// Notes what the scoring and the boards read without an expression.
    private mutating func noteDecisions() {
        for (place, decision) in machine.scenario.decisions.enumerated() {
            let id = Int32(truncatingIfNeeded: place)
            if slice.countsPoints || slice.only != nil || decision.isCritical {
                readers.note(.first(id), at: .state(decision.state.raw))
            }
            guard case .act(let board) = decision.form else { continue }
            for act in board.acts where machine.scenario.acts[act.int].isOnce {
                readers.note(.act(act.raw), at: .state(decision.state.raw))
                grain.countLimits[act.int] = max(1, grain.countLimits[act.int])
            }
        }
    }

    private mutating func noteHistories() {
        for transition in machine.transitions {
            for place in transition.targets.rows {
                let slot = machine.historySlots[Int(machine.targets[place])]
                if slot >= 0 { readers.note(.history(slot), at: .state(transition.source)) }
            }
        }
        for (place, slot) in machine.historySlots.enumerated() where slot >= 0 {
            // What stands for a history state can also be entered as the default of another.
            let parent = machine.states[place].parent
            readers.note(.history(slot), at: parent < 0 ? .everywhere : .state(parent))
        }
    }

    private mutating func noteCriteria() {
        for (place, criterion) in machine.scenario.rubric.enumerated() where slice.criteria[place] {
            for location in machine.places(of: criterion.rule) {
                readers.note(.criterion(Int32(truncatingIfNeeded: place)), at: location)
            }
        }
    }

    /// Finds the effects that matter: those that change what is read, directly or through others.
    private mutating func followEffects() {
        let locations = machine.effectLocations()
        // A bare statechart is a model of its author's: there whatever any expression reads counts.
        let isBare = machine.scenario.decisions.isEmpty
        var isFollowed = [Bool](repeating: false, count: machine.effects.count)
        var isChanged = true
        while isChanged {
            isChanged = false
            for row in machine.effects.indices where !isFollowed[row] {
                guard case .set(let measure, let expression) = machine.effects[row] else {
                    effectMatters[row] = machine.isHeard(machine.effects[row], slice)
                    isFollowed[row] = true
                    continue
                }
                let isKept = isBare || readers.contains(.measure(measure.raw))
                let mayFault = machine.mayFault(expression)
                guard isKept || mayFault else { continue }
                effectMatters[row] = true
                isFollowed[row] = true
                isChanged = true
                for location in locations[row] { note(expression, at: location) }
            }
        }
        for row in machine.effects.indices {
            if case .set(let measure, let expression) = machine.effects[row] {
                effectMatters[row] =
                    readers.contains(.measure(measure.raw)) || machine.mayFault(expression)
            }
        }
    }

    private mutating func settleTimers() {
        if isTimeSensitive { return }
        for row in machine.transitions {
            guard let first = row.events.rows.first else { continue }
            let code = EventCode(raw: machine.descriptors[first].low)
            guard code.family == .timer else { continue }
            var matters =
                !row.targets.isEmpty || row.effects.rows.contains { effectMatters[$0] }
            if case .condition(let condition) = row.condition, machine.mayFault(condition) {
                matters = true
            }
            timerMatters[code.index] = matters
        }
    }

    private mutating func observeOptions() {
        for (place, decision) in machine.scenario.decisions.enumerated() {
            let first = Int(machine.decisions[place].firstOption)
            for option in decision.options.indices {
                let run = machine.optionEffects[first + option]
                let id = Int32(truncatingIfNeeded: place)
                let number = Int32(truncatingIfNeeded: option)
                observed[place][option] =
                    decision.options[option].isCritical
                    || run.rows.contains { effectMatters[$0] }
                    || readers.contains(.chosen(id, number))
                    || readers.contains(.everChosen(id, number))
                    || isWatched(id, number)
            }
        }
    }

    private func isWatched(_ decision: Int32, _ option: Int32) -> Bool {
        machine.watch.options.contains {
            $0.decision == decision && $0.option == option
                && slice.criteria[Int($0.listener.criterion)]
        }
    }
}
