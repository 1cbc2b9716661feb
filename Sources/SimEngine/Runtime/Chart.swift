/// The patient's chart as the learner finds it now, as data: programs only draw it.
///
/// Texts are the author's, with measures filled in; a program that shows them escapes them.
public struct Chart: Sendable {
    /// The tabs in the author's order.
    public var tabs: [Tab] = []

    /// A tab.
    public struct Tab: Sendable {
        /// The tab.
        public let id: ChartTabID
        /// The author's id.
        public let name: String
        /// The title.
        public let title: String
        /// What stands there from the beginning, in paragraphs.
        public var text: [String] = []
        /// The entries with words that are there, in the author's order.
        public var entries: [Entry] = []
        /// The values charted and the trend, where there are any.
        public var table: Table?
        /// How often the learner has opened it.
        public var timesOpened = 0
        /// How many entries are there that the learner has not read.
        public var unread = 0

        /// Whether nothing stands there yet.
        public var isEmpty: Bool { text.isEmpty && entries.isEmpty && table == nil }
    }

    /// Words that were charted.
    public struct Entry: Hashable, Sendable {
        /// The author's id.
        public let name: String
        /// When it was charted, as the author labels it.
        public let time: String?
        /// The paragraphs.
        public let text: [String]
        /// Whether it appeared since the tab was opened before.
        public let isNew: Bool
    }

    /// Values in rows and columns.
    public struct Table: Sendable {
        /// The columns.
        public var columns: [Column] = []
        /// The rows: what was charted in the author's order, then the trend in order of time.
        public var rows: [Row] = []
    }

    /// A column of a table.
    public struct Column: Hashable, Sendable {
        /// The author's id.
        public let name: String
        /// The heading.
        public let title: String
        /// The unit of its values.
        public let unit: String?
    }

    /// A row of a table: one cell for each column, nothing where no value was charted.
    public struct Row: Hashable, Sendable {
        /// When it was charted.
        public let time: Time
        /// The values.
        public var cells: [Cell?]
        /// Whether it appeared since the tab was opened before.
        public var isNew = false
    }

    /// When a row was charted.
    public enum Time: Hashable, Sendable {
        /// As the author labels it; nothing where there is no label.
        case label(String?)
        /// At the start of the run.
        case start
        /// So many milliseconds of simulated time after the beginning.
        case after(Int64)
        /// Now.
        case now
    }

    /// A value of a row.
    public struct Cell: Hashable, Sendable {
        /// The words.
        public let text: String
        /// The number, where it is one.
        public let number: Decimal3?
    }
}
