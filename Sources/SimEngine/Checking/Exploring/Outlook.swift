/// What may happen in a case at all, bounded from above without playing it.
///
/// Where a case is too large to be explored, this still proves that some things never happen: a
/// state to which nothing leads, a board that waits for an act that no board offers. Whatever a run
/// does is among what it foresees; what it foresees, no run needs to do. It follows from the start
/// what may come next, and takes a condition for possible as long as nothing that may have happened
/// and no range of a measure keeps it from holding.
struct Outlook {
    /// What may have happened, as conditions ask for it.
    struct Facts {
        /// The states that may be active.
        var states: BitSet
        /// The acts that may be done.
        var acts: BitSet
        /// The decisions that may be answered.
        var decisions: BitSet
        /// For each decision the options that may be offered.
        var offered: [BitSet]
    }

    private let machine: Machine
    private var bounds: ExpressionBounds
    private var facts: Facts
    /// The states that may be entered by themselves, not only around another.
    private var entered: BitSet
    /// The transitions that may be taken.
    private var taken: BitSet
    /// The boards whose condition to close may hold.
    private var closed: BitSet
    /// The numbers of the events that may happen, in order once a round begins.
    private var events: Set<UInt64> = []
    private var ordered: [UInt64] = []
    private var isChanged = true

    /// Follows everything that may happen, until nothing new does.
    /// - Complexity: O(size of the case) a round, and at most as many rounds as there are states.
    init(_ machine: Machine) {
        self.machine = machine
        let scenario = machine.scenario
        facts = Facts(
            states: BitSet(bound: max(1, machine.states.count)),
            acts: BitSet(bound: max(1, scenario.acts.count)),
            decisions: BitSet(bound: max(1, scenario.decisions.count)),
            offered: scenario.decisions.map { BitSet(bound: max(1, $0.options.count)) })
        entered = facts.states
        taken = BitSet(bound: max(1, machine.transitions.count))
        closed = facts.decisions
        bounds = ExpressionBounds(scenario)
        guard machine.states.count <= ControlFlow.limit else { return }
        comeFromOutside()
        for place in machine.initial.rows { enter(machine.targets[place]) }
        while isChanged {
            isChanged = false
            bounds.outlook = facts
            ordered = events.sorted()
            for state in machine.states.indices where facts.states.contains(state) { follow(state) }
        }
    }

    /// What may happen, as an exploration notes what does.
    var seen: Seen {
        var seen = Seen(machine)
        seen.states = facts.states
        seen.transitions = taken
        seen.asked = facts.decisions
        seen.closed = closed
        seen.offered = facts.offered
        seen.acts = facts.acts
        return seen
    }

    /// What is wrong because it never happens; nothing in a case of very many states.
    var findings: [CheckFinding] {
        guard machine.states.count <= ControlFlow.limit else { return [] }
        return Happening(machine: machine, seen: seen, timers: nil).findings + unmetCriteria()
    }
}

/// What follows from what.
extension Outlook {
    private mutating func comeFromOutside() {
        let scenario = machine.scenario
        happen(.error)
        for tab in scenario.patient.chart.indices { happen(.chart(ChartTabID(tab))) }
        for event in machine.explorableEvents() { happen(event) }
        for name in scenario.externalEvents {
            // From outside an event may come with more words than are declared.
            let rank = Int(machine.numbering.ranks[name.int])
            for below in rank..<Int(machine.numbering.ends[rank]) {
                happen(EventCode(.named, below))
            }
        }
    }

    private mutating func happen(_ event: EventCode) {
        if events.insert(event.raw).inserted { isChanged = true }
    }

    private mutating func run(_ effects: Run) {
        for row in effects.rows {
            switch machine.effects[row] {
            case .raise(let name), .send(let name, _, _): happen(machine.numbering.code(name))
            case .set, .say, .cancel, .advance, .note: continue
            }
        }
    }

    private func mayHold(_ condition: Expression?) -> Bool {
        condition.map { !bounds.neverHolds($0) } ?? true
    }

    /// Adds a state, what lies around it, and what it enters by itself.
    private mutating func enter(_ state: Int32) {
        guard entered.insert(Int(state)) else { return }
        isChanged = true
        add(state)
        let row = machine.states[Int(state)]
        switch row.kind {
        case .compound, .shallowHistory, .deepHistory:
            for place in row.initial.rows { enter(machine.targets[place]) }
        case .parallel: enterChildren(of: state)
        case .atomic, .final: break
        }
    }

    /// Adds a state and what lies around it; a parallel state enters all its regions, also the one it
    /// lies in: another way in may lead past that state.
    private mutating func add(_ state: Int32) {
        guard facts.states.insert(Int(state)) else { return }
        isChanged = true
        let row = machine.states[Int(state)]
        run(row.enter)
        run(row.exit)
        for timer in row.timers.rows { happen(EventCode(.timer, timer)) }
        guard row.parent >= 0 else { return }
        if row.kind == .final { complete(row.parent) }
        add(row.parent)
        if machine.states[Int(row.parent)].kind == .parallel {
            enterChildren(of: row.parent)
        }
    }

    private mutating func enterChildren(of parallel: Int32) {
        var child = parallel + 1
        while child <= machine.states[Int(parallel)].lastDescendant {
            let row = machine.states[Int(child)]
            if !row.kind.isHistory { enter(child) }
            child = row.lastDescendant + 1
        }
    }

    /// A final state completes its parent, and perhaps the parallel state around that.
    private mutating func complete(_ parent: Int32) {
        happen(.done(StateID(Int(parent))))
        let above = machine.states[Int(parent)].parent
        if above >= 0, machine.states[Int(above)].kind == .parallel { complete(above) }
    }

    private mutating func follow(_ state: Int) {
        let row = machine.states[state]
        if row.decision >= 0 { ask(Int(row.decision)) }
        for run in [row.eventless, row.evented] {
            for transition in run.rows where !taken.contains(transition) { take(transition) }
        }
    }

    private mutating func take(_ number: Int) {
        let row = machine.transitions[number]
        let isEventless = row.events.isEmpty
        guard isEventless || row.events.rows.contains(where: { mayHappen(machine.descriptors[$0]) })
        else { return }
        switch row.condition {
        case .always, .onBoard: break
        case .condition(let condition): guard mayHold(condition) else { return }
        case .decisive(let decision, let option):
            guard facts.offered[decision.int].contains(option.int) else { return }
        }
        taken.insert(number)
        isChanged = true
        run(row.effects)
        for place in row.targets.rows { enter(machine.targets[place]) }
    }

    /// Whether an event of a range happens among those known when the round began.
    private func mayHappen(_ range: EventRange) -> Bool {
        var (low, high) = (0, ordered.count)
        while low < high {
            let middle = (low + high) / 2
            if ordered[middle] < range.low { low = middle + 1 } else { high = middle }
        }
        return low < ordered.count && ordered[low] < range.high
    }

    private mutating func ask(_ place: Int) {
        let decision = machine.scenario.decisions[place]
        let id = DecisionID(place)
        if facts.decisions.insert(place) { isChanged = true }
        if decision.within != nil { happen(.timeout(id)) }
        if case .act(let board) = decision.form {
            for act in board.acts where mayHold(machine.scenario.acts[act.int].guarding) {
                if facts.acts.insert(act.int) { isChanged = true }
                happen(.act(act, interrupted: false))
                happen(.act(act, interrupted: true))
                run(machine.actEffects[act.int])
            }
            guard let until = board.until, mayHold(until) else { return }
            closed.insert(place)
            return happen(.answer(id, .full))
        }
        let first = Int(machine.decisions[place].firstOption)
        for (option, authored) in decision.options.enumerated() where mayHold(authored.guarding) {
            if facts.offered[place].insert(option) { isChanged = true }
            run(machine.optionEffects[first + option])
        }
        let levels = AnswerLevels(decision)
        for level in AnswerLevel.allCases where levels.contains(level) {
            happen(.answer(id, level))
        }
    }
}

/// Criteria that ask for what never happens.
extension Outlook {
    private func unmetCriteria() -> [CheckFinding] {
        let scenario = machine.scenario
        return scenario.rubric.filter { criterion in
            switch criterion.rule {
            case .exists(let one, let least, _):
                least > 0 && !criterion.isFullWhenVoid && !mayOccur(one)
            case .response(let trigger, let expected, _, _, _):
                !criterion.isFullWhenVoid && !(mayOccur(trigger) && mayOccur(expected))
            case .absent, .precedence, .interval, .never, .always: false
            }
        }.map { CheckFinding(.unmet(scenario.string($0.id)), at: $0.source) }
    }

    private func mayOccur(_ occurrence: Occurrence) -> Bool {
        switch occurrence {
        case .act(let act): facts.acts.contains(act.int)
        case .entered(let state): facts.states.contains(state.int)
        case .chosen(let decision, let option):
            facts.decisions.contains(decision.int)
                && (facts.offered[decision.int].contains(option.int))
        case .event(let descriptor): mayHappen(machine.numbering.range(of: descriptor))
        }
    }
}
