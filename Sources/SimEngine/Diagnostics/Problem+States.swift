/// States that do not form a statechart.
public enum StateProblem: Hashable, Sendable {
    /// A state starts in one that is not inside it.
    case initialNotInside(String, state: String)
    /// A state without a choice of children says where it starts.
    case initialNotAllowed(state: String, because: String)
    /// A history state has no default.
    case historyWithoutDefault(String)
    /// A history's default is not inside its parent.
    case historyDefaultNotInside(String, history: String)
    /// A history state stands at the top.
    case historyAtTop(String)
    /// A history state has a key that belongs to real states.
    case historyHasKey(String, key: String)
    /// A state that is no history has a key of histories.
    case onlyForHistory(key: String)
    /// A final state has a key of states that go on.
    case finalHasKey(String, key: String)
    /// A parallel state has no children.
    case parallelWithoutChildren(String)
    /// A child of a parallel state is final.
    case finalInParallel(String, parallel: String)
    /// Two targets cannot both be entered.
    case targetsExclude(String, String)
    /// Possible points stand elsewhere than on an ending.
    case possibleNotOnEnding(String)
    /// All children of a state are histories.
    case onlyHistories(String)
    /// The default of a history leads to no state that can be entered.
    case historyCircle(String)
}

extension StateProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .initialNotInside: "SIM0231"
        case .initialNotAllowed: "SIM0232"
        case .historyWithoutDefault: "SIM0233"
        case .historyDefaultNotInside: "SIM0234"
        case .historyAtTop: "SIM0235"
        case .historyHasKey: "SIM0236"
        case .onlyForHistory: "SIM0237"
        case .finalHasKey: "SIM0238"
        case .parallelWithoutChildren: "SIM0239"
        case .finalInParallel: "SIM0240"
        case .targetsExclude: "SIM0241"
        case .possibleNotOnEnding: "SIM0242"
        case .onlyHistories: "SIM0243"
        case .historyCircle: "SIM0244"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .initialNotInside(let target, let state): "'\(target)' is not inside '\(state)'"
        case .initialNotAllowed(let state, let because):
            "'\(state)' has an 'initial', but \(because)"
        case .historyWithoutDefault(let name): "the history '\(name)' has no 'default'"
        case .historyDefaultNotInside(let target, let name):
            "'\(target)' is not inside the parent of the history '\(name)'"
        case .historyAtTop(let name): "the history '\(name)' is not inside another state"
        case .historyHasKey(let name, let key): "the history '\(name)' cannot have '\(key)'"
        case .onlyForHistory(let key): "'\(key)' belongs to history states only"
        case .finalHasKey(let name, let key): "the final state '\(name)' cannot have '\(key)'"
        case .parallelWithoutChildren(let name): "the parallel state '\(name)' has no children"
        case .finalInParallel(let name, let parallel):
            "the final state '\(name)' stands directly in the parallel state '\(parallel)'"
        case .targetsExclude(let one, let other):
            "'\(one)' and '\(other)' cannot be active together"
        case .possibleNotOnEnding(let name): "'possible' stands on '\(name)', which is no ending"
        case .onlyHistories(let name): "'\(name)' has no children but history states"
        case .historyCircle(let name):
            "the default of the history '\(name)' leads to no state that can be entered"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .initialNotInside: "name a state among its children, or inside them"
        case .initialNotAllowed: "delete 'initial'"
        case .historyWithoutDefault:
            "add \"default\" with the state to enter when there is nothing to remember"
        case .historyDefaultNotInside: "name a state inside the history's parent"
        case .historyAtTop: "move it into the state whose children it remembers"
        case .historyHasKey: "give it only \"id\", \"type\", \"deep\" and \"default\""
        case .onlyForHistory: "delete it, or add \"type\": \"history\""
        case .finalHasKey: "delete it, or delete \"type\": \"final\""
        case .parallelWithoutChildren: "add \"states\", or delete \"type\": \"parallel\""
        case .finalInParallel: "put it inside one of the regions"
        case .targetsExclude: "name states in different regions of one parallel state"
        case .possibleNotOnEnding: "move it to a final state at the top, or to the case itself"
        case .onlyHistories: "add a state that can be entered"
        case .historyCircle: "name a state that is no history"
        }
    }

    /// Whether a schema would find it: which type stands where with which keys, not what is named.
    public var isStructural: Bool {
        switch self {
        case .initialNotAllowed, .historyWithoutDefault, .historyAtTop, .historyHasKey,
            .onlyForHistory, .finalHasKey, .parallelWithoutChildren, .finalInParallel,
            .possibleNotOnEnding:
            true
        case .initialNotInside, .historyDefaultNotInside, .targetsExclude, .onlyHistories,
            .historyCircle:
            false
        }
    }
}
