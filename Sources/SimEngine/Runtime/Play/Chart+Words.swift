/// What is said about the chart.
extension Chart.Tab {
    /// What the learner has not read of it; empty where nothing is to be said.
    public var note: String {
        if isEmpty { return "empty so far" }
        if timesOpened == 0 { return "not opened yet" }
        if unread == 0 { return "" }
        return unread == 1 ? "1 new entry" : "\(unread) new entries"
    }
}

extension Chart.Time {
    /// When, as short as a table needs it; nothing where the author gave no label.
    public var short: String {
        switch self {
        case .label(let label): label ?? ""
        case .start: "start"
        case .after(let milliseconds): "after " + Spoken.short(milliseconds)
        case .now: "now"
        }
    }

    /// When, as it is read out.
    public var spoken: String {
        switch self {
        case .label(let label): label ?? ""
        case .start: "At the start"
        case .after(let milliseconds): "After " + Spoken.span(milliseconds)
        case .now: "Now"
        }
    }
}

extension Chart.Table {
    /// Whether a column holds words.
    public func hasWords(_ column: Int) -> Bool {
        rows.contains { $0.cells[column].map { $0.number == nil } ?? false }
    }

    /// Returns how the numbers of a column went; nothing for words or fewer than two numbers.
    public func course(_ column: Int) -> Course? {
        hasWords(column) ? nil : Course(rows.map { $0.cells[column]?.number })
    }
}

extension Chart.Column {
    /// The unit as it follows a number, with the space that belongs before it.
    public var suffix: String { Spoken.suffix(unit) }
}
