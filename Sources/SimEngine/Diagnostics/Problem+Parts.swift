/// A matrix, cloze, highlight or bowtie whose parts do not fit together.
public enum PartProblem: Hashable, Sendable {
    /// A list has more elements than a learner can take in.
    case tooMany(key: String, count: Int, most: Int)
    /// A part has too few or too many correct elements.
    case keyCount(String, found: Int, wanted: Int)
    /// No column of the matrix has the name.
    case unknownColumn(String, suggestion: String?)
    /// A row names a correct column twice.
    case columnTwice(String)
    /// Scoring by column or row is named where each row takes one column.
    case scoreByWithoutAny
    /// A blank does not stand in the sentence.
    case blankNotInSentence(String)
    /// A blank stands in the sentence twice.
    case blankTwice(String)
    /// The sentence names a blank that does not exist.
    case unknownBlank(String, suggestion: String?)
    /// A bracket in the sentence is never closed.
    case bracketNotClosed
    /// Rationale scoring needs two blanks, or three.
    case rationaleCount(Int)
    /// The words of a span do not stand in the passage.
    case spanNotFound(String)
    /// The words of a span stand in the passage more than once.
    case spanNotUnique(String)
    /// Two spans have words in common.
    case spansOverlap(String, String)
}

extension PartProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .tooMany: "SIM0274"
        case .keyCount: "SIM0275"
        case .unknownColumn: "SIM0276"
        case .columnTwice: "SIM0277"
        case .scoreByWithoutAny: "SIM0278"
        case .blankNotInSentence: "SIM0279"
        case .blankTwice: "SIM0280"
        case .unknownBlank: "SIM0281"
        case .bracketNotClosed: "SIM0282"
        case .rationaleCount: "SIM0283"
        case .spanNotFound: "SIM0284"
        case .spanNotUnique: "SIM0285"
        case .spansOverlap: "SIM0286"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .tooMany(let key, let count, let most):
            "the list '\(key)' has \(count) elements, more than \(most)"
        case .keyCount(let name, let found, let wanted):
            "the number of correct answers in '\(name)' is \(found), not \(wanted)"
        case .unknownColumn(let name, _): "no column is called '\(name)'"
        case .columnTwice(let name): "the column '\(name)' is named twice"
        case .scoreByWithoutAny: "'scoreBy' means nothing where each row takes one column"
        case .blankNotInSentence(let name): "the blank '\(name)' is not in the sentence"
        case .blankTwice(let name): "the blank '\(name)' stands in the sentence twice"
        case .unknownBlank(let name, _): "no blank is called '\(name)'"
        case .bracketNotClosed: "the bracket is never closed"
        case .rationaleCount(let count):
            "the number of blanks is \(count), but 'rationale' scores two or three"
        case .spanNotFound(let words): "the passage does not have the words '\(words)'"
        case .spanNotUnique(let words): "the passage has the words '\(words)' more than once"
        case .spansOverlap(let words, let other):
            "the words '\(words)' overlap with those of another span, '\(other)'"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .tooMany: "shorten it, or split the decision into two"
        case .keyCount(_, _, let wanted):
            wanted == 1 ? "mark exactly one as correct" : "mark exactly \(wanted) as correct"
        case .unknownColumn(_, let near):
            Problem.didYouMean(near, else: "name one of 'columns', or add it there")
        case .columnTwice: "delete one of the two"
        case .scoreByWithoutAny: "delete it, or add \"perRow\": \"any\""
        case .blankNotInSentence(let name): "write [\(name)] where it belongs"
        case .blankTwice: "let each blank stand once; add another for the second place"
        case .unknownBlank(_, let near):
            Problem.didYouMean(near, else: "add it to 'blanks'; a bracket to be read is '[['")
        case .bracketNotClosed: "close it after the blank's name; to be read it is '[['"
        case .rationaleCount: "use \"zeroOne\", or two or three blanks"
        case .spanNotFound: "copy the words from the passage, letter by letter"
        case .spanNotUnique: "take in a word before or after, until they stand there once"
        case .spansOverlap: "shorten one of the two"
        }
    }

    /// Whether a schema would find it: keys and lengths of lists, not what they say.
    public var isStructural: Bool {
        switch self {
        case .tooMany, .scoreByWithoutAny, .rationaleCount: true
        case .keyCount, .unknownColumn, .columnTwice, .blankNotInSentence, .blankTwice,
            .unknownBlank, .bracketNotClosed, .spanNotFound, .spanNotUnique, .spansOverlap:
            false
        }
    }
}
