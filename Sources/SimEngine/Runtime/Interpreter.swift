/// Runs a machine: the step of SCXML's algorithm over a snapshot, as a value.
///
/// Copying an interpreter copies the session. The names of its methods are those of the algorithm
/// in SCXML's appendix D; docs/semantics.md states the same in numbered clauses.
public struct Interpreter: Sendable {
    /// The case being run.
    public let machine: Machine
    /// The state of the session.
    public internal(set) var snapshot: Snapshot
    /// What happened so far.
    public internal(set) var log: EventLog
    /// The macrostep after which a rerun stops, because the next one faults.
    var stop: (after: Int64, fault: Fault)?
    /// Due events delivered by the current input.
    var delivered = 0
    /// Whether the learner can answer while time passes: only a wait leaves them free.
    var isLearnerFree = false
    /// Who watches the transitions taken, where someone wants to know.
    var witness: Witness?
    // Working storage, empty between microsteps; kept to spare allocations.
    var enabled: [Int32] = []
    var entering: [Int32] = []
    var cycle: [Int32] = []
    var faultedGuards: [Int32] = []

    /// Enters the initial configuration and runs to the first stable state.
    public init(_ machine: Machine, _ variant: Variant, recordsLog: Bool = true) {
        self.init(machine, variant, recordsLog: recordsLog, stop: nil)
    }

    @inline(never)
    init(
        _ machine: Machine, _ variant: Variant, recordsLog: Bool = false,
        stop: (after: Int64, fault: Fault)? = nil, witness: Witness? = nil,
        readings: MeasureReadings? = nil
    ) {
        self.machine = machine
        self.witness = witness
        snapshot = Snapshot(machine, variant)
        snapshot.facts.readings = readings
        log = EventLog(isRecording: recordsLog)
        self.stop = stop
        start()
    }

    /// Whether the session goes on.
    @inline(__always)
    public var isRunning: Bool {
        if case .running = snapshot.phase { return true }
        return false
    }

    /// Carries out an input that fits; ``Session`` judges whether it does.
    @inline(never)
    mutating func apply(_ input: Input, number: Int) {
        delivered = 0
        log.append(
            .input, 0, detail: Int64(truncatingIfNeeded: number), at: snapshot.facts.time)
        switch input {
        case .answer(let decision, let response): answer(decision, response)
        case .act(let act, let board): perform(act, on: board)
        case .wait(let milliseconds): wait(milliseconds)
        case .event(let event): deliver(event)
        case .tab(let tab): deliver(.chart(tab))
        case .back: return
        }
        finishInput()
    }

    /// Delivers what is due now and lets the learner answer: the end of every input.
    @inline(never)
    mutating func finishInput() {
        passTime(to: snapshot.facts.time)
        startLimits()
    }

    @inline(never)
    private mutating func start() {
        for target in machine.initial.rows { addDescendants(machine.targets[target]) }
        for target in machine.initial.rows { addAncestors(machine.targets[target], within: -1) }
        enterStates()
        macrostep()
        finishInput()
    }
}
