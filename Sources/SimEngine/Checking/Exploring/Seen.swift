/// What the exploration came across, with the shortest way to what is worth telling.
struct Seen {
    /// The states that were entered.
    var states: BitSet
    /// The transitions that were taken.
    var transitions: BitSet
    /// The decisions that the learner could answer.
    var asked: BitSet
    /// The boards whose condition to close came to hold.
    var closed: BitSet
    /// The decisions whose time limit passed.
    var timedOut: BitSet
    /// For each decision the options that were offered.
    var offered: [BitSet]
    /// The acts that could be performed from a board.
    var acts: BitSet
    /// The explored states in which nothing can be done and nothing will happen.
    var stuck: [Int32] = []
    /// The first ways to faults and to broken invariants.
    var incidents: [Incident] = []
    /// For each criterion, the first way to a violation.
    var violated: [Explorer.Way?]
    /// For each criterion that is full when void, the first way by which nothing more can happen
    /// that it asks for.
    var skipped: [Explorer.Way?]
    /// The criteria that earned all they can.
    var met: BitSet
    /// The criteria of which some run earned a part only.
    var reduced: BitSet
    /// The criteria that some run earned less from than they are worth.
    var lost: BitSet
    /// The criteria that had an occasion.
    var judged: BitSet
    /// How often two events due together were tried in both orders.
    var trials: [TimerPair: Int] = [:]
    /// The pairs of timers whose order decides, with the first way there.
    var races: [Race] = []

    init(_ machine: Machine) {
        let scenario = machine.scenario
        states = BitSet(bound: max(1, machine.states.count))
        transitions = BitSet(bound: max(1, machine.transitions.count))
        asked = BitSet(bound: max(1, scenario.decisions.count))
        closed = BitSet(bound: max(1, scenario.decisions.count))
        timedOut = BitSet(bound: max(1, scenario.decisions.count))
        offered = scenario.decisions.map { BitSet(bound: max(1, $0.options.count)) }
        acts = BitSet(bound: max(1, scenario.acts.count))
        violated = [Explorer.Way?](repeating: nil, count: scenario.rubric.count)
        skipped = violated
        met = BitSet(bound: max(1, scenario.rubric.count))
        reduced = BitSet(bound: max(1, scenario.rubric.count))
        lost = BitSet(bound: max(1, scenario.rubric.count))
        judged = BitSet(bound: max(1, scenario.rubric.count))
    }
}

/// Something that goes wrong on some way through a case.
struct Incident {
    /// What goes wrong.
    enum Kind: Hashable {
        /// An expression of a transition cannot be computed.
        case guardFault(Int32)
        /// An effect cannot be computed.
        case effectFault(Int32)
        /// The condition that closes a board cannot be computed.
        case boardFault(Int32)
        /// An invariant cannot be computed.
        case invariantFault(Int32)
        /// An invariant does not hold.
        case invariantBroken(Int32)
        /// The session cannot go on.
        case stop(Fault)
    }
    /// What goes wrong.
    let kind: Kind
    /// The first way to it.
    let way: Explorer.Way
}

extension Incident.Kind {
    /// What a record of the log tells to have gone wrong; nothing where it tells something else.
    init?(_ record: LogRecord) {
        switch record.kind {
        case .broken: self = .invariantBroken(record.subject)
        case .faulted:
            switch FaultPlace(rawValue: record.detail) {
            case .effect: self = .effectFault(record.subject)
            case .board: self = .boardFault(record.subject)
            case .invariant: self = .invariantFault(record.subject)
            case .transition, nil: self = .guardFault(record.subject)
            }
        case .input, .event, .entered, .left, .opened, .answered, .withdrawn, .timedOut,
            .actStarted, .actDone, .actInterrupted, .measured, .said, .noted, .violated, .ended,
            .undone:
            return nil
        }
    }
}

/// Two events due at the same instant whose order decides what happens.
struct Race {
    /// The two.
    let pair: TimerPair
    /// The way to it: the wait at whose end both are due.
    let way: Explorer.Way
}

/// Two pending events, the one that was sent first before the other.
struct TimerPair: Hashable, Sendable {
    /// The event that comes first.
    let first: EventCode
    /// The other.
    let second: EventCode
}
