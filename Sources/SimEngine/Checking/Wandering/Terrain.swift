/// What a wandering needs to know of a case, whatever facts it keeps.
struct Terrain {
    let scenario: Scenario
    let events: EventUse
    /// The measures that nothing sets and no parameter starts.
    let isFixed: [Bool]
    /// For each measure values that conditions can tell apart.
    let samples: [[Int64]]
    /// For each name of an event, whether it may come from outside.
    let isOutside: [Bool]

    init(_ target: CheckedCase) {
        scenario = target.scenario
        events = target.events
        var isFixed = scenario.measures.enumerated().map { place, measure in
            measure.startsAs == nil && target.scenario.parameter(in: MeasureID(place)) == nil
        }
        var samples = scenario.measures.map {
            [
                $0.initial.thousandths, $0.range.lowerBound.thousandths,
                $0.range.upperBound.thousandths,
            ]
        }
        target.scenario.forEachEffect { effect in
            guard case .set(let measure, _) = effect else { return }
            isFixed[measure.int] = false
        }
        let code = scenario.code
        for place in code.indices.dropLast() {
            let pair = (code[place], code[place + 1])
            let (one, other) = pair.0.opcode == .measure ? pair : (pair.1, pair.0)
            guard one.opcode == .measure, other.opcode == .constant else { continue }
            let measure = Int(truncatingIfNeeded: one.operand)
            samples[measure] += [other.operand - 1000, other.operand, other.operand + 1000]
        }
        for (place, measure) in scenario.measures.enumerated() {
            var known = Set<Int64>()
            samples[place] = samples[place].filter {
                measure.range.lowerBound.thousandths <= $0
                    && $0 <= measure.range.upperBound.thousandths && known.insert($0).inserted
            }
        }
        self.isFixed = isFixed
        self.samples = samples
        isOutside = Self.outside(target)
    }

    private static func outside(_ target: CheckedCase) -> [Bool] {
        let scenario = target.scenario
        let numbering = target.events.numbering
        let isBare = scenario.decisions.isEmpty && scenario.acts.isEmpty
        var isOutside = [Bool](repeating: isBare, count: scenario.eventNames.count)
        for name in scenario.externalEvents {
            let rank = Int(numbering.ranks[name.int])
            for below in rank..<Int(numbering.ends[rank]) {
                isOutside[Int(numbering.names[below])] = true
            }
        }
        return isOutside
    }

    /// Returns the state around another, or -1.
    func parent(_ state: Int) -> Int { scenario.states[state].parent?.int ?? -1 }

    /// Returns the state and those around it, inner ones first.
    func chain(_ state: Int) -> [Int] {
        var chain: [Int] = []
        var place = state
        while place >= 0 {
            chain.append(place)
            place = parent(place)
        }
        return chain
    }

    /// Whether a state is another or lies inside it; everything lies inside the session, -1.
    func isInside(_ state: Int, _ outer: Int) -> Bool {
        outer < 0 || outer <= state && state <= scenario.states[outer].lastDescendant.int
    }

    /// Returns the names of events that a descriptor for a name matches.
    func names(below name: EventNameID) -> [Int] {
        let rank = Int(events.numbering.ranks[name.int])
        return (rank..<Int(events.numbering.ends[rank])).map { Int(events.numbering.names[$0]) }
    }

    /// Whether an event may come at all.
    func mayCome(_ name: Int) -> Bool {
        isOutside[name] || events.isRaised[Int(events.numbering.ranks[name])]
    }
}

/// What hangs together with the facts that are kept, so that it must not be taken to come out
/// either way.
struct KeptTies {
    private var acts: [Bool]
    private var decisions: [Bool]
    private var states: [Bool]
    private var measures: [Bool]
    private let kept: KeptFacts

    init(_ scenario: Scenario, _ kept: KeptFacts) {
        self.kept = kept
        acts = [Bool](repeating: false, count: scenario.acts.count)
        decisions = [Bool](repeating: false, count: scenario.decisions.count)
        states = [Bool](repeating: false, count: scenario.states.count)
        measures = [Bool](repeating: false, count: scenario.measures.count)
        for (place, act) in scenario.acts.enumerated() {
            let isKept = kept.place(of: .act(place)) != nil
            acts[place] = tie(act.effects, isKept)
        }
        for (place, decision) in scenario.decisions.enumerated() {
            let isKept = kept.place(of: .answer(place)) != nil
            decisions[place] = isKept
            for option in decision.options where tie(option.effects, isKept) {
                decisions[place] = true
            }
        }
        for (place, state) in scenario.states.enumerated() {
            let isKept = kept.place(of: .visited(place)) != nil
            let isEntering = tie(state.enter, isKept)
            let isLeaving = tie(state.exit, isKept)
            states[place] = isEntering || isLeaving
            for way in state.transitions { _ = tie(way.effects, false) }
            for way in state.after { _ = tie(way.effects, false) }
            for periodic in state.every { _ = tie(periodic.effects, false) }
        }
    }

    /// Notes the measures that are set together with something that is kept; returns whether they
    /// are kept themselves.
    private mutating func tie(_ effects: [Effect], _ isKept: Bool) -> Bool {
        let touches = effects.contains { effect in
            if case .set(let measure, _) = effect {
                return kept.place(of: .measure(measure.int)) != nil
            }
            return false
        }
        guard touches || isKept else { return false }
        for effect in effects {
            if case .set(let measure, _) = effect { measures[measure.int] = true }
        }
        return touches
    }

    /// Whether a condition asks for something that hangs together with what is kept.
    func touch(_ condition: Expression, _ scenario: Scenario) -> Bool {
        scenario.code(of: condition).contains { instruction in
            let index = Int(truncatingIfNeeded: instruction.operand)
            switch instruction.opcode {
            case .measure: return kept.place(of: .measure(index)) == nil && measures[index]
            case .visited, .isIn: return states[index]
            case .done, .count: return kept.place(of: .act(index)) == nil && acts[index]
            case .since: return kept.place(of: .act(index)) != nil || acts[index]
            case .answered, .credit: return decisions[index]
            case .chosen, .everChosen:
                return decisions[Int(truncatingIfNeeded: instruction.operand >> 32)]
            case .constant, .time, .add, .subtract, .multiply, .divide, .modulo, .negate, .equal,
                .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .not, .skipIfFalse,
                .skipIfTrue, .min, .max, .clamp:
                return false
            }
        }
    }
}
