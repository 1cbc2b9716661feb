/// Explores every session of a case, breadth first, so that what it finds comes by the shortest way.
///
/// The explored learner answers each open decision in every way that can matter, performs every
/// act, and between two inputs either acts at once or waits until something is due; see
/// docs/exploration.md.
struct Explorer {
    let model: ExploredModel
    private let limits: ExplorationLimits
    /// The course of the case and the states of it at which a slice of one criterion begins.
    let entrance: Entrance?
    var codec: StateCodec
    private(set) var store = StateStore()
    private(set) var edges = EdgeList()
    /// How each state was first reached: from which state and by which of its inputs.
    private(set) var ways: [Way] = []
    /// The variants with which the exploration began.
    let variants: [Variant]
    /// For each ended state the ending, else -1.
    private(set) var endings: [Int32] = []
    /// The states in which a critical failure has happened.
    private var failed: [Bool] = []
    /// For each state the most that the one watched criterion was worth on the way there.
    private(set) var worths: [Int64] = []
    /// For each first state what everything is worth there, in thousandths.
    private(set) var startPoints: [Int: Int64] = [:]
    var seen: Seen
    private(set) var depth = 0
    /// How many inputs were explored that made a difference.
    private(set) var transitions = 0
    private(set) var gaps = ExplorationGaps()
    /// The states at which only the value of a parameter is chosen, with the parameter.
    private(set) var choices: [Int: ParameterID] = [:]
    /// Notes which parameters are read before they are chosen.
    private let readings: MeasureReadings
    /// Which criteria the edges of the course of a case touch.
    private(set) var touches = Touches()
    /// The criteria that are touched before the first input.
    private(set) var startTouches: UInt64 = 0
    private let isCourse: Bool
    private var watch: TouchWatch?
    /// The session in which inputs are tried.
    var runner: Interpreter
    private var menu: InputMenu
    /// Finds states of the course, where a slice begins in it.
    var courseCodec: StateCodec
    private var ledger: PointLedger

    /// Where in the course of a case the exploration of one criterion begins.
    final class Entrance {
        /// The course, explored to the end.
        let course: Explorer
        /// The states from which an input can first touch the criterion.
        let states: Set<Int>
        /// The states that can be reached without touching it.
        let untouched: BitSet
        /// The endings that can be reached without touching it.
        let endings: Set<Int32>

        init(_ course: Explorer, _ states: Set<Int>, _ untouched: BitSet, _ endings: Set<Int32>) {
            self.course = course
            self.states = states
            self.untouched = untouched
            self.endings = endings
        }
    }

    /// How a state was first reached.
    struct Way: Hashable, Sendable {
        /// The state it was reached from, or -1 for the start of a variant.
        let from: Int32
        /// The place of the input among those of that state; of a start the place of its variant, or
        /// of its state of the course; where only a parameter was chosen, -1 less the place of its
        /// value.
        let input: Int32
    }

    init(
        _ machine: Machine, _ slice: Slice, _ limits: ExplorationLimits, within course: Explorer?
    ) {
        var model = ExploredModel(machine, slice)
        model.chooseEarly()
        self.model = model
        self.limits = limits
        entrance = course.flatMap { course in
            slice.only.flatMap { course.entrance(for: $0) }
        }
        isCourse = slice.only == nil && !slice.criteria.contains(true) && !slice.criteria.isEmpty
        watch = isCourse ? TouchWatch(model) : nil
        codec = StateCodec(model)
        courseCodec = course?.codec ?? codec
        menu = InputMenu(model)
        ledger = PointLedger(model)
        seen = Seen(machine)
        variants = model.variants(&gaps)
        readings = MeasureReadings(count: machine.scenario.measures.count)
        runner = Interpreter(machine, machine.scenario.drawn(seed: 0), recordsLog: false)
        if model.grain.isUnbounded { gaps.readsTimeFreely = true }
    }

    /// Explores until everything is seen or a limit is reached.
    mutating func run() {
        addStarts()
        var place = 0
        var end = store.count
        while place < store.count, !isAtLimit, !knowsBothSides {
            if place == end {
                depth += 1
                end = store.count
            }
            edges.begin()
            expand(place)
            place += 1
        }
        seen.transitions = runner.witness?.taken ?? seen.transitions
        if codec.hasOverflowed { gaps.countsTooMuch = true }
    }

    private var isAtLimit: Bool {
        mutating get {
            if store.count > limits.states || edges.count > limits.transitions
                || runner.snapshot.macrosteps > limits.macrosteps
            {
                gaps.limit = .size
            } else if bytes > limits.bytes {
                gaps.limit = .memory
            }
            return gaps.limit != nil
        }
    }

    /// Whether a critical failure has happened in a state.
    func hasFailed(_ state: Int) -> Bool { failed[state] }

    /// Whether enough is known of the one criterion that is watched: a run that meets it and one that
    /// does not, though not what it earns at each ending.
    private var knowsBothSides: Bool {
        mutating get {
            guard let only = model.slice.only, store.count > Explorer.mostOfSettled,
                seen.met.contains(only), seen.violated[only] != nil
            else { return false }
            gaps.limit = .size
            return true
        }
    }

    /// How many situations are explored of a criterion that no question is left about but its points.
    private static let mostOfSettled = 4096

    /// How much memory the explored states take.
    var bytes: Int { store.bytes + ways.count * 13 + edges.bytes }

    private mutating func addStarts() {
        if let entrance { return addEntries(entrance) }
        var witness = Witness(model.machine)
        for (place, variant) in variants.enumerated() {
            runner = Interpreter(model.machine, variant, witness: witness)
            witness = runner.witness ?? witness
            runner.snapshot.facts.readings = readings
            leaveOpen()
            seen.states.formUnion(words: runner.snapshot.facts.visited)
            let way = Way(from: -1, input: Int32(truncatingIfNeeded: place))
            let layout = codec.layout(of: runner.snapshot)
            noteIncidents(way)
            if let watch { startTouches |= watch.closeStart(runner.snapshot) }
            ledger.openStart(codec.fresh)
            let outcome = ledger.close(runner.snapshot, nil, layout, way, &seen)
            let number = add(way, hasFailed: outcome.hasFailed)
            if startPoints[number] == nil {
                startPoints[number] = ledger.base + (outcome.weight ?? 0)
            }
        }
    }

    /// Begins where the criterion can first be touched, as the course of the case has it.
    private mutating func addEntries(_ entrance: Entrance) {
        runner = Interpreter(model.machine, variants[0], witness: Witness(model.machine))
        runner.snapshot.facts.readings = readings
        leaveOpen()
        if let only = model.slice.only, !entrance.endings.isEmpty {
            let rubric = model.machine.scenario.rubric[only]
            let isMet = rubric.credit(codec.fresh[only], isFinished: true).isOne
            if isMet { seen.met.insert(only) } else { seen.lost.insert(only) }
        }
        for state in entrance.states.union(entrance.course.starts).sorted() {
            let situation = entrance.course.codec.decode(
                entrance.course.store.reader(state), into: &runner)
            if !situation.isRunning { continue }
            let way = Way(from: -1, input: Int32(truncatingIfNeeded: state))
            ledger.openStart(codec.fresh)
            _ = ledger.close(runner.snapshot, nil, codec.layout(of: runner.snapshot), way, &seen)
            if entrance.states.contains(state) { _ = add(way, hasFailed: situation.hasFailed) }
        }
    }

    private mutating func expand(_ state: Int) {
        var situation = decode(state)
        guard situation.isRunning, !isSettled(state, codec.layouts.all[situation.layout]),
            !isFresh(state, situation)
        else { return }
        readings.first = nil
        let inputs = menu.inputs(of: runner, &gaps, &seen)
        watch?.begin()
        if choose(at: state) { return }
        var isStuck = true
        for (place, input) in inputs.enumerated() {
            if place > 0 { situation = decode(state) }
            let source = codec.layouts.all[situation.layout]
            ledger.open(runner.snapshot, source)
            watch?.open(runner.snapshot)
            let way = Way(
                from: Int32(truncatingIfNeeded: state), input: Int32(truncatingIfNeeded: place))
            judgeRace(before: input, way)
            runner.witness?.isMoved = false
            runner.apply(input, number: 0)
            if choose(at: state) { return }
            seen.states.formUnion(words: runner.snapshot.facts.visited)
            let target = codec.layout(of: runner.snapshot)
            noteIncidents(way)
            let outcome = ledger.close(runner.snapshot, input, target, way, &seen)
            if let touched = watch?.close(runner.snapshot), let watch {
                touches.append(touched, news: watch.news)
            }
            let hasFailed = situation.hasFailed || outcome.hasFailed
            // What nothing listens to is no transition, but keeps its place among the inputs.
            if case .event = input, runner.witness?.isMoved == false,
                model.machine.watch.events.isEmpty || add(way, hasFailed: hasFailed) == state
            {
                edges.add(state, weight: outcome.weight)
                continue
            }
            transitions += 1
            let number = add(way, hasFailed: hasFailed)
            isStuck = isStuck && number == state && endings[number] < 0
            edges.add(number, weight: outcome.weight)
        }
        if isStuck { seen.stuck.append(Int32(truncatingIfNeeded: state)) }
    }

    /// Leaves the parameters open that are chosen late.
    private func leaveOpen() {
        for parameter in model.lateParameters {
            readings.isWatched[model.machine.scenario.measure(of: parameter).int] = true
        }
        readings.first = nil
    }

    /// Chooses a parameter that was just read for the first time: each value leads to a state.
    ///
    /// - Returns: Whether there was one; then the state stands for the choice alone.
    private mutating func choose(at state: Int) -> Bool {
        guard let measure = readings.first,
            let parameter = model.machine.scenario.parameter(in: MeasureID(measure))
        else { return false }
        edges.restart(at: state)
        touches.truncate(to: edges.count)
        watch?.restart()
        choices[state] = parameter
        for value in model.machine.scenario.parameters[parameter.int].values.indices {
            let situation = decode(state)
            readings.isWatched[measure] = false
            runner.snapshot.facts.measures[measure] =
                model.machine.scenario.parameters[parameter.int].stored(value)
            let way = Way(
                from: Int32(truncatingIfNeeded: state),
                input: -1 - Int32(truncatingIfNeeded: value))
            let number = add(way, hasFailed: situation.hasFailed)
            edges.add(number, weight: model.slice.countsPoints ? 0 : nil)
            if watch != nil { touches.append(0) }
        }
        readings.first = nil
        return true
    }

    /// Puts the runner into the situation of a state.
    mutating func decode(_ state: Int) -> Situation {
        codec.decode(store.reader(state), into: &runner)
    }

    /// Adds the situation of the runner, if it is new; returns its number.
    private mutating func add(_ way: Way, hasFailed: Bool) -> Int {
        let words = codec.encode(runner.snapshot, hasFailed: hasFailed)
        let (number, isNew) = store.insert(words)
        if let only = model.slice.only {
            if isNew { worths.append(.min) }
            let worth = ledger.worth(of: only, runner.snapshot.monitor.criteria[only])
            worths[number] = max(worths[number], worth)
        }
        guard isNew else { return number }
        ways.append(way)
        var ending: Int32 = -1
        if case .ended(let state) = runner.snapshot.phase { ending = state.raw }
        endings.append(ending)
        failed.append(hasFailed)
        return number
    }
}
