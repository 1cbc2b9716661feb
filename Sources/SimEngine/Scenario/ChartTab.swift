/// One tab of the patient's chart.
public struct ChartTab: Sendable {
    /// The tab's id.
    public var id: Text
    /// The tab's title.
    public var title: Text
    /// What stands there from the beginning, in paragraphs.
    public var text: [Text]
    /// What was or will be charted, in the author's order.
    public var entries: [ChartEntry] = []
    /// The columns of its table: the author's, then those of measures that only the trend has.
    public var columns: [ChartColumn] = []
    /// The rows that the run itself adds to the table.
    public var trend: ChartTrend?

    /// Creates a tab without entries.
    public init(id: Text, title: Text, text: [Text]) {
        self.id = id
        self.title = title
        self.text = text
    }
}

/// Something charted: it appears once its condition holds, and then stays.
public struct ChartEntry: Sendable {
    /// The entry's id, unique in its tab.
    public var id: Text
    /// When it was charted, as the author labels it.
    public var time: Text?
    /// What was written, in paragraphs.
    public var text: [Text] = []
    /// What was measured: its row of the tab's table.
    public var values: [ChartValue] = []
    /// When it appears; one that holds never fails again.
    public var guarding: Expression?

    /// Creates an entry that says nothing and is there from the beginning.
    public init(id: Text) { self.id = id }
}

/// One value of an entry's row.
public struct ChartValue: Sendable {
    /// The place of its column in the tab.
    public var column: Int
    /// The value.
    public var content: Content

    /// What a value is.
    public enum Content: Sendable {
        /// A number, which a graph can show.
        case number(Decimal3)
        /// Words, such as a blood pressure or a pupil.
        case words(Text)
    }

    /// Creates a value.
    public init(column: Int, content: Content) {
        self.column = column
        self.content = content
    }
}

/// A column of a tab's table.
public struct ChartColumn: Sendable {
    /// The column's id, or that of its measure.
    public var id: Text
    /// Its heading.
    public var text: Text
    /// The unit of its values.
    public var unit: Text?
    /// The measure with which the trend fills it.
    public var measure: MeasureID?

    /// Creates a column that the trend does not fill.
    public init(id: Text, text: Text, unit: Text?) {
        self.id = id
        self.text = text
        self.unit = unit
    }
}

/// What the run adds to a tab's table: a row at the start, a row at intervals, and one for now.
public struct ChartTrend: Sendable {
    /// The interval; without one only the start and now are shown.
    public var every: SimDuration?

    /// Creates a trend.
    public init(every: SimDuration?) { self.every = every }
}

/// A page of the chart that a decision refers to.
public struct ChartPage: Hashable, Sendable {
    /// The tab.
    public var tab: ChartTabID
    /// The place of one of its entries, where one is meant.
    public var entry: Int?

    /// Names a tab, or one of its entries.
    public init(tab: ChartTabID, entry: Int? = nil) {
        self.tab = tab
        self.entry = entry
    }
}
