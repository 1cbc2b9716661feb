/// What a section shows as a table: the words of its cells.
public struct ReportTable: Sendable {
    /// What the table tells, for those who cannot see it.
    public let caption: String?
    /// The headings of the columns.
    public let heads: [String]
    /// The column whose cells name their rows.
    public let rowHead: Int
    /// The cells, row by row.
    public let rows: [[String]]

    /// Lays points by name out.
    public init(_ rows: [FeedbackReport.Row], of name: String) {
        caption = nil
        heads = [name, "Earned", "Possible", "Percent"]
        rowHead = 0
        self.rows = rows.map { row in
            [
                row.name, row.score.points.description, row.score.possible.description,
                row.score.percentWords,
            ]
        }
    }

    /// Lays response times out.
    public init(_ times: [ResponseTime]) {
        caption = "From what set the time running to what was due."
        heads = ["At", "After", "Expected", "Took", "Due", "Judged"]
        rowHead = 2
        rows = times.map { time in
            [
                TimeWords.clock(time.opened), time.trigger, time.expected, time.tookWords,
                time.due, time.verdict,
            ]
        }
    }

    /// Lays a timeline out.
    public init(_ entries: [TimelineEntry]) {
        caption =
            "Simulated time from the start. Acts stand where they began. Other rows are answers,"
            + " the situation, and when the rubric judged that something was due."
        heads = ["Time", "What", "Due", "Judged"]
        rowHead = 1
        rows = entries.map { entry in
            [
                TimeWords.clock(entry.time), entry.what, entry.due ?? "\u{2013}",
                entry.verdict ?? "\u{2013}",
            ]
        }
    }
}
