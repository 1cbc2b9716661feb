/// A compiled scenario: names are indices, transitions lie in tables, events are numbers.
///
/// A machine never changes and holds nothing of a session. It is a class because its many tables
/// are shared by all sessions and handed to every guard and monitor: as a value each hand-over
/// would count the references of every table.
public final class Machine: Sendable {
    /// The case it was compiled from.
    public let scenario: Scenario
    /// The names of events as numbers.
    public let numbering: EventNumbering
    /// Which criterion listens to what.
    public let watch: Watch
    /// The states in document order.
    public let states: [StateRow]
    /// The transitions, those of one state together.
    public let transitions: [TransitionRow]
    /// What transitions listen to.
    public let descriptors: [EventRange]
    /// Where transitions, initial configurations and history defaults lead.
    public let targets: [Int32]
    /// Executable content, one run for each place that has any.
    public let effects: [Effect]
    /// Private delayed events.
    public let timers: [TimerRow]
    /// The history states, those of one parent together.
    public let histories: [Int32]
    /// The place of each history state's record in a snapshot; -1 for other states.
    public let historySlots: [Int32]
    /// What must hold in states, with the state.
    public let invariants: [(state: Int32, invariant: Invariant)]
    /// Where the session starts.
    public let initial: Run
    /// What each option of each decision does, by the decision's first row.
    public let optionEffects: [Run]
    /// The share of the points that each option earns, in the order of ``optionEffects``.
    public let optionShares: [Fraction]
    /// What the step needs of each decision.
    public let decisions: [DecisionRow]
    /// Whether any board closes by a condition.
    public let hasBoards: Bool
    /// What each act does.
    public let actEffects: [Run]

    /// Compiles a case.
    /// - Complexity: O(size of the case).
    public init(_ scenario: Scenario) {
        let numbering = EventNumbering(scenario.eventNames)
        var compiler = Compiler(scenario, numbering)
        compiler.compile()
        self.scenario = scenario
        self.numbering = numbering
        watch = Watch(scenario, numbering)
        states = compiler.states
        transitions = compiler.transitions
        descriptors = compiler.descriptors
        targets = compiler.targets
        effects = compiler.effects
        timers = compiler.timers
        histories = compiler.histories
        historySlots = compiler.historySlots
        invariants = compiler.invariants
        initial = compiler.initial
        optionEffects = compiler.optionEffects
        optionShares = compiler.optionShares
        decisions = compiler.decisions
        hasBoards = compiler.decisions.contains { $0.until != nil }
        actEffects = compiler.actEffects
    }

    /// Whether a state lies inside another.
    @inline(__always)
    func isDescendant(_ state: Int32, of ancestor: Int32) -> Bool {
        states.isDescendant(state, of: ancestor)
    }
}
