/// Explores every session of a case, breadth first, so that what it finds comes by the shortest way.
///
/// The explored learner answers each open decision in every way that can matter, performs every
/// act, and between two inputs either acts at once or waits until something is due; see
/// docs/exploration.md.
struct Explorer {
    let model: ExploredModel
    private let limits: ExplorationLimits
    private(set) var codec: StateCodec
    private(set) var store = StateStore()
    private(set) var edges = EdgeList()
    /// How each state was first reached: from which state and by which of its inputs.
    private(set) var ways: [Way] = []
    /// The variants with which the exploration began.
    let variants: [Variant]
    /// For each ended state the ending, else -1.
    private(set) var endings: [Int32] = []
    /// For each state the most that the one watched criterion was worth on the way there.
    private(set) var worths: [Int64] = []
    var seen: Seen
    private(set) var depth = 0
    /// How many inputs were explored that made a difference.
    private(set) var transitions = 0
    private(set) var gaps = ExplorationGaps()
    /// The session in which inputs are tried.
    var runner: Interpreter
    private var menu: InputMenu
    private var ledger: PointLedger

    /// How a state was first reached.
    struct Way: Hashable, Sendable {
        /// The state it was reached from, or -1 for the start of a variant.
        let from: Int32
        /// The place of the input among those of that state; of a start the place of its variant.
        let input: Int32
    }

    init(_ machine: Machine, _ slice: Slice, _ limits: ExplorationLimits) {
        model = ExploredModel(machine, slice)
        self.limits = limits
        codec = StateCodec(model)
        menu = InputMenu(model)
        ledger = PointLedger(model)
        seen = Seen(machine)
        variants = model.variants(&gaps)
        runner = Interpreter(machine, machine.scenario.drawn(seed: 0), recordsLog: false)
        if model.grain.isUnbounded { gaps.readsTimeFreely = true }
    }

    /// Explores until everything is seen or a limit is reached.
    mutating func run() {
        addStarts()
        var place = 0
        var end = store.count
        while place < store.count, !isAtLimit {
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
            if store.count > limits.states || edges.count > limits.transitions {
                gaps.limit = .size
            } else if bytes > limits.bytes {
                gaps.limit = .memory
            }
            return gaps.limit != nil
        }
    }

    /// How much memory the explored states take.
    var bytes: Int { store.bytes + ways.count * 8 + endings.count * 4 + edges.bytes }

    private mutating func addStarts() {
        var witness = Witness(model.machine)
        for (place, variant) in variants.enumerated() {
            runner = Interpreter(model.machine, variant, witness: witness)
            witness = runner.witness ?? witness
            seen.states.formUnion(words: runner.snapshot.facts.visited)
            let way = Way(from: -1, input: Int32(truncatingIfNeeded: place))
            let layout = codec.layout(of: runner.snapshot)
            noteIncidents(way)
            let hasFailed = ledger.isFailed(atStart: runner.snapshot, layout)
            _ = add(way, hasFailed: hasFailed)
        }
    }

    private mutating func expand(_ state: Int) {
        var situation = decode(state)
        guard situation.isRunning, !isSettled(codec.layouts.all[situation.layout]) else { return }
        let inputs = menu.inputs(of: runner, &gaps, &seen)
        var isStuck = true
        for (place, input) in inputs.enumerated() {
            if place > 0 { situation = decode(state) }
            let source = codec.layouts.all[situation.layout]
            ledger.open(runner.snapshot, source)
            let way = Way(
                from: Int32(truncatingIfNeeded: state), input: Int32(truncatingIfNeeded: place))
            judgeRace(before: input, way)
            runner.witness?.isMoved = false
            runner.apply(input, number: 0)
            seen.states.formUnion(words: runner.snapshot.facts.visited)
            let target = codec.layout(of: runner.snapshot)
            noteIncidents(way)
            let outcome = ledger.close(runner.snapshot, input, source, target, way, &seen)
            // What nothing listens to is no transition, but keeps its place among the inputs.
            if case .event = input, runner.witness?.isMoved == false {
                edges.add(state, weight: outcome.weight)
                continue
            }
            transitions += 1
            let hasFailed = situation.hasFailed || outcome.hasFailed
            let number = add(way, hasFailed: hasFailed)
            isStuck = isStuck && number == state && endings[number] < 0
            edges.add(number, weight: outcome.weight)
        }
        if isStuck { seen.stuck.append(Int32(truncatingIfNeeded: state)) }
    }

    /// Whether the one criterion that is watched can neither get an occasion nor waits for anything.
    private func isSettled(_ layout: Layout) -> Bool {
        guard let only = model.slice.only else { return false }
        return !layout.criteria.contains(Int32(truncatingIfNeeded: only))
            && !runner.snapshot.monitor.criteria[only].isWaiting
    }

    /// Puts the runner into the situation of a state.
    private mutating func decode(_ state: Int) -> Situation {
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
        return number
    }
}
