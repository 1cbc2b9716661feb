/// Whether a finished run passes where a course launched it, and whether that can be told with a score.
struct CMI5Verdict: Hashable {
    /// Whether it passes.
    let isPassed: Bool
    /// Whether a score goes with it: a failure at or above the mastery score must have none.
    let hasScore: Bool

    /// Judges a run.
    ///
    /// A mastery score that the course gives takes the place of the case's pass mark. No score makes
    /// up for a critical failure.
    init(_ course: CourseRecord, masteryPercent: Decimal3?) {
        let reaches = masteryPercent.map { course.total.reaches($0) }
        isPassed =
            course.isComplete && course.criticalFailures.isEmpty && reaches ?? course.isPassed
        hasScore = isPassed || reaches != true
    }
}
