/// Which of a learner's complete attempts make the grade.
public enum GradePolicy: CaseIterable, Hashable, Sendable {
    /// The one that began first.
    case first
    /// One that passed rather than one that did not, then the highest percentage, then the first.
    case highest
    /// The one that began last.
    case last
    /// All of them, in equal parts.
    case average

    /// The word for it on the command line.
    public var name: String {
        switch self {
        case .first: "first"
        case .highest: "highest"
        case .last: "last"
        case .average: "average"
        }
    }

    /// Returns the attempts that count, of those that can, which are in order.
    func counting(_ attempts: [GradedAttempt]) -> [GradedAttempt] {
        switch self {
        case .first: return Array(attempts.prefix(1))
        case .last: return Array(attempts.suffix(1))
        case .average: return attempts
        case .highest:
            guard var best = attempts.first else { return [] }
            for attempt in attempts.dropFirst() where best.isWorse(than: attempt) {
                best = attempt
            }
            return [best]
        }
    }
}

extension GradedAttempt {
    /// Whether another attempt makes the better grade.
    fileprivate func isWorse(than other: GradedAttempt) -> Bool {
        if report.isPassed != other.report.isPassed { return other.report.isPassed }
        return report.percent < other.report.percent
    }
}
