/// What a reader who is in a hurry sees of a section first.
extension ReportSection {
    /// How much it holds, such as `41 sources`; nothing where the heading says enough.
    public var gist: String? {
        switch topic {
        case .critical, .domains, .objectives, .judgment, .reflection: nil
        case .strengths: count.description + " done or answered in full"
        case .misses: counted("item")
        case .conversation: counted("remark")
        case .responses: counted("timed response")
        case .chart: counted("tab")
        case .timeline: counted("moment") + until
        case .readings: counted("source")
        }
    }

    /// Whether it is seen at once, and of findings each: what went well can wait, as can what is long.
    public var isOpen: Bool { gist == nil || topic == .misses && count <= Self.mostOpen }

    /// Whether it is folded under its heading; findings are folded one by one instead.
    public var isFolded: Bool {
        if case .findings = content { return false }
        return !isOpen
    }

    /// How many items to work on are told in full at once; more of them are a list of titles first.
    private static let mostOpen = 3

    private var count: Int {
        switch content {
        case .findings(let findings): findings.count
        case .scores(let rows, _): rows.count
        case .list(let lines): lines.count
        case .responses(let times): times.count
        case .timeline(let entries): entries.count
        }
    }

    private func counted(_ noun: String) -> String {
        count.description + " " + noun + (count == 1 ? "" : "s")
    }

    /// When the last entry of a timeline stands.
    private var until: String {
        guard case .timeline(let entries) = content, let last = entries.last else { return "" }
        return ", the last at " + TimeWords.clock(last.time)
    }
}
