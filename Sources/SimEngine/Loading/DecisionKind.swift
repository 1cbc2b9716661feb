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

    /// The keys that its decisions have.
    var keys: KeySet {
        switch self {
        case .choice: .choice
        case .multiple: .multiple
        case .ordering: .ordering
        case .numeric: .numeric
        case .counsel: .counsel
        case .act: .board
        case .matrix, .cloze, .highlight, .bowtie: .decision
        }
    }

    /// Of these keys, those that it must have.
    var required: KeySet {
        switch self {
        case .choice, .multiple: .choiceRequired
        case .ordering: .orderingRequired
        case .numeric: .numericRequired
        case .act: .boardRequired
        case .counsel, .matrix, .cloze, .highlight, .bowtie: .none
        }
    }

    /// All words with their kinds.
    static let words: Words<DecisionKind> = allCases.map { ($0.word, $0) }
    /// The keys of all kinds.
    static let allKeys: KeySet = allCases.reduce([]) { $0.union($1.keys) }
}
