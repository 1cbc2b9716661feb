/// The questions of a case that can be asked outside of a run, whatever form they are written in.
public struct QuestionBank: Sendable {
    /// The case's id.
    public let id: String
    /// The case's title.
    public let title: String
    /// The language of the texts, as BCP 47 has it.
    public let language: String
    /// What whoever opens the bank reads first, in paragraphs of light Markdown.
    public var introduction: [String] = []
    /// The questions, in document order; the prompts for reflection come last.
    public var questions: [Question] = []
    /// What was left out, and why.
    var notes = BankNotes()

    /// Whether there is a question that earns points; prompts for reflection do not.
    public var isGradable: Bool {
        questions.contains {
            if case .essay = $0.form { return false }
            return true
        }
    }

    /// What was left out, and why, a sentence each.
    public var sentences: [String] { notes.sentences }

    /// Creates a bank without questions.
    init(id: String, title: String, language: String) {
        self.id = id
        self.title = title
        self.language = language
    }
}

/// One question of a bank.
public struct Question: Sendable {
    /// What it has in common with questions of every kind.
    public var frame: QuestionFrame
    /// What is particular to its kind.
    public var form: Form

    /// What is particular to a kind of question.
    public enum Form: Sendable {
        /// Picks one option.
        case single([BankOption])
        /// Picks several options.
        case multiple(BankMultiple)
        /// Puts steps in order.
        case ordering(BankOrdering)
        /// Enters a number.
        case numeric(BankNumeric)
        /// Picks columns for rows.
        case matrix(BankMatrix)
        /// Fills the blanks of a sentence.
        case cloze(BankCloze)
        /// Marks words of a text.
        case highlight(BankHighlight)
        /// Picks in three parts.
        case bowtie([BankPart])
        /// Writes down a thought; nothing is earned.
        case essay
    }
}

/// What questions of every kind have.
public struct QuestionFrame: Sendable {
    /// Its name in files: letters, digits, `_` and `-`; unique whatever the case of letters.
    public var id: String
    /// What the author calls it: the decision's id, and the turn's.
    public var name: String
    /// Its title in lists.
    public var title: String
    /// What is read before the question itself.
    public var scene: [BankBlock] = []
    /// The question itself, in light Markdown; absent where the scene asks it.
    public var prompt: String?
    /// How to answer, where nothing on the screen says so.
    public var instruction: String?
    /// The points for full credit.
    public var points: Decimal3
    /// Words to find it by, such as `domain:safety`.
    public var tags: [String] = []
    /// The reasons, in paragraphs of light Markdown.
    public var rationale: [String] = []
    /// The sources of the reasons.
    public var sources: [BankSource] = []
    /// Whether options may be shown in any order.
    public var shuffles = true
}

/// A published source.
public struct BankSource: Sendable {
    /// The citation as printed.
    public var citation: String
    /// The address, where there is one.
    public var url: String?
}

/// What is read before a question.
public enum BankBlock: Sendable {
    /// A paragraph in light Markdown.
    case paragraph(String)
    /// Words that someone says.
    case speech(by: String?, String)
    /// The title of a page of the chart.
    case heading(String)
    /// A table of the chart.
    case table(heading: [String], rows: [[String]])
}

/// Something to choose.
public struct BankOption: Sendable {
    /// Its name within the question, made as ``QuestionFrame/id`` is.
    public var id: String
    /// The option in light Markdown.
    public var text: String
    /// The share of the points it earns; of something that is either right or not, 1 or 0.
    public var credit: Decimal3
    /// What whoever chose it is told, in paragraphs of light Markdown.
    public var feedback: [String]

    /// Whether it is right.
    public var isKey: Bool { credit > .zero }
}

/// Several options to pick.
public struct BankMultiple: Sendable {
    /// The options.
    public var options: [BankOption]
    /// How many are picked, or nothing for any number.
    public var choose: Int?
    /// How it is scored.
    public var scoring: MultipleScoring

    /// How many of the options are right.
    public var keyCount: Int { options.count { $0.isKey } }
}

/// Columns to pick for rows.
public struct BankMatrix: Sendable {
    /// The columns: name and words.
    public var columns: [(id: String, text: String)]
    /// The rows: name and words.
    public var rows: [(id: String, text: String)]
    /// Which cells are right, row by row.
    public var keys: [[Bool]]
    /// How many columns a row takes, and how that is scored.
    public var rule: Matrix.Rule
}

/// A number to enter.
public struct BankNumeric: Sendable {
    /// The values of full credit.
    public var full: ClosedRange<Decimal3>
    /// The values of some credit, which falls to nothing at the edges.
    public var partial: ClosedRange<Decimal3>?
    /// The right unit.
    public var unit: String?
    /// The units to choose from, where there is a choice; the right one is among them.
    public var units: [String]
}

/// A sentence with blanks.
public struct BankCloze: Sendable {
    /// The sentence; parts are blanks.
    public var sentence: [BankPiece]
    /// The blanks.
    public var blanks: [BankPart]
    /// How it is scored.
    public var scoring: Cloze.Scoring
}

/// A text of which words are marked.
public struct BankHighlight: Sendable {
    /// The passage; parts are the words that can be marked.
    public var passage: [BankPiece]
    /// The words that can be marked, in the order of the passage.
    public var spans: [BankOption]
}

/// A piece of a text in which something is chosen.
public enum BankPiece: Sendable {
    /// Words that are only read, in light Markdown.
    case words(String)
    /// A blank, or words that can be marked, by its place.
    case part(Int)
    /// The end of a paragraph that another follows.
    case newParagraph
}

/// A part of a question that is answered for itself.
public struct BankPart: Sendable {
    /// Its name within the question.
    public var id: String
    /// What it is called.
    public var label: String
    /// How many options are picked.
    public var choose: Int
    /// The options.
    public var options: [BankOption]
}
