/// What the first pass over a document found: the nodes that the second pass reads.
struct Outline {
    /// The open objects of the states, in document order.
    var states: [Fields] = []
    /// The decisions, in document order.
    var decisions: [DecisionOutline] = []
    /// The nodes of the acts: those of the top level, then those defined on boards.
    var acts: [Int32] = []
    /// The nodes of the ids of all options, decision by decision; -1 where one has none.
    var optionIDs: [Int32] = []
}

/// What the first pass found of one decision.
struct DecisionOutline {
    /// The open object, unless it is none or its kind cannot be played.
    var fields: Fields?
    /// Its kind, unless that is unknown.
    var kind: DecisionKind?
    /// Its options as a run of the outline's.
    var options: Range<Int>
    /// The ids of its options, where they are too many to compare one by one.
    var table: NameTable?
}

/// The kinds of decisions in the format.
enum DecisionKind: UInt8, CaseIterable {
    case choice, multiple, ordering, numeric, counsel, act
    case matrix, cloze, highlight, bowtie

    /// The word in cases.
    var word: String {
        switch self {
        case .choice: "choice"
        case .multiple: "multiple"
        case .ordering: "ordering"
        case .numeric: "numeric"
        case .counsel: "counsel"
        case .act: "act"
        case .matrix: "matrix"
        case .cloze: "cloze"
        case .highlight: "highlight"
        case .bowtie: "bowtie"
        }
    }

    /// Whether this version can play it.
    var isPlayable: Bool { rawValue <= Self.act.rawValue }

    /// The keys that its decisions have beside those of every decision.
    var keys: KeySet {
        switch self {
        case .choice: [.options]
        case .multiple: [.options, .choose, .scoring]
        case .ordering: [.steps, .precedence, .criticalPrecedence, .distractors, .scoring]
        case .numeric: [.unit, .units, .full, .partial]
        case .counsel: [.options, .turns]
        case .act: [.acts, .until]
        case .matrix, .cloze, .highlight, .bowtie: []
        }
    }

    /// Of these keys, those that it must have.
    var required: KeySet {
        switch self {
        case .choice, .multiple: [.options]
        case .ordering: [.steps]
        case .numeric: [.full]
        case .act: [.acts]
        case .counsel, .matrix, .cloze, .highlight, .bowtie: []
        }
    }

    /// All words with their kinds.
    static let words: Words<DecisionKind> = allCases.map { ($0.word, $0) }
    /// The keys of all kinds.
    static let allKeys: KeySet = allCases.reduce([]) { $0.union($1.keys) }
}
