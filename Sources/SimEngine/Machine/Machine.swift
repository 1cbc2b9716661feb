/// A compiled scenario: names are indices, transitions lie in tables, events are numbers.
///
/// A machine never changes and holds nothing of a session.
public struct Machine: Sendable {
    /// The case it was compiled from.
    public let scenario: Scenario
    /// The states in document order.
    public internal(set) var states: [StateRow] = []
    /// The transitions, those of one state together.
    public internal(set) var transitions: [TransitionRow] = []
    /// What transitions listen to.
    public internal(set) var descriptors: [EventRange] = []
    /// Where transitions, initial configurations and history defaults lead.
    public internal(set) var targets: [Int32] = []
    /// Executable content, one run for each place that has any.
    public internal(set) var effects: [Effect] = []
    /// Private delayed events.
    public internal(set) var timers: [TimerRow] = []
    /// The history states, those of one parent together.
    public internal(set) var histories: [Int32] = []
    /// The place of each history state's record in a snapshot; -1 for other states.
    public internal(set) var historySlots: [Int32] = []
    /// What must hold in states, with the state.
    public internal(set) var invariants: [(state: Int32, invariant: Invariant)] = []
    /// Where the session starts.
    public internal(set) var initial = Run.empty
    /// What each option of each decision does, by the decision's first row.
    public internal(set) var optionEffects: [Run] = []
    /// What the step needs of each decision.
    public internal(set) var decisions: [DecisionRow] = []
    /// What each act does.
    public internal(set) var actEffects: [Run] = []
    /// The names of events as numbers.
    public let numbering: EventNumbering
    /// Which criterion listens to what.
    public internal(set) var watch: Watch

    /// Compiles a case.
    /// - Complexity: O(size of the case).
    public init(_ scenario: Scenario) {
        var compiler = Compiler(machine: Machine(uncompiled: scenario))
        compiler.compile()
        self = compiler.machine
        watch = Watch(self)
    }

    private init(uncompiled scenario: Scenario) {
        self.scenario = scenario
        numbering = EventNumbering(scenario.eventNames)
        watch = Watch()
    }

    /// The state at an index.
    @inline(__always)
    func state(_ index: Int32) -> StateRow { states[Int(index)] }

    /// Whether a state lies inside another.
    @inline(__always)
    func isDescendant(_ state: Int32, of ancestor: Int32) -> Bool {
        ancestor < 0 || (state > ancestor && state <= states[Int(ancestor)].lastDescendant)
    }

    /// Returns the codes that a descriptor matches.
    public func range(of descriptor: EventDescriptor) -> EventRange {
        switch descriptor {
        case .any: .any
        case .named(let name): numbering.range(name)
        case .answer(let decision, let level):
            .family(.answer, decision?.int, level: decision == nil ? nil : level?.rawValue)
        case .timeout(let decision): .family(.timeout, decision?.int)
        case .act(let act, let onlyInterrupted):
            .family(.act, act?.int, level: onlyInterrupted ? 1 : nil)
        case .done(let state): .family(.done, state?.int)
        case .error: .family(.error)
        case .chart(let tab): .family(.chart, tab?.int)
        }
    }
}
