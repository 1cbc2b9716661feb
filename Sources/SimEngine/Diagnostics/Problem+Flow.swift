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
    /// A wrong answer leads on like the right one, others just as wrong do not.
    case leadsAlong(String, decision: String, isCritical: Bool)
    /// An answer or act leads to an ending to which otherwise only critical failures lead.
    case leadsToFailure(String, ending: String)
    /// Two conditions side by side leave out a number between them.
    case leavesOut(String, measure: String)
    /// Two conditions side by side both hold at the number where they meet.
    case holdsTwice(String, measure: String)
    /// An answer's own target is that of the answers without one.
    case sameTarget(String, decision: String)
    /// A state is always left before what it repeats comes round.
    case neverRepeated(String, after: String, every: String)
    /// A time limit passes before anyone has read the question.
    case tooShortToRead(String, words: Int, within: String)
    /// All ways out of a state have conditions, and a case can get there with none that holds.
    case staysForEver(String, where: String?)
    /// A case can get to a state out of which nothing leads, or nothing after some answers.
    case noWayOut(String, isAsking: Bool)
}

extension FlowProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .restartsRegions: "SIM0376"
        case .leadsNowhere: "SIM0377"
        case .limitWithoutEffect: "SIM0378"
        case .limitTooShort: "SIM0379"
        case .leadsAlong: "SIM0401"
        case .leadsToFailure: "SIM0402"
        case .leavesOut, .holdsTwice: "SIM0403"
        case .sameTarget: "SIM0405"
        case .neverRepeated: "SIM0406"
        case .tooShortToRead: "SIM0407"
        case .staysForEver, .noWayOut: "SIM0408"
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
        case .leadsAlong(let option, let decision, let isCritical):
            "the \(isCritical ? "critical" : "wrong") answer '\(option)' of '\(decision)' leads on like"
                + " the right one, while others just as wrong lead elsewhere"
        case .leadsToFailure(let name, let ending):
            "'\(name)' leads to '\(ending)', to which otherwise only critical answers and acts lead"
        case .leavesOut(let number, let measure):
            "where '\(measure)' is \(number), neither this condition nor the one before holds"
        case .holdsTwice(let number, let measure):
            "where '\(measure)' is \(number), both this condition and the one before hold"
        case .tooShortToRead(let name, let words, let within):
            "nobody reads the \(words) words of '\(name)' within \(within)"
        case .sameTarget(let option, let decision):
            "the answer '\(option)' leads by a 'to' of its own to where '\(decision)' leads anyway"
        case .neverRepeated(let state, let stays, let period):
            "'\(state)' is left after \(stays), before what it does every \(period) comes round"
        case .noWayOut(let state, let isAsking):
            isAsking
                ? "after some answers nothing leads out of '\(state)': such a run stays there for"
                    + " ever"
                : "nothing leads out of '\(state)': a run that gets there stays there for ever"
        case .staysForEver(let state, let reason):
            "every way out of '\(state)' has a condition, and none holds "
                + (reason.map { "where \($0)" } ?? "in some runs")
                + ": such a run stays there for ever"
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
        case .leadsAlong:
            "give it a 'to' of its own, give it a part of the credit, or let it do something"
        case .leadsToFailure: "correct its 'to', or make it critical"
        case .sameTarget: "correct one of the two targets, or delete the 'to' of the answer"
        case .tooShortToRead: "make the limit longer, or the question shorter"
        case .neverRepeated: "let the state last longer, or repeat sooner"
        case .noWayOut(_, let isAsking):
            isAsking
                ? "add \"to\" to the decision, or to each of its answers"
                : "add a transition, or make it an ending"
        case .staysForEver: "add a last way out without 'if', or one for what the others leave out"
        case .leavesOut, .holdsTwice: "let one begin just where the other ends, like < 5 and >= 5"
        }
    }
}
