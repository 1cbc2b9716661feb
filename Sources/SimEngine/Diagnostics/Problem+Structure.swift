/// Keys or types that are not those of the format.
public enum StructureProblem: Hashable, Sendable {
    /// One object has a key twice.
    case duplicateKey(String)
    /// An object has a key that is not known there.
    case unknownKey(String, suggestion: String?)
    /// An object lacks a key.
    case missingKey(String)
    /// An object lacks all of several keys of which it needs one.
    case missingOneOf(String)
    /// An object has two keys of which it can have one.
    case exclusiveKeys(String, String)
    /// A value has another type than its key takes, or the whole document, which has no key.
    case wrongType(key: String?, expected: String, found: String)
    /// A word is none of those that its key takes.
    case unknownWord(String, key: String, words: String, suggestion: String?)
    /// A list has fewer elements than it needs.
    case listTooShort(key: String, least: Int)
    /// A text is empty.
    case emptyText(key: String)
    /// There are more problems than are listed.
    case tooManyProblems(Int)
}

extension StructureProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .duplicateKey: "SIM0201"
        case .unknownKey: "SIM0202"
        case .missingKey: "SIM0203"
        case .missingOneOf: "SIM0204"
        case .exclusiveKeys: "SIM0205"
        case .wrongType: "SIM0206"
        case .unknownWord: "SIM0207"
        case .listTooShort: "SIM0208"
        case .emptyText: "SIM0209"
        case .tooManyProblems: "SIM0299"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .duplicateKey(let key): "the key '\(key)' stands here twice"
        case .unknownKey(let key, _): "the key '\(key)' is not known here"
        case .missingKey(let key): "the key '\(key)' is missing"
        case .missingOneOf(let keys): "one of \(keys) is missing"
        case .exclusiveKeys(let one, let other): "'\(one)' and '\(other)' exclude each other"
        case .wrongType(let key, let expected, let found):
            (key.map { "'\($0)'" } ?? "a case") + " must be \(expected), not \(found)"
        case .unknownWord(let word, let key, _, _): "'\(key)' cannot be '\(word)'"
        case .listTooShort(let key, let least):
            least == 1 ? "the list '\(key)' is empty" : "'\(key)' needs at least \(least) elements"
        case .emptyText(let key): "'\(key)' is empty"
        case .tooManyProblems(let count): "there are more problems than the \(count) listed"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .duplicateKey: "delete one of the two, or merge them"
        case .unknownKey(_, let near):
            Problem.didYouMean(near, else: "delete it, or write a remark as \"$comment\"")
        case .missingKey(let key): "add \"\(key)\""
        case .missingOneOf: "add one of them"
        case .exclusiveKeys: "keep one of the two"
        case .wrongType(_, let expected, _): "write \(expected)"
        case .unknownWord(_, _, let words, let near):
            Problem.didYouMean(near, else: "write one of \(words)")
        case .listTooShort(_, let least):
            least == 1 ? "add an element, or delete the key" : "add what is missing"
        case .emptyText: "write something, or delete the key"
        case .tooManyProblems: "mend some of them and check again"
        }
    }

    /// How much it matters.
    public var severity: Severity {
        switch self {
        case .duplicateKey, .unknownKey, .missingKey, .missingOneOf, .exclusiveKeys, .wrongType,
            .unknownWord, .listTooShort, .emptyText:
            .error
        case .tooManyProblems: .warning
        }
    }

    /// Whether a schema would find it.
    public var isStructural: Bool {
        switch self {
        case .unknownKey, .missingKey, .missingOneOf, .exclusiveKeys, .wrongType, .unknownWord,
            .listTooShort, .emptyText:
            true
        case .duplicateKey, .tooManyProblems: false
        }
    }
}
