extension Decision {
    /// The kinds of decision.
    public enum Kind: UInt8, CaseIterable, Hashable, Sendable {
        /// Picks one option.
        case choice
        /// Picks several options.
        case multiple
        /// Puts steps in order.
        case ordering
        /// Enters a number.
        case numeric
        /// Chooses what to say.
        case counsel
        /// Performs acts from a board.
        case act
        /// Picks columns for rows.
        case matrix
        /// Fills the blanks of a sentence.
        case cloze
        /// Marks words of a text.
        case highlight
        /// Picks a condition, actions and what to watch.
        case bowtie

        /// The word used in cases.
        public var name: String {
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
    }

    /// The kind.
    public var kind: Kind {
        switch form {
        case .choice: .choice
        case .multiple: .multiple
        case .ordering: .ordering
        case .numeric: .numeric
        case .counsel: .counsel
        case .act: .act
        case .matrix: .matrix
        case .cloze: .cloze
        case .highlight: .highlight
        case .bowtie: .bowtie
        }
    }
}
