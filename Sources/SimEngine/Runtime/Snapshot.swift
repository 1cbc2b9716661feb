/// The whole state of a session between two inputs.
public struct Snapshot: Sendable {
    /// What expressions can read.
    public var facts: Facts
    /// What each history state remembers, by slot; nothing before its parent was first left.
    public var history: [[Int32]?]
    /// The pending delayed events, in no particular order.
    public var timers: [PendingEvent] = []
    /// The open decisions, in the order of opening.
    public var open: [OpenDecision] = []
    /// How far the rubric is.
    public var monitor: RubricMonitor
    /// Whether the session goes on.
    public var phase = Phase.running
    /// How many expressions faulted.
    public var faults: Int32 = 0
    /// How many times an invariant of the case was found broken.
    public var brokenInvariants: Int32 = 0
    /// How many macrosteps were completed.
    public var macrosteps: Int64 = 0
    var internalQueue: [EventCode] = []
    var queueHead = 0
    /// The instant up to which effects have moved the clock.
    var advanceTarget: Int64 = 0
    var sent: Int64 = 0
    var openings: Int64 = 0
    /// The board from which an act is being performed.
    var actingBoard: DecisionID?

    init(_ machine: Machine, _ variant: Variant) {
        facts = Facts(
            states: machine.states.count, measures: machine.scenario.startingValues(variant),
            acts: machine.scenario.acts.count, decisions: machine.scenario.decisions.count)
        history = [[Int32]?](repeating: nil, count: machine.histories.count)
        monitor = RubricMonitor(machine)
    }
}

/// An event that will arrive.
public struct PendingEvent: Hashable, Sendable {
    /// When it is due, in milliseconds.
    public var due: Int64
    /// The order of sending, which decides between events due at the same time.
    public var order: Int64
    /// The event.
    public var event: EventCode
    /// The state whose leaving cancels it, or -1.
    public var owner: Int32
    /// The name under which it can be canceled, or -1.
    public var name: Int32
}

/// A decision that waits for the learner.
public struct OpenDecision: Hashable, Sendable {
    /// The decision.
    public var decision: DecisionID
    /// Counts openings, so that one opened again is not taken for the earlier one.
    public var opening: Int64
    /// When it opened, in milliseconds.
    public var opened: Int64
    /// Whether its time limit, if any, is running: it starts when the learner can answer.
    public var isTimed: Bool
}

/// Whether a session goes on.
public enum Phase: Hashable, Sendable {
    /// It goes on.
    case running
    /// It ended in a top-level final state.
    case ended(StateID)
    /// It was stopped at its last stable state by a fault of the case.
    case faulted(Fault)
}

/// Why a session cannot go on.
public enum Fault: Hashable, Sendable {
    /// One event led to more than 1,000 microsteps; the states that took part in the end.
    case microsteps([StateID])
    /// One input led to more than 10,000 due events.
    case dueEvents
    /// More than 10,000 events were pending.
    case pendingEvents

    /// The most microsteps in a macrostep.
    public static let microstepLimit = 1000
    /// The most due events delivered by one input, and the most pending.
    public static let eventLimit = 10_000
}
