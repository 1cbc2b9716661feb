/// A part of a report under a heading, for every program that shows one.
public struct ReportSection: Sendable {
    /// What it is about.
    public let topic: Topic
    /// The heading.
    public let title: String
    /// What stands there; never nothing.
    public let content: Content

    /// What a section is about; the name is for programs.
    public enum Topic: Hashable, Sendable {
        case critical, domains, strengths, misses, conversation, responses, chart, timeline
        case readings, objectives, judgment, reflection
    }

    /// What a section holds.
    public enum Content: Sendable {
        /// Critical failures, or what earned less than all.
        case findings([Finding])
        /// Points by name; the heading of the names.
        case scores([FeedbackReport.Row], of: String)
        /// Lines.
        case list([String])
        /// How long responses took.
        case responses([ResponseTime])
        /// What happened when.
        case timeline([TimelineEntry])
    }
}

extension FeedbackReport {
    /// The sections in the order in which they are read; those with nothing to say are left out.
    public var sections: [ReportSection] {
        let all: [ReportSection?] = [
            section(.critical, "Critical failures", findings: failures),
            section(.domains, "By domain", scores: domains, of: "Domain"),
            section(.strengths, "What went well", lines: strengths),
            section(.misses, "What to work on", findings: misses),
            section(.conversation, "How you spoke", lines: conversation),
            responses.isEmpty
                ? nil
                : ReportSection(
                    topic: .responses, title: "How soon", content: .responses(responses)),
            section(.chart, "In the chart", lines: chart),
            timeline.isEmpty
                ? nil
                : ReportSection(
                    topic: .timeline, title: "Timeline", content: .timeline(timeline)),
            section(.readings, "What to read", lines: numberedReadings),
            section(.objectives, "By objective", scores: objectives, of: "Objective"),
            section(.judgment, "By clinical judgment", scores: functions, of: "Function"),
            section(.reflection, "To reflect on", lines: prompts),
        ]
        return all.compactMap { $0 }
    }

    private func section(
        _ topic: ReportSection.Topic, _ title: String, findings: [Finding]
    ) -> ReportSection? {
        findings.isEmpty
            ? nil : ReportSection(topic: topic, title: title, content: .findings(findings))
    }

    private func section(
        _ topic: ReportSection.Topic, _ title: String, lines: [String]
    ) -> ReportSection? {
        lines.isEmpty ? nil : ReportSection(topic: topic, title: title, content: .list(lines))
    }

    private func section(
        _ topic: ReportSection.Topic, _ title: String, scores: [Row], of name: String
    ) -> ReportSection? {
        scores.isEmpty
            ? nil : ReportSection(topic: topic, title: title, content: .scores(scores, of: name))
    }
}

extension ReportSection.Topic {
    /// The word for programs.
    public var name: String {
        switch self {
        case .critical: "critical"
        case .domains: "domains"
        case .strengths: "strengths"
        case .misses: "misses"
        case .conversation: "conversation"
        case .responses: "responses"
        case .chart: "chart"
        case .timeline: "timeline"
        case .readings: "readings"
        case .objectives: "objectives"
        case .judgment: "judgment"
        case .reflection: "reflection"
        }
    }
}
