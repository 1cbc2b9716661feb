/// What a learner gets for a case.
public struct Grade: Sendable {
    /// The learner's pseudonym.
    public let learner: String
    /// The case's id.
    public let caseID: String
    /// The attempts that make it, in order; at least one.
    public let attempts: [GradedAttempt]
    /// All attempts that could have made it, in order.
    public let candidates: [GradedAttempt]
    /// From 0 to 100: that of the attempt, or the average of several, rounded half to even to
    /// hundredths.
    public let percent: Decimal3
    /// The grade in a few sentences, for the learner too.
    public let comment: String

    /// Whether one of the attempts that make it has a critical failure.
    public var hasCriticalFailure: Bool {
        attempts.contains { !$0.report.criticalFailures.isEmpty }
    }

    /// Grades a learner's attempts at a case, or gives nothing where none can make a grade.
    init?(_ attempts: [GradedAttempt], _ policy: GradePolicy) {
        candidates = attempts.filter { $0.counts }
        self.attempts = policy.counting(candidates)
        guard let first = self.attempts.first else { return nil }
        learner = first.header.learner
        caseID = first.header.caseID
        percent = Self.average(self.attempts.map { max(.zero, $0.report.percent) })
        comment =
            policy == .average && self.attempts.count > 1
            ? GradeComment.average(self.attempts, percent)
            : GradeComment.single(first, policy, isOnly: candidates.count == 1)
    }

    /// Returns the mean of percentages, rounded half to even to hundredths.
    static func average(_ percents: [Decimal3]) -> Decimal3 {
        if percents.count == 1 { return percents[0] }
        var sum: Int64 = 0
        for percent in percents { sum += percent.thousandths }
        let hundredths = Wide.scale(sum, by: 1, over: Int64(percents.count) * 10) ?? 0
        return Decimal3(thousandths: hundredths * 10)
    }
}

/// What is said about a grade.
enum GradeComment {
    /// Returns what is said about a grade that one attempt makes.
    static func single(_ attempt: GradedAttempt, _ policy: GradePolicy, isOnly: Bool) -> String {
        let report = attempt.report
        var which = "Attempt \(attempt.number) of \(attempt.total)"
        if !isOnly {
            switch policy {
            case .first: which += ", the first that counts"
            case .highest: which += ", the best"
            case .last: which += ", the last that counts"
            case .average: break
            }
        }
        return which + ": \(report.percent) %, \(report.total.words). " + verdict(attempt)
    }

    /// Returns what is said about the average of attempts.
    static func average(_ attempts: [GradedAttempt], _ percent: Decimal3) -> String {
        let percents = attempts.map { "\($0.report.percent) %" }.joined(separator: ", ")
        let passed = attempts.count { $0.report.isPassed }
        var text =
            "The average of \(attempts.count) attempts: \(percents)."
            + " Passed: \(passed) of \(attempts.count)."
        for attempt in attempts where !attempt.report.criticalFailures.isEmpty {
            text += " Attempt \(attempt.number): " + failures(attempt) + "."
        }
        return text
    }

    private static func verdict(_ attempt: GradedAttempt) -> String {
        if attempt.report.isPassed { return "Passed." }
        if !attempt.report.criticalFailures.isEmpty {
            return "Not passed, whatever the percentage: " + failures(attempt) + "."
        }
        guard let mark = attempt.session.machine.scenario.passMark else { return "Not passed." }
        return "Not passed: \(mark) % are needed."
    }

    private static func failures(_ attempt: GradedAttempt) -> String {
        let titles = attempt.failureTitles
        return (titles.count == 1 ? "critical failure in " : "critical failures in ")
            + titles.joined(separator: "; ")
    }
}
