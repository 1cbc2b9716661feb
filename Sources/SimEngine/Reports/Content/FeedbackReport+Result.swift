/// The sentences about a run as a whole.
extension FeedbackReport {
    /// Returns whether a run passed, in a word or two.
    static func verdict(_ report: ScoreReport) -> String {
        if !report.isComplete { return "Not completed" }
        return report.isPassed ? "Passed" : "Not passed yet"
    }

    /// Returns points and percentage, the ending, and what qualifies them.
    static func result(
        _ report: ScoreReport, _ phrases: Phrasebook, untested: Decimal3
    ) -> [String] {
        var lines: [String] = []
        if report.total.possible > .zero {
            lines.append(report.total.words + ", " + report.total.percentWords + ".")
            if untested > .zero {
                lines.append(
                    "Of these, " + untested.description
                        + (untested == .one ? " point is" : " points are")
                        + " for rules that this run never put to the test.")
            }
        } else {
            lines.append("Nothing in this case gives points.")
        }
        if let mark = phrases.scenario.passMark {
            lines.append(
                "To pass takes \(mark.description)% and no critical failure.")
        }
        if let ending = report.ending {
            if let title = phrases.words(phrases.scenario.states[ending.int].title) {
                lines.append("Ending: " + phrases.quote(title) + ".")
            }
            // What was drawn has names for its author; they stand in the attempt.
            if !report.variant.places.isEmpty {
                lines.append("The case varies: another run may go differently.")
            }
        } else {
            lines.append(
                "The run was left before an ending. What it did not reach counts as possible,"
                    + " not as earned.")
        }
        if report.remedial.possible > .zero {
            lines.append("Remedial, counted apart: " + report.remedial.words + ".")
        }
        if report.backs > 0 {
            lines.append(
                report.backs == 1 ? "You went back once." : "You went back \(report.backs) times.")
        }
        if !report.faults.isEmpty {
            let count = report.faults.expressions + report.faults.invariants
            lines.append(
                "The case itself had " + (count == 1 ? "a fault" : "\(count) faults")
                    + ", which is not your doing; please tell its author.")
        }
        return lines
    }

    /// Returns whether clinicians have reviewed the case.
    static func status(_ review: Review, _ phrases: Phrasebook) -> String {
        switch review.status {
        case .draft:
            return "This case is a draft: clinicians have not signed it off. Do not take clinical"
                + " guidance from it without checking the sources."
        case .reviewed:
            let reviewers = review.reviewers.map { phrases.words($0) }
            let by = reviewers.isEmpty ? "" : " by " + reviewers.joined(separator: ", ")
            let date = phrases.words(review.date).map { " on " + $0 } ?? ""
            return "This case was reviewed" + by + date + "."
        }
    }
}
