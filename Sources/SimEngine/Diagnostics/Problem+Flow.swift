/// A statechart that runs, but hardly as its author means it.
public enum FlowProblem: Hashable, Sendable {
    /// A way between the regions of a parallel state leaves and restarts the others.
    case restartsRegions(String)
    /// After an answer nothing happens any more.
    case leadsNowhere(String, level: String)
    /// Nothing comes of a time limit that passes.
    case limitWithoutEffect(String)
    /// What a limit is for takes longer than the limit.
    case limitTooShort(String, act: String)
}

extension FlowProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .restartsRegions: "SIM0376"
        case .leadsNowhere: "SIM0377"
        case .limitWithoutEffect: "SIM0378"
        case .limitTooShort: "SIM0379"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .restartsRegions(let name):
            "this leaves all regions of '\(name)' and starts the others again"
        case .leadsNowhere(let name, let level):
            "nothing follows when the answer to '\(name)' earns \(level)"
        case .limitWithoutEffect(let name):
            "nothing follows when the time limit of '\(name)' passes"
        case .limitTooShort(let limit, let act):
            "the act '\(act)' takes too long for the limit of '\(limit)', so it is never in time"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .restartsRegions:
            "name a state in each region to enter, or raise an event that the other region hears"
        case .leadsNowhere: "add \"to\" to the decision, or a route for this result"
        case .limitWithoutEffect:
            "add a route with \"if\": \"timeout\", or \"to\", or delete 'within'"
        case .limitTooShort: "make the limit longer, or the act shorter"
        }
    }
}
