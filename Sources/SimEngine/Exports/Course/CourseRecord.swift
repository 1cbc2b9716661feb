/// What a course is told of a run, before a standard gives it a form.
///
/// Every package and every statement is made from it, so that all say the same of the same run.
public struct CourseRecord: Sendable {
    /// The case's id.
    public let caseID: String
    /// The case's title, as plain text.
    public let title: String
    /// The language of the texts, as BCP 47 has it.
    public let language: String
    /// What was earned of what was possible.
    public let total: Score
    /// The percentage needed to pass, or nothing where reaching an ending is enough.
    public let passMark: Decimal3?
    /// Whether an ending was reached.
    public let isComplete: Bool
    /// Whether the run passes.
    public let isPassed: Bool
    /// What fails the run whatever its points, by the ids of the report.
    public let criticalFailures: [String]
    /// How the run is led: practice is never graded.
    public let mode: Mode
    /// The simulated time that has passed, in milliseconds.
    public let time: Int64
    /// The objectives of the case and the domains it is judged under, whether asked or not.
    public let objectives: [CourseObjective]
    /// The decisions that came to something, in the order in which they did.
    public let interactions: [CourseInteraction]

    /// Reads a run as it stands.
    /// - Complexity: O(log + decisions + criteria).
    public init(_ session: Session) {
        let scenario = session.machine.scenario
        let report = session.report()
        let words = CourseWords(session)
        caseID = scenario.string(scenario.about.id)
        title = words.plain(scenario.about.title)
        language = scenario.string(scenario.about.language)
        total = report.total
        passMark = scenario.passMark
        isComplete = report.isComplete
        isPassed = report.isPassed
        criticalFailures = report.criticalFailures.map { $0.id(in: scenario) }
        mode = session.mode
        time = session.time
        objectives = CourseObjective.all(report, scenario, words)
        interactions = CourseInteractions(session, report, words).all
    }

    /// The percentage earned, from 0 to 100, rounded half to even to one decimal.
    public var percent: Decimal3 { total.percent }

    /// The percentage as a share of one: exact, for it has three decimals.
    public var scaled: Decimal3 { Decimal3(thousandths: percent.thousandths / 100) }

    /// Whether a critical failure keeps a run from passing that has the points to pass.
    public var isFailedByCriticalAlone: Bool {
        isComplete && !isPassed && !criticalFailures.isEmpty
            && (passMark.map(total.reaches) ?? true)
    }
}

/// The author's words as a course takes them: plain, with measures filled in.
struct CourseWords {
    private let placeholders: Placeholders

    init(_ session: Session) {
        placeholders = Placeholders(
            scenario: session.machine.scenario, values: session.snapshot.facts.measures)
    }

    /// Returns a text without marks of emphasis.
    func plain(_ text: Text) -> String { Markdown.plain(placeholders.fill(text)) }

    /// Returns a text without marks of emphasis, or nothing.
    func plain(_ text: Text?) -> String? {
        guard let text else { return nil }
        return plain(text)
    }

    /// Returns what an option is called where it stands alone.
    func label(_ option: OptionID, of decision: Decision) -> String {
        Markdown.plain(placeholders.label(option, of: decision))
    }
}

extension Scenario {
    /// Whether anything in the case fails a run whatever its points.
    ///
    /// Such a case must carry no mastery score: a system would derive the status from the score.
    public var hasCriticalItems: Bool {
        for decision in decisions {
            if decision.isCritical || decision.options.contains(where: { $0.isCritical }) {
                return true
            }
            if case .ordering(let ordering) = decision.form,
                ordering.pairs.contains(where: { $0.isCritical })
            {
                return true
            }
        }
        return acts.contains { $0.isCritical } || rubric.contains { $0.isCritical }
    }
}
