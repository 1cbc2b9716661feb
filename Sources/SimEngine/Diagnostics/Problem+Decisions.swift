/// A decision that cannot be asked or scored as written.
public enum DecisionProblem: Hashable, Sendable {
    /// No option of a choice, or of a turn, earns full credit.
    case noFullCredit(String)
    /// No option of a multiple choice is correct.
    case noKey(String)
    /// As many options are to be chosen as cannot earn full credit.
    case chooseMismatch(choose: Int, keys: Int)
    /// An ordering has more steps than can be scored.
    case tooManySteps(Int)
    /// An ordering's chains contradict each other.
    case cycle(String)
    /// An ordering has no two steps of which one comes first.
    case noPair(String)
    /// A conversation goes back to a turn it has held.
    case turnGoesBack(String)
    /// A conversation has more turns than can be held.
    case tooManyTurns(Int)
    /// The right unit is none of those to choose from.
    case unitNotOffered(String)
    /// The values of some credit do not contain those of full credit.
    case partialOutsideFull
    /// What a learner is told has no source.
    case uncitedFeedback(String)
    /// A scored decision names no source.
    case uncitedDecision(String)
    /// A board lists an act twice.
    case actTwice(String)
}

extension DecisionProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .noFullCredit: "SIM0251"
        case .noKey: "SIM0252"
        case .chooseMismatch: "SIM0253"
        case .tooManySteps: "SIM0254"
        case .cycle: "SIM0255"
        case .noPair: "SIM0256"
        case .turnGoesBack: "SIM0257"
        case .tooManyTurns: "SIM0258"
        case .unitNotOffered: "SIM0259"
        case .partialOutsideFull: "SIM0260"
        case .uncitedFeedback: "SIM0261"
        case .uncitedDecision: "SIM0262"
        case .actTwice: "SIM0263"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .noFullCredit(let name): "no option of '\(name)' earns full credit"
        case .noKey(let name): "no option of '\(name)' is correct"
        case .chooseMismatch(let choose, let keys):
            "'choose' is \(choose), but the number of correct options is \(keys)"
        case .tooManySteps(let count): "the ordering has \(count) steps, more than 36"
        case .cycle(let path): "the chains contradict each other: \(path)"
        case .noPair(let name): "no step of '\(name)' has to come before another"
        case .turnGoesBack(let name): "the turn '\(name)' does not come later"
        case .tooManyTurns(let count): "the conversation has \(count) turns, more than 64"
        case .unitNotOffered(let unit): "the right unit '\(unit)' is not among 'units'"
        case .partialOutsideFull: "'partial' does not contain all of 'full'"
        case .uncitedFeedback(let name): "the feedback of '\(name)' names no source"
        case .uncitedDecision(let name): "the decision '\(name)' names no source"
        case .actTwice(let name): "the act '\(name)' stands on this board twice"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .noFullCredit: "add \"correct\": true to the best option"
        case .noKey: "add \"correct\": true to each option that applies"
        case .chooseMismatch: "make 'choose' the number of correct options"
        case .tooManySteps: "split it into two decisions"
        case .cycle: "delete or turn around one of these pairs"
        case .noPair: "add a second step, or a chain to 'precedence'"
        case .turnGoesBack: "name a later turn, or \"end\": no turn is held twice"
        case .tooManyTurns: "split it into two decisions"
        case .unitNotOffered: "add it to 'units'"
        case .partialOutsideFull: "widen 'partial', so that credit falls from 'full' outward"
        case .uncitedFeedback: "add \"refs\" to the option or to its decision"
        case .actTwice: "delete one of the two; an act may be performed again and again"
        case .uncitedDecision: "add \"refs\" with what shows which answer is right"
        }
    }

    /// How much it matters.
    public var severity: Severity {
        switch self {
        case .noFullCredit, .uncitedFeedback, .uncitedDecision: .warning
        case .noKey, .chooseMismatch, .tooManySteps, .cycle, .noPair,
            .turnGoesBack, .tooManyTurns, .unitNotOffered, .partialOutsideFull, .actTwice:
            .error
        }
    }

    /// Whether a schema would find it: lengths of lists, not what they say.
    public var isStructural: Bool {
        switch self {
        case .tooManySteps, .tooManyTurns: true
        case .noFullCredit, .noKey, .chooseMismatch, .cycle, .noPair,
            .turnGoesBack, .unitNotOffered, .partialOutsideFull, .uncitedFeedback, .uncitedDecision,
            .actTwice:
            false
        }
    }
}
