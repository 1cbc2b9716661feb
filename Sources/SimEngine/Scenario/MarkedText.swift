/// A text in which something is chosen: the sentence of a cloze, the passage of a highlight.
public typealias MarkedText = [MarkedPiece]

/// A piece of a text in which something is chosen.
public enum MarkedPiece: Hashable, Sendable {
    /// Words that are only read.
    case words(Text)
    /// A blank, by its place among the groups of the decision.
    case blank(Int)
    /// Words that can be marked.
    case span(OptionID)
    /// The end of a paragraph that another follows.
    case newParagraph
}

/// What is particular to a cloze: a sentence with blanks.
public struct Cloze: Sendable {
    /// How a cloze is scored.
    public enum Scoring: UInt8, Hashable, Sendable {
        /// One for each right blank.
        case zeroOne
        /// Nothing without the first blank, the rest for what explains it.
        case rationale
    }
    /// The sentence, in which each blank stands once.
    public var sentence: MarkedText
    /// The scoring.
    public var scoring: Scoring

    /// Creates a cloze.
    public init(sentence: MarkedText, scoring: Scoring) {
        self.sentence = sentence
        self.scoring = scoring
    }
}

/// What is particular to a highlight: a passage of which words are marked.
public struct Highlight: Sendable {
    /// The passage, in which each span stands once.
    public var passage: MarkedText

    /// Creates a highlight.
    public init(passage: MarkedText) { self.passage = passage }
}
