/// A name that leads nowhere: the author's word, and a like one that exists.
public enum ReferenceProblem: Hashable, Sendable {
    /// No measure has the name.
    case unknownMeasure(String, suggestion: String?)
    /// No act has the name.
    case unknownAct(String, suggestion: String?)
    /// No decision has the name.
    case unknownDecision(String, suggestion: String?)
    /// No state has the name.
    case unknownState(String, suggestion: String?)
    /// The decision has no such option.
    case unknownOption(String, decision: String, suggestion: String?)
    /// No reference has the name.
    case unknownReference(String, suggestion: String?)
    /// No objective has the name.
    case unknownObjective(String, suggestion: String?)
    /// No turn of the conversation has the name.
    case unknownTurn(String, suggestion: String?)
    /// No tab of the chart has the name.
    case unknownChartTab(String, suggestion: String?)
    /// No one raises, sends, declares or listens to the event.
    case unknownEvent(String, suggestion: String?)
    /// The engine raises no such event.
    case unknownEngineEvent(String, suggestion: String?)
    /// No step of the ordering has the name.
    case unknownStep(String, suggestion: String?)
    /// No event is sent under the name.
    case unknownSend(String, suggestion: String?)
    /// A text shows a measure that does not exist.
    case unknownPlaceholder(String, suggestion: String?)
    /// A brace in a text is never closed.
    case unfinishedPlaceholder
    /// A quoted name lacks the option after the decision.
    case optionMissing(String)
}

extension ReferenceProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .unknownMeasure: "SIM0101"
        case .unknownAct: "SIM0102"
        case .unknownDecision: "SIM0103"
        case .unknownState: "SIM0104"
        case .unknownOption: "SIM0105"
        case .unknownReference: "SIM0106"
        case .unknownObjective: "SIM0107"
        case .unknownTurn: "SIM0108"
        case .unknownChartTab: "SIM0109"
        case .unknownEvent: "SIM0110"
        case .unknownEngineEvent: "SIM0111"
        case .unknownStep: "SIM0112"
        case .unknownSend: "SIM0113"
        case .unknownPlaceholder: "SIM0114"
        case .unfinishedPlaceholder: "SIM0115"
        case .optionMissing: "SIM0116"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .unknownMeasure(let name, _): "no measure is called '\(name)'"
        case .unknownAct(let name, _): "no act is called '\(name)'"
        case .unknownDecision(let name, _): "no decision is called '\(name)'"
        case .unknownState(let name, _): "no state is called '\(name)'"
        case .unknownOption(let name, let decision, _):
            "the decision '\(decision)' has no option '\(name)'"
        case .unknownReference(let name, _): "no reference is called '\(name)'"
        case .unknownObjective(let name, _): "no objective is called '\(name)'"
        case .unknownTurn(let name, _): "the conversation has no turn '\(name)'"
        case .unknownChartTab(let name, _): "the chart has no tab '\(name)'"
        case .unknownEvent(let name, _): "nothing in this case is or raises '\(name)'"
        case .unknownEngineEvent(let name, _): "the engine never raises '\(name)'"
        case .unknownStep(let name, _): "the ordering has no step '\(name)'"
        case .unknownSend(let name, _): "no event is sent under the id '\(name)'"
        case .unknownPlaceholder(let name, _): "the text shows '{\(name)}', which is no measure"
        case .unfinishedPlaceholder: "a '{' in this text is never closed"
        case .optionMissing(let name): "'\(name)' does not name an option"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .unknownMeasure(_, let near): Problem.didYouMean(near, else: "add it to 'measures'")
        case .unknownAct(_, let near): Problem.didYouMean(near, else: "add it to 'acts'")
        case .unknownDecision(_, let near):
            Problem.didYouMean(near, else: "name a state that asks, or the 'id' of its 'ask'")
        case .unknownState(_, let near): Problem.didYouMean(near, else: "add it to 'states'")
        case .unknownOption(_, _, let near):
            Problem.didYouMean(near, else: "name one of the decision's options")
        case .unknownReference(_, let near):
            Problem.didYouMean(near, else: "add it to 'references'")
        case .unknownObjective(_, let near):
            Problem.didYouMean(near, else: "add it to 'objectives'")
        case .unknownTurn(_, let near):
            Problem.didYouMean(near, else: "name a later turn, or \"end\"")
        case .unknownChartTab(_, let near):
            Problem.didYouMean(near, else: "add it to the patient's 'chart'")
        case .unknownEvent(_, let near):
            Problem.didYouMean(near, else: "name an act, a state, 'decision.option' or an event")
        case .unknownEngineEvent(_, let near):
            Problem.didYouMean(
                near,
                else: "listen to answer.DECISION.full, timeout.DECISION, act.ACT, "
                    + "act.ACT.interrupted, done.state.STATE, error.execution or chart.TAB")
        case .unknownStep(_, let near):
            Problem.didYouMean(near, else: "name one of its 'steps'; distractors have no place")
        case .unknownSend(_, let near):
            Problem.didYouMean(near, else: "give the 'send' to withdraw an 'id'")
        case .unknownPlaceholder(_, let near):
            Problem.didYouMean(
                near.map { "{\($0)}" }, else: "name a measure, or write '{{' for '{'")
        case .unfinishedPlaceholder: "write {measure} to show a measure, or '{{' for a brace"
        case .optionMissing: "write 'decision.option'"
        }
    }
}
