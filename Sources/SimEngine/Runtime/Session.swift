/// One learner's run of a case: an interpreter, the inputs it was given, and the way back.
///
/// A session is a value. The same machine, seed and inputs give the same session on every
/// platform; nothing here reads a clock or draws from anything but the seed.
public struct Session: Sendable {
    /// The case.
    public let machine: Machine
    /// The seed of the variant and of every shuffle.
    public let seed: UInt64
    /// The values that the case's parameters have in this run.
    public let variant: Variant
    /// How the session is run.
    public let mode: Mode
    /// Whether wall time moves the clock too, so that undoing takes back the waits it logged.
    public let isLive: Bool
    /// Every accepted input in order, those taken back and the taking back included.
    public private(set) var inputs: [Input] = []
    /// How often the learner went back.
    public private(set) var backs = 0
    /// What the learner has seen of the chart.
    private(set) var chartReading: ChartReading
    private var interpreter: Interpreter
    /// Where the records of the latest input begin, and the measures before it.
    private var mark = 0
    private var before: [Int64]

    /// Enters the initial configuration.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - seed: The seed of the variant and of every shuffle.
    ///   - variant: The variant to run instead, one that the case allows.
    ///   - mode: How the session is run.
    ///   - isLive: Whether wall time moves the clock too.
    ///   - recordsLog: Whether the session keeps its log.
    @inline(never)
    public init(
        _ machine: Machine, seed: UInt64, variant: Variant? = nil, mode: Mode,
        isLive: Bool = false, recordsLog: Bool = true
    ) {
        let variant = variant ?? machine.scenario.drawn(seed: seed)
        precondition(machine.scenario.allows(variant), "a session needs an allowed variant")
        self.machine = machine
        self.seed = seed
        self.variant = variant
        self.mode = mode
        self.isLive = isLive
        chartReading = ChartReading(machine.scenario.patient.chart)
        before = machine.scenario.startingValues(variant)
        interpreter = Interpreter(machine, variant, recordsLog: recordsLog)
        if let stop = faultStop {
            interpreter = Interpreter(machine, variant, recordsLog: recordsLog, stop: stop)
        }
    }

    /// The state of the session.
    public var snapshot: Snapshot { interpreter.snapshot }
    /// What happened so far, undone or not.
    public var log: EventLog { interpreter.log }
    /// The open decisions, in the order of opening.
    public var openDecisions: [OpenDecision] { interpreter.snapshot.open }
    /// Whether the session goes on.
    public var phase: Phase { interpreter.snapshot.phase }
    /// The ids of the active states without children, in document order.
    public var activeAtomicStates: [String] {
        var ids: [String] = []
        for state in snapshot.facts.configuration {
            let row = machine.scenario.states[Int(state)]
            switch row.kind {
            case .atomic, .final: ids.append(machine.scenario.string(row.id))
            case .compound, .parallel, .shallowHistory, .deepHistory: break
            }
        }
        return ids
    }
    /// The simulated time in milliseconds.
    public var time: Int64 { interpreter.snapshot.facts.time }
    /// When the next pending event is due, in milliseconds, or nothing.
    public var nextDue: Int64? { interpreter.nextDue }
    /// The records of the latest input.
    public var latestRecords: [LogRecord] { interpreter.log.records(from: mark) }
    /// The values of the measures before the latest input, in thousandths.
    public var measuresBefore: [Int64] { before }
    /// The values with which the measures began, in thousandths.
    var initialMeasures: [Int64] { machine.scenario.startingValues(variant) }
    /// The latest input that counts.
    public var latestInput: Input? { inputs.last }

    /// Carries out an input.
    /// - Throws: ``InputProblem`` when it does not fit; the session is as it was.
    public mutating func apply(_ input: Input) throws(InputProblem) {
        try validate(input)
        mark = interpreter.log.count
        before = interpreter.snapshot.facts.measures
        if case .back = input {
            undo()
            return
        }
        inputs.append(input)
        interpreter.apply(input, number: inputs.count)
        if let stop = faultStop { rerun(stop) }
        if case .tab(let tab) = input {
            chartReading.open(tab.int, input: inputs.count, entries: chartEntries(of: tab))
        }
    }

    /// Where a rerun must stop, if the interpreter met a fault in the middle of a macrostep.
    private var faultStop: (after: Int64, fault: Fault)? {
        guard case .faulted(let fault) = interpreter.snapshot.phase, fault != .dueEvents else {
            return nil
        }
        return (interpreter.snapshot.macrosteps, fault)
    }

    /// Runs the session again up to its last stable state before a fault; semantics.md §2.6.
    private mutating func rerun(_ stop: (after: Int64, fault: Fault)) {
        var again = Interpreter(
            machine, variant, recordsLog: interpreter.log.isRecording, stop: stop)
        for (place, input) in effective.enumerated() where again.isRunning {
            again.apply(input, number: place + 1)
        }
        interpreter = again
        mark = min(mark, interpreter.log.count)
    }

    /// How many inputs count: without those taken back.
    /// - Complexity: O(inputs).
    public var stepCount: Int { effective.count }

    /// The inputs that count: without those taken back.
    /// - Complexity: O(inputs).
    @inline(never)
    var effective: [Input] {
        var kept: [Input] = []
        for input in inputs {
            guard case .back = input else {
                kept.append(input)
                continue
            }
            while isLive, kept.count > 1, case .wait = kept[kept.count - 1] { kept.removeLast() }
            kept.removeLast()
        }
        return kept
    }

    /// Restores the session before the latest input that counts; the log keeps both.
    private mutating func undo() {
        inputs.append(.back)
        backs += 1
        let effective = effective
        var again = Interpreter(machine, variant, recordsLog: false)
        for (place, input) in effective.enumerated() { again.apply(input, number: place + 1) }
        var log = interpreter.log
        log.append(
            .undone, 0, detail: Int64(truncatingIfNeeded: effective.count),
            at: again.snapshot.facts.time)
        again.log = log
        interpreter = again
    }
}

extension Session {
    /// Whether there is something to take back.
    public var canGoBack: Bool {
        mode == .practice && !effective.isEmpty
    }

    /// Returns the scores as they stand, complete or not.
    public func report() -> ScoreReport {
        var ending: StateID?
        if case .ended(let state) = phase { ending = state }
        return ScoreReport(
            machine, snapshot.facts, snapshot.monitor, ending: ending, backs: backs,
            faults: Int(snapshot.faults), brokenInvariants: Int(snapshot.brokenInvariants))
    }
}
