/// What is particular to a matrix: columns to choose from for each row.
///
/// Its options are the cells: that of a row and a column stands at row × columns + column.
public struct Matrix: Sendable {
    /// The columns, from left to right.
    public var columns: [Column]
    /// The rows, from top to bottom.
    public var rows: [Row]
    /// How many columns a row takes.
    public var rule: Rule

    /// One column.
    public struct Column: Sendable {
        /// Its id.
        public var id: Text
        /// The column in words.
        public var text: Text

        /// Creates a column.
        public init(id: Text, text: Text) {
            self.id = id
            self.text = text
        }
    }

    /// What is told about a row; its id and words are those of its group.
    public struct Row: Sendable {
        /// What the learner is told about the row.
        public var feedback: Text?
        /// The sources of the feedback.
        public var refs: [ReferenceID]

        /// Creates a row.
        public init(feedback: Text?, refs: [ReferenceID]) {
            self.feedback = feedback
            self.refs = refs
        }
    }

    /// How many columns a row takes, and how that is scored.
    public enum Rule: Hashable, Sendable {
        /// One column for each row; each right row counts.
        case one
        /// Any number of columns; right less wrong counts, never below zero in a column or row.
        case any(scoredBy: Line)
    }

    /// Cells that are scored together.
    public enum Line: UInt8, Hashable, Sendable {
        /// Those of a column.
        case column
        /// Those of a row.
        case row
    }

    /// Creates a matrix.
    public init(columns: [Column], rows: [Row], rule: Rule) {
        self.columns = columns
        self.rows = rows
        self.rule = rule
    }
}
