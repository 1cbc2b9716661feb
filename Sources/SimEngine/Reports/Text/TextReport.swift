/// Feedback on a run as sections of paragraphs, which the terminal wraps as it likes.
public struct TextReport: Hashable, Sendable {
    /// The sections, in order; those with nothing to say are left out.
    public let sections: [Section]

    /// A heading and what stands under it.
    public struct Section: Hashable, Sendable {
        /// The heading.
        public let title: String
        /// The paragraphs; at least one.
        public let paragraphs: [Paragraph]
    }

    /// A paragraph, without line breaks or other control characters.
    public struct Paragraph: Hashable, Sendable {
        /// How a paragraph is set.
        public enum Style: Hashable, Sendable {
            /// As running text.
            case plain
            /// As an item of a list.
            case item
            /// As a detail of the item before it.
            case detail
        }
        /// How it is set.
        public let style: Style
        /// The words.
        public let text: String

        /// Creates a paragraph; control characters of an author become spaces.
        public init(_ style: Style, _ text: String) {
            self.style = style
            self.text = TextReport.plain(text)
        }
    }

    /// Lays feedback out as sections.
    public init(_ report: FeedbackReport) {
        var sections = [Self.result(report)]
        for section in report.sections {
            let paragraphs = Self.paragraphs(section.content)
            if paragraphs.isEmpty { continue }
            sections.append(Section(title: section.title, paragraphs: paragraphs))
        }
        sections.append(
            Section(
                title: "About this feedback",
                paragraphs: report.notes.map { Paragraph(.plain, $0) }))
        self.sections = sections
    }

    /// Returns what a section says; the timeline is only for those who can see it as one.
    private static func paragraphs(_ content: ReportSection.Content) -> [Paragraph] {
        switch content {
        case .findings(let findings): findings.flatMap { paragraphs($0) }
        case .scores(let rows, _): Self.rows(rows)
        case .list(let lines): items(lines)
        case .responses(let times): responses(times)
        case .timeline: []
        }
    }

    private static func result(_ report: FeedbackReport) -> Section {
        var paragraphs = [Paragraph(.plain, report.caseTitle)]
        if let learner = report.learner {
            paragraphs.append(Paragraph(.plain, "Learner: " + learner))
        }
        paragraphs += report.result.map { Paragraph(.plain, $0) }
        return Section(title: report.verdict, paragraphs: paragraphs)
    }

    private static func items(_ lines: [String]) -> [Paragraph] {
        lines.map { Paragraph(.item, $0) }
    }

    /// The most response times that are listed; the page has all of them.
    private static let mostResponses = 30

    private static func responses(_ times: [ResponseTime]) -> [Paragraph] {
        let left = times.count - mostResponses
        let more = left > 0 ? ["and \(left) more."] : []
        return items(times.prefix(mostResponses).map { $0.sentence } + more)
    }

    private static func rows(_ rows: [FeedbackReport.Row]) -> [Paragraph] {
        rows.map {
            Paragraph(.item, $0.name + ": " + $0.score.words + ", " + $0.score.percentWords)
        }
    }

    private static func paragraphs(_ finding: Finding) -> [Paragraph] {
        let mark = finding.isCritical ? "Critical: " : ""
        let details = finding.details.map { detail in
            Paragraph(.detail, detail.name + ": " + detail.text)
        }
        return [Paragraph(.item, mark + finding.title)] + details
    }

    /// Returns words without control characters, so that none reaches a terminal.
    static func plain(_ words: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in words.unicodeScalars {
            let isControl = scalar.value < 32 || (127..<160).contains(scalar.value)
            plain.append(isControl ? " " : scalar)
        }
        return String(plain)
    }
}
