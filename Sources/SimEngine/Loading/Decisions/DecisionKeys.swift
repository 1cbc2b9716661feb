/// The keys of the kinds of decision.
extension Decision.Kind {
    /// The keys that its decisions have.
    var keys: KeySet {
        switch self {
        case .choice: .choice
        case .multiple: .multiple
        case .ordering: .ordering
        case .numeric: .numeric
        case .counsel: .counsel
        case .act: .board
        case .matrix: .matrix
        case .cloze: .cloze
        case .highlight: .highlight
        case .bowtie: .bowtie
        }
    }

    /// Of these keys, those that it must have.
    var required: KeySet {
        switch self {
        case .choice, .multiple: .choiceRequired
        case .ordering: .orderingRequired
        case .numeric: .numericRequired
        case .act: .boardRequired
        case .counsel: .none
        case .matrix: .matrixRequired
        case .cloze: .clozeRequired
        case .highlight: .highlightRequired
        case .bowtie: .bowtieRequired
        }
    }

    /// All words with their kinds.
    static let words: Words<Decision.Kind> = allCases.map { ($0.name, $0) }
    /// The keys of all kinds.
    static let allKeys: KeySet = allCases.reduce([]) { $0.union($1.keys) }
}

/// The keys of decisions whose parts are answered each for itself, and of those parts.
extension KeySet {
    /// Of a decision of the kind matrix.
    static let matrix = decision.union([.columns, .rows, .perRow, .scoreBy])
    /// Of these, those that it must have.
    static let matrixRequired: KeySet = [.columns, .rows]
    /// Of a decision of the kind cloze.
    static let cloze = decision.union([.sentence, .blanks, .scoring])
    /// Of these, those that it must have.
    static let clozeRequired: KeySet = [.sentence, .blanks]
    /// Of a decision of the kind highlight.
    static let highlight = decision.union([.passage, .entry, .spans])
    /// Of these, those that it must have.
    static let highlightRequired: KeySet = [.spans]
    /// Of a decision of the kind bowtie.
    static let bowtie = decision.union(bowtieRequired)
    /// Of these, those that it must have.
    static let bowtieRequired: KeySet = [.condition, .actions, .parameters]
    /// Of a matrix's row.
    static let row: KeySet = [.id, .text, .correct, .feedback, .refs]
    /// Of these, those that it must have.
    static let rowRequired: KeySet = [.id, .text, .correct]
    /// Of a blank.
    static let blank: KeySet = [.id, .options]
    /// Of an option of a blank or bowtie, and of a span.
    static let element: KeySet = [.id, .text, .correct, .feedback, .refs, .critical]
}
