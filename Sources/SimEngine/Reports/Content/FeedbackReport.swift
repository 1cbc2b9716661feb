/// Feedback on one run in words: what the text and the page both show.
///
/// It is feedback, not a debriefing: that is a conversation, for which it offers prompts.
public struct FeedbackReport: Sendable {
    /// The title of the case and its version.
    public let caseTitle: String
    /// The language of the case, as BCP 47 has it.
    public let language: String
    /// Who ran it, if that is told.
    public let learner: String?
    /// Whether it passed, in a word or two.
    public let verdict: String
    /// Points, percentage, ending and whatever qualifies them, one sentence each.
    public let result: [String]
    /// The critical failures.
    public let failures: [Finding]
    /// What was earned in each domain.
    public let domains: [Row]
    /// What was done or answered in full, each in a line.
    public let strengths: [String]
    /// The pitfalls and techniques of conversations, each in a line.
    public let conversation: [String]
    /// What earned less than all, in the order of the case.
    public let misses: [Finding]
    /// The sources that critical failures and misses cite.
    public let readings: [String]
    /// What was earned for each objective that was asked.
    public let objectives: [Row]
    /// What was earned for each function of the clinical judgment model that was asked.
    public let functions: [Row]
    /// The author's prompts for reflection.
    public let prompts: [String]
    /// How long the responses took that the rubric times.
    public let responses: [ResponseTime]
    /// Which tabs of the chart were opened, and when, each in a line.
    public let chart: [String]
    /// What happened when, against when it was due.
    public let timeline: [TimelineEntry]
    /// Whether clinicians have reviewed the case.
    public let status: String

    /// A name with the points earned and possible.
    public struct Row: Hashable, Sendable {
        /// What it is about.
        public let name: String
        /// What was earned of what was possible.
        public let score: Score
    }

    /// Puts a run into words.
    ///
    /// - Parameters:
    ///   - machine: The case.
    ///   - facts: What is known of the run at its end.
    ///   - monitor: What the rubric has seen of it.
    ///   - log: What happened, in order.
    ///   - report: What it earned.
    ///   - learner: Who ran it, if that is to be told.
    public init(
        _ machine: Machine, _ facts: Facts, _ monitor: RubricMonitor, _ log: EventLog,
        _ report: ScoreReport, learner: String? = nil
    ) {
        let scenario = machine.scenario
        let phrases = Phrasebook(scenario, facts)
        let records = log.effectiveRecords
        let finder = Finder(machine, facts, monitor, phrases, records)
        let about = scenario.about
        caseTitle = phrases.words(about.title) + ", version " + phrases.words(about.version)
        language = phrases.words(about.language)
        self.learner = learner
        verdict = Self.verdict(report)
        result = Self.result(report, phrases, untested: finder.untested(report.items))
        let failed = finder.findings(report.criticalFailures)
        let missed = report.items.compactMap { finder.miss($0) }
        let read = Self.distinct((failed + missed).flatMap { $0.cited })
        failures = failed.map { Self.numbered($0, read) }
        misses = missed.map { Self.numbered($0, read) }
        domains = report.domains.map { Row(name: $0.domain.label, score: $0.score) }
        strengths = report.items.compactMap { finder.strength($0) }
        conversation = Conversations.lines(report.spoken, phrases)
        readings = phrases.citations(read)
        objectives = report.objectives.map {
            Row(name: phrases.label(about.objectives[$0.objective.int].text), score: $0.score)
        }
        functions = report.functions.map { Row(name: $0.function.label, score: $0.score) }
        prompts = about.debrief.map { phrases.words($0) }
        responses = ResponseTimes(machine, finder.happened, monitor, phrases).all()
        chart = ChartUse.lines(records, phrases)
        timeline = Timeline(machine, facts, monitor, phrases).entries(records)
        status = Self.status(about.review, phrases)
    }
}

extension FeedbackReport {
    /// The closing remarks: the review of the case, and what automatic feedback is and is not.
    public var notes: [String] {
        [
            status,
            "This is automatic feedback on one simulated run. It does not replace a conversation"
                + " with your instructor.",
        ]
    }

    /// The readings, each after the number by which findings name it.
    public var numberedReadings: [String] {
        readings.enumerated().map { "[\($0 + 1)] " + $1 }
    }

    private static func distinct(_ references: [ReferenceID]) -> [ReferenceID] {
        var seen: [ReferenceID] = []
        for reference in references where !seen.contains(reference) { seen.append(reference) }
        return seen
    }

    private static func numbered(_ finding: Finding, _ read: [ReferenceID]) -> Finding {
        var finding = finding
        finding.sources = distinct(finding.cited).compactMap { read.firstIndex(of: $0) }
            .map { $0 + 1 }.arranged { Int64($0) }
        return finding
    }
}

extension Domain {
    /// The words shown to the learner.
    public var label: String {
        switch self {
        case .ordering: "Ordering"
        case .timing: "Timing"
        case .counseling: "Counseling"
        case .safety: "Safety"
        case .knowledge: "Knowledge"
        }
    }
}

extension Score {
    /// The percentage with one decimal, such as `66.7%`.
    public var percentWords: String {
        let tenths = percent.thousandths / 100
        return (tenths / 10).description + "." + (tenths % 10).description + "%"
    }

    /// The points, such as `2.5 of 4 points`.
    public var words: String {
        points.description + " of " + possible.description
            + (possible == .one ? " point" : " points")
    }
}
