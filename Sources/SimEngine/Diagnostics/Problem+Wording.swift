/// Words that burden who reads them.
public enum WordingProblem: Hashable, Sendable {
    /// A passage is hard to read: its Flesch-Kincaid grade, and the grade that is still accepted.
    case hardPassage(grade: Int, limit: Int, isSpoken: Bool)
    /// The whole case is hard to read.
    case hardCase(grade: Int, limit: Int)
    /// A phrase that care which knows of trauma avoids.
    case avoidedPhrase(String, instead: String)
}

extension WordingProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .hardPassage: "SIM0363"
        case .hardCase: "SIM0364"
        case .avoidedPhrase: "SIM0365"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .hardPassage(let grade, let limit, let isSpoken):
            isSpoken
                ? "what is said here reads at about grade \(grade), above \(limit) (an estimate)"
                : "this text reads at about grade \(grade), above \(limit) (an estimate)"
        case .hardCase(let grade, let limit):
            "all texts together read at about grade \(grade), above \(limit) (an estimate)"
        case .avoidedPhrase(let phrase, _):
            "'\(phrase)' is a phrase that trauma-informed care avoids"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .hardPassage(_, _, let isSpoken):
            isSpoken
                ? "say it in shorter sentences and everyday words"
                : "split its sentences, and use shorter words"
        case .hardCase: "shorten sentences first; it is the words per sentence that weigh most"
        case .avoidedPhrase(_, let instead): instead
        }
    }
}
