/// Something that is written and does nothing.
public enum UnusedProblem: Hashable, Sendable {
    /// Nothing reads a measure, or what a parameter varies.
    case unreadMeasure(String, isParameter: Bool)
    /// Nothing listens to an event that is raised, or sent.
    case unheardEvent(String, isSent: Bool)
    /// What is listened to never happens.
    case neverHappens(String, because: String)
    /// No board offers an act.
    case unofferedAct(String)
    /// No decision and no criterion serves an objective.
    case unservedObjective(String)
    /// Nothing cites a reference.
    case uncitedReference(String)
    /// An earlier way out always goes first.
    case shadowed(by: String)
    /// A condition never holds.
    case neverHolds(String)
    /// What is promised cannot fail.
    case alwaysHolds(String)
    /// A comparison in a condition comes out the same wherever its measure lies in its range.
    case partIsSettled(String, measure: String, low: String, high: String, holds: Bool)
    /// Nothing listens to an event that may come from outside.
    case unheardOutside(String)
}

extension UnusedProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .unreadMeasure: "SIM0367"
        case .unheardEvent: "SIM0368"
        case .neverHappens: "SIM0369"
        case .unofferedAct: "SIM0370"
        case .unservedObjective: "SIM0371"
        case .uncitedReference: "SIM0372"
        case .shadowed: "SIM0373"
        case .neverHolds, .alwaysHolds, .partIsSettled: "SIM0374"
        case .unheardOutside: "SIM0375"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .unreadMeasure(let name, let isParameter):
            isParameter
                ? "nothing reads '\(name)', so varying it changes nothing"
                : "nothing reads or shows the measure '\(name)'"
        case .unheardEvent(let name, let isSent):
            isSent
                ? "nothing listens to '\(name)' when it arrives"
                : "nothing listens to '\(name)', which is raised here"
        case .neverHappens(let name, let because): "'\(name)' never happens: \(because)"
        case .unofferedAct(let name): "no board offers the act '\(name)'"
        case .unservedObjective(let name):
            "no decision and no criterion serves the objective '\(name)'"
        case .uncitedReference(let name): "nothing cites the reference '\(name)'"
        case .shadowed(let way): "this is never taken, because \(way) always goes first"
        case .neverHolds(let key): "this '\(key)' never holds"
        case .partIsSettled(let key, let measure, let low, let high, let holds):
            "a part of this '\(key)' \(holds ? "always" : "never") holds: '\(measure)' lies between"
                + " \(low) and \(high)"
        case .alwaysHolds(let key):
            "this '\(key)' holds by the ranges of what it reads alone, so it promises nothing"
        case .unheardOutside(let name):
            "nothing listens to '\(name)', which may come from outside"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .unreadMeasure(_, let isParameter):
            isParameter
                ? "use it in a text or a condition, or delete it"
                : "use it in a condition, show it with a 'label', or delete it"
        case .unheardEvent: "add a transition that listens to it, or delete it"
        case .neverHappens: "listen to what does happen, or delete this"
        case .unofferedAct: "add it to the 'acts' of a board, or delete it"
        case .unservedObjective: "name it in the 'objectives' of what serves it, or delete it"
        case .uncitedReference: "name it in the 'refs' of what it supports, or delete it"
        case .shadowed: "give the earlier one an 'if', change the order, or delete this"
        case .neverHolds, .alwaysHolds, .partIsSettled: "compare it with the range of what it reads"
        case .unheardOutside: "add a transition that listens to it, or take it from 'events'"
        }
    }
}
