/// Turns a session into the words of a state, and back into one that behaves the same.
///
/// Times are kept as ages and delays, so that the same situation an hour later is the same state.
struct StateCodec {
    let model: ExploredModel
    private(set) var layouts = Layouts()
    var writer = BitWriter()
    /// The criteria before anything has happened.
    let fresh: [CriterionState]
    /// For each author's event by its number, whether anything listens to it.
    private let isHeard: [Bool]
    /// For each measure the least value and the bits of the distance to the greatest; -1 for many.
    let widths: [(low: Int64, bits: Int)]
    /// For each measure whether it holds a parameter that is chosen late.
    let isLate: [Bool]
    let stateBits: Int
    /// The longest list of waiting triggers that is kept in full.
    static let mostTriggers = 8
    /// Whether something had to be left out, so that not every run is told apart.
    var hasOverflowed = false

    init(_ model: ExploredModel) {
        self.model = model
        fresh = model.machine.scenario.rubric.map { CriterionState($0.rule) }
        isHeard = model.machine.numbering.names.indices.map {
            model.machine.isHeard(EventCode(.named, $0), model.slice)
        }
        widths = model.machine.scenario.measures.indices.map { model.width(of: $0) }
        var isLate = model.machine.scenario.measures.map { _ in false }
        for parameter in model.lateParameters {
            isLate[model.machine.scenario.measure(of: parameter).int] = true
        }
        self.isLate = isLate
        stateBits = 64 - UInt64(max(1, model.machine.states.count)).leadingZeroBitCount
    }

    /// How many bits the numbers up to a greatest one need.
    static func bits(_ greatest: UInt64) -> Int { 64 - greatest.leadingZeroBitCount }

    /// Returns the layout of a snapshot's configuration.
    mutating func layout(of snapshot: Snapshot) -> Layout {
        let number = layouts.number(of: snapshot.facts.configuration, model)
        return layouts.all[number]
    }

    /// Writes a session.
    ///
    /// - Parameters:
    ///   - snapshot: The session, between two inputs.
    ///   - hasFailed: Whether a critical failure has happened.
    /// - Returns: The words of the state; equal ones behave the same in all that matters.
    mutating func encode(_ snapshot: Snapshot, hasFailed: Bool) -> [UInt64] {
        writer.removeAll()
        let number = layouts.number(of: snapshot.facts.configuration, model)
        writer.putNumber(Int64(number))
        writer.put(hasFailed)
        switch snapshot.phase {
        case .running: writer.put(0, bits: 2)
        case .ended:
            writer.put(1, bits: 2)
            return writer.words
        case .faulted:
            writer.put(2, bits: 2)
            return writer.words
        }
        let layout = layouts.all[number]
        for decision in layout.decisions {
            writer.put(snapshot.open.contains { $0.decision == decision })
        }
        for variable in layout.variables { put(variable, snapshot, layout) }
        for criterion in layout.criteria { put(criterion: Int(criterion), snapshot) }
        for criterion in layout.waiting {
            let isWaiting = snapshot.monitor.criteria[Int(criterion)].isWaiting
            writer.put(isWaiting)
            if isWaiting { put(criterion: Int(criterion), snapshot) }
        }
        putTimers(snapshot)
        return writer.words
    }

    private mutating func put(_ variable: Variable, _ snapshot: Snapshot, _ layout: Layout) {
        let facts = snapshot.facts
        switch variable {
        case .measure(let measure): put(measure: Int(measure), facts)
        case .visited(let state): writer.put(facts.wasVisited(state))
        case .act(let act): put(act: Int(act), facts, layout)
        case .answered(let decision): writer.put(facts.decisions[Int(decision)].latest >= 0)
        case .chosen(let decision, let option):
            let latest = facts.latestAnswer(DecisionID(raw: decision))
            writer.put(latest?.response?.includes(OptionID(raw: option)) == true)
        case .everChosen(let decision, let option):
            writer.put(
                facts.answers.contains {
                    $0.decision.raw == decision
                        && $0.response?.includes(OptionID(raw: option)) == true
                })
        case .credit(let decision):
            let latest = facts.latestAnswer(DecisionID(raw: decision))
            writer.putNumber(latest?.credit.points(of: .one).thousandths ?? 0)
        case .first(let decision): writer.put(facts.decisions[Int(decision)].first >= 0)
        case .history(let slot):
            let remembered = snapshot.history[Int(slot)]
            writer.putNumber(Int64(remembered?.count ?? -1))
            for state in remembered ?? [] {
                writer.put(UInt64(UInt32(bitPattern: state)), bits: stateBits)
            }
        case .criterion: break
        case .time:
            let use = model.grain.time
            writer.putNumber(StateCodec.saturated(facts.time, use))
        }
    }

    private mutating func put(measure: Int, _ facts: Facts) {
        if isLate[measure] {
            let isUnset = facts.readings?.isWatched[measure] == true
            writer.put(isUnset)
            if isUnset { return }
        }
        let value = model.saturation[measure].apply(facts.measures[measure])
        let width = widths[measure]
        if width.bits < 0 { return writer.putNumber(value) }
        writer.put(UInt64(bitPattern: value &- width.low), bits: width.bits)
    }

    private mutating func put(act: Int, _ facts: Facts, _ layout: Layout) {
        let known = facts.acts[act]
        let limit = max(1, model.grain.countLimits[act])
        if known.count >= Grain.countCap, limit >= Grain.countCap { hasOverflowed = true }
        writer.put(UInt64(min(known.count, limit)), bits: StateCodec.bits(UInt64(limit)))
        let use = model.grain.since[act]
        guard use.isRead, known.count > 0 else { return }
        if use.isRanked {
            writer.putNumber(rank(of: known.last, facts, layout))
        } else {
            writer.putNumber(StateCodec.saturated(facts.time - known.last, use))
        }
    }

    /// How many different instants are later than one: those at which ranked acts were last done,
    /// and now.
    private func rank(of last: Int64, _ facts: Facts, _ layout: Layout) -> Int64 {
        var later: [Int64] = last < facts.time ? [facts.time] : []
        for variable in layout.variables {
            guard case .act(let act) = variable, model.grain.since[Int(act)].isRanked else {
                continue
            }
            let other = facts.acts[Int(act)]
            if other.count > 0, other.last > last, !later.contains(other.last) {
                later.append(other.last)
            }
        }
        return Int64(later.count)
    }

    /// A time beyond which no comparison comes out differently is kept as one past the greatest.
    private static func saturated(_ time: Int64, _ use: SinceUse) -> Int64 {
        if use.isUnbounded { return time }
        return min(time, (use.constants.max() ?? 0) + 1)
    }

    private mutating func putTimers(_ snapshot: Snapshot) {
        var pending = snapshot.timers.filter { matters($0.event) || $0.name >= 0 }
        pending.sort { $0.due != $1.due ? $0.due < $1.due : $0.order < $1.order }
        writer.putNumber(Int64(pending.count))
        for timer in pending {
            switch timer.event.family {
            case .timer: writer.put(0, bits: 2)
            case .limit: writer.put(1, bits: 2)
            case .named: writer.put(2, bits: 2)
            case .answer, .timeout, .act, .done, .error, .chart, nil: writer.put(3, bits: 2)
            }
            writer.put(UInt64(timer.event.index), bits: 32)
            writer.putNumber(timer.due - snapshot.facts.time)
            if timer.event.family == .named { writer.putNumber(Int64(timer.name)) }
            if timer.event.family == .timer {
                writer.put(UInt64(UInt32(bitPattern: timer.owner)), bits: stateBits)
            }
        }
    }

    private func matters(_ event: EventCode) -> Bool {
        switch event.family {
        case .timer: model.timerMatters[event.index]
        case .named: isHeard.indices.contains(event.index) && isHeard[event.index]
        case .answer, .timeout, .act, .done, .error, .chart, .limit, nil: true
        }
    }
}
