/// What a learner reads before a run: what it is, what may burden them, and the way out.
///
/// Texts are the author's, with what the run varies filled in; a program that shows them escapes
/// them.
public struct Prebriefing: Sendable {
    /// The title of the case.
    public let title: String
    /// The sections, in order; those with nothing to say are left out.
    public let sections: [Section]

    /// A heading and what stands under it.
    public struct Section: Sendable {
        /// What it is about.
        public let topic: Topic
        /// The heading; the first section stands under the title alone.
        public let title: String
        /// The paragraphs; of ``Topic/leave`` perhaps none.
        public var paragraphs: [String]
    }

    /// What a section is about.
    public enum Topic: Hashable, Sendable {
        /// Role, patient and duration.
        case about
        /// What to know beforehand.
        case before
        /// What may burden a learner.
        case advisory
        /// How to leave.
        case leave
        /// Where support is found.
        case support
        /// What practice or an exam means.
        case mode
        /// That no clinician has reviewed the case.
        case draft

        /// The word for programs.
        public var name: String {
            switch self {
            case .about: "about"
            case .before: "before"
            case .advisory: "advisory"
            case .leave: "leave"
            case .support: "support"
            case .mode: "mode"
            case .draft: "draft"
            }
        }
    }

    /// How a run is to be.
    public struct Settings: Sendable {
        /// Practice or exam.
        public var mode: Mode
        /// Whether wall time moves the clock.
        public var isLive: Bool
        /// How many times the time is given.
        public var factor: Decimal3

        /// Creates settings.
        public init(mode: Mode, isLive: Bool, factor: Decimal3) {
            self.mode = mode
            self.isLive = isLive
            self.factor = factor
        }
    }

    /// Puts together what is read before a run of a variant.
    public init(_ scenario: Scenario, _ variant: Variant, _ settings: Settings) {
        let about = scenario.about
        let advisory = about.advisory
        func filled(_ texts: [Text]) -> [String] { texts.map { scenario.filled($0, variant) } }
        title = scenario.filled(about.title, variant)
        let before = about.prebriefing.isEmpty ? scenario.patient.summary : about.prebriefing
        var sections = [
            Section(
                topic: .about, title: "", paragraphs: Self.introduction(scenario, variant)),
            Section(topic: .before, title: "Before you begin", paragraphs: filled(before)),
            Section(
                topic: .advisory, title: "Sensitive content",
                paragraphs: filled(advisory.content)),
            Section(
                topic: .leave, title: "You may leave at any time",
                paragraphs: filled(advisory.optOut) + ["Leaving is never a failure."]),
            Section(topic: .support, title: "Support", paragraphs: filled(advisory.support)),
            Section(
                topic: .mode, title: settings.mode == .practice ? "Practice" : "Exam",
                paragraphs: Self.explanation(settings)),
        ]
        if about.review.status == .draft {
            sections.append(
                Section(
                    topic: .draft, title: "Draft",
                    paragraphs: [
                        "No clinician has reviewed this case yet. Do not take it for guidance."
                    ]))
        }
        self.sections = sections.filter { !$0.paragraphs.isEmpty }
    }

    private static func introduction(_ scenario: Scenario, _ variant: Variant) -> [String] {
        let about = scenario.about
        var lines: [String] = []
        if let role = about.role { lines.append("Your role: " + scenario.string(role)) }
        if let patient = PatientLine.of(scenario, variant) {
            lines.append("Your patient: " + patient)
        }
        if let minutes = about.minutes {
            lines.append("Takes about " + minutes.description + " minutes.")
        }
        return lines
    }

    private static func explanation(_ settings: Settings) -> [String] {
        var lines: [String] = []
        switch settings.mode {
        case .practice:
            lines.append(
                "You read why after each decision. The first answer to each one counts.")
        case .exam:
            lines.append("You read how you did at the end, and there is no way back.")
        }
        if settings.isLive {
            lines.append(
                settings.factor == .one
                    ? "The clock runs while you think; you can let it stand."
                    : "The clock runs while you think; you have \(settings.factor) times the time."
            )
        }
        return lines
    }
}
