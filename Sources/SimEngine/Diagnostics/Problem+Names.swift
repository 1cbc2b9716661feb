/// A name that cannot be used, or that is used twice.
public enum NameProblem: Hashable, Sendable {
    /// Two things of one kind have the same name.
    case duplicate(String, line: Int)
    /// Two names differ only in upper and lower case.
    case differsOnlyInCase(String, from: String, line: Int)
    /// The name has a character that ids do not have.
    case badCharacter(String, character: String)
    /// The name has a character that looks like one of ASCII, but is another.
    case lookAlike(String, codePoint: String, looksLike: String)
    /// The name does not start with a letter.
    case badStart(String)
    /// The name is longer than 64 characters.
    case tooLong(String)
    /// The name is empty.
    case empty
    /// The name of a measure or parameter has a minus.
    case minusInMeasure(String)
    /// The word means something else here.
    case reserved(String)
    /// An event's name is not made of words and dots.
    case badEvent(String)
    /// The author raises, sends or declares an event of the engine's.
    case engineEvent(String)
    /// A criterion's name means two things.
    case ambiguous(String, first: String, second: String)
}

extension NameProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .duplicate: "SIM0121"
        case .differsOnlyInCase: "SIM0122"
        case .badCharacter: "SIM0123"
        case .lookAlike: "SIM0124"
        case .badStart: "SIM0125"
        case .tooLong: "SIM0126"
        case .empty: "SIM0127"
        case .minusInMeasure: "SIM0128"
        case .reserved: "SIM0129"
        case .badEvent: "SIM0130"
        case .engineEvent: "SIM0131"
        case .ambiguous: "SIM0132"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .duplicate(let name, let line): "'\(name)' is already defined on line \(line)"
        case .differsOnlyInCase(let name, let twin, let line):
            "'\(name)' differs only in upper and lower case from '\(twin)' on line \(line)"
        case .badCharacter(let name, let character):
            "the id '\(name)' has a character that ids do not have: \(character)"
        case .lookAlike(let name, let codePoint, let letter):
            "the id '\(name)' has \(codePoint), which only looks like '\(letter)'"
        case .badStart(let name): "the id '\(name)' does not start with a letter"
        case .tooLong(let name): "the id '\(name)' is longer than 64 characters"
        case .empty: "the id is empty"
        case .minusInMeasure(let name): "the id '\(name)' of a measure or parameter has a '-'"
        case .reserved(let name): "'\(name)' has a meaning of its own here"
        case .badEvent(let name): "'\(name)' is not the name of an event"
        case .engineEvent(let name): "'\(name)' is an event that only the engine raises"
        case .ambiguous(let name, let first, let second):
            "'\(name)' is both \(first) and \(second)"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .duplicate: "give one of the two another name"
        case .differsOnlyInCase:
            "rename one; states, acts and measures differ in more than upper and lower case"
        case .badCharacter: "use the letters A-Z and a-z, digits, '_' and '-'"
        case .lookAlike(_, _, let letter): "type '\(letter)' on the keyboard in its place"
        case .badStart: "put a letter A-Z or a-z first"
        case .tooLong: "shorten it"
        case .empty: "write a name that starts with a letter"
        case .minusInMeasure: "use '_' instead, since '-' subtracts in expressions"
        case .reserved: "choose another name"
        case .badEvent: "use at most 256 letters, digits, '_' and '-', with dots between words"
        case .engineEvent: "choose another first word: listen to the engine's events only"
        case .ambiguous: "rename one of the two, so that the criterion means one thing"
        }
    }

    /// Whether a schema would find it: the pattern of a name, not its uniqueness.
    public var isStructural: Bool {
        switch self {
        case .badCharacter, .lookAlike, .badStart, .tooLong, .empty, .minusInMeasure, .badEvent:
            true
        case .duplicate, .differsOnlyInCase, .reserved, .engineEvent, .ambiguous: false
        }
    }
}
