/// Which criterion of the rubric listens to what, so that a step asks only those concerned.
public struct Watch: Sendable {
    /// A criterion and the part its occurrence plays in it.
    public struct Listener: Hashable, Sendable {
        /// The criterion.
        public let criterion: Int32
        /// The part.
        public let part: Part
    }
    /// The part an occurrence plays in a criterion.
    public enum Part: UInt8, Hashable, Sendable {
        /// What is counted, forbidden or repeated.
        case subject
        /// What must come first, or sets a time running.
        case trigger
        /// What must wait, or is expected.
        case consequent
    }

    /// The listeners of each act, by act; empty when none listens to any.
    public internal(set) var acts: [[Listener]] = []
    /// The listeners of each state entered, by state; empty when none listens to any.
    public internal(set) var states: [[Listener]] = []
    /// The listeners of options chosen.
    public internal(set) var options: [(decision: Int32, option: Int32, listener: Listener)] = []
    /// The listeners of events.
    public internal(set) var events: [(range: EventRange, listener: Listener)] = []
    /// The criteria whose conditions are judged whenever the session is stable.
    public internal(set) var conditions: [Int32] = []
    /// The criteria that may have a time running.
    public internal(set) var timed: [Int32] = []

    private let scenario: Scenario
    private let numbering: EventNumbering

    init(_ scenario: Scenario, _ numbering: EventNumbering) {
        self.scenario = scenario
        self.numbering = numbering
        for place in scenario.rubric.indices {
            add(scenario.rubric[place].rule, Int32(truncatingIfNeeded: place))
        }
    }

    private mutating func add(_ rule: Criterion.Rule, _ criterion: Int32) {
        switch rule {
        case .exists(let subject, _, _), .absent(let subject), .never(let subject, _):
            listen(subject, Listener(criterion: criterion, part: .subject))
        case .precedence(let first, let second):
            listen(first, Listener(criterion: criterion, part: .trigger))
            listen(second, Listener(criterion: criterion, part: .consequent))
        case .response(let trigger, let expected, _, _, _):
            listen(expected, Listener(criterion: criterion, part: .consequent))
            listen(trigger, Listener(criterion: criterion, part: .trigger))
            timed.append(criterion)
        case .interval(let subject, _, _):
            listen(subject, Listener(criterion: criterion, part: .subject))
            conditions.append(criterion)
            timed.append(criterion)
        case .always:
            conditions.append(criterion)
        }
    }

    @inline(never)
    private mutating func listen(
        _ occurrence: Occurrence, _ listener: Listener
    ) {
        switch occurrence {
        case .act(let act):
            if acts.isEmpty {
                acts = [[Listener]](repeating: [], count: scenario.acts.count)
            }
            acts[act.int].append(listener)
        case .entered(let state):
            if states.isEmpty {
                states = [[Listener]](repeating: [], count: scenario.states.count)
            }
            states[state.int].append(listener)
        case .chosen(let decision, let option):
            options.append((decision.raw, option.raw, listener))
        case .event(let descriptor):
            events.append((numbering.range(of: descriptor), listener))
        }
    }
}
