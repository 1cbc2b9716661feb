/// Scores for a line item of LTI Assignment and Grade Services, as a JSON array.
///
/// - Note: Source: 1EdTech, *LTI Assignment and Grade Services 2.0* (2019), section 3.4.
public enum AGSScores {
    /// Makes the file.
    ///
    /// A platform takes a score only when its time is later than that of the score it has. It is the
    /// start of the learner's latest attempt that can make the grade, so that it grows with new ones.
    ///
    /// - Parameters:
    ///   - book: The attempts, all at one case.
    ///   - policy: Which of them count.
    ///   - time: The time of every score, instead.
    /// - Returns: The array, an object a learner.
    /// - Throws: ``DocumentProblem`` about several cases, missing times and missing identifiers.
    public static func export(
        _ book: Gradebook, _ policy: GradePolicy, at time: WallTime? = nil
    ) throws(DocumentProblem) -> Export {
        let grades = try book.someGrades(policy)
        try expectOneCase(grades)
        if time == nil { try expectTimes(grades) }
        let key = try LearnerKey(
            book.roster, grades.map { $0.learner }, among: [.ltiUserID])
        var out = ByteWriter()
        for (place, grade) in grades.enumerated() {
            out.append(place == 0 ? "[\n" : ",\n")
            let user = key.column.flatMap { book.roster?.learner(grade.learner)?[$0] }
            out.append(
                contentsOf: score(
                    grade, of: user ?? grade.learner,
                    at: time ?? grade.candidates.compactMap { $0.started }.max()))
        }
        out.append("\n]\n")
        var notes = book.notes + book.remarks
        if key.column == nil {
            notes.append("there is no roster: the pseudonyms stand in 'userId'")
        }
        return Export(bytes: out.bytes, notes: notes)
    }

    private static func score(_ grade: Grade, of user: String, at time: WallTime?) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("userId")
        writer.string(user)
        writer.key("scoreGiven")
        writer.number(grade.percent)
        writer.key("scoreMaximum")
        writer.number(100)
        writer.key("comment")
        writer.string(grade.comment)
        writer.key("timestamp")
        writer.write(optional: time?.text)
        writer.key("activityProgress")
        writer.string("Completed")
        writer.key("gradingProgress")
        writer.string("FullyGraded")
        writer.endObject()
        return writer.bytes
    }

    private static func expectOneCase(_ grades: [Grade]) throws(DocumentProblem) {
        var cases: [String] = []
        for grade in grades where !cases.contains(where: { $0.isSame(as: grade.caseID) }) {
            cases.append(grade.caseID)
        }
        if cases.count < 2 { return }
        throw DocumentProblem(
            "the attempts are at several cases, \(Quoted.list(cases)), and a line item has the"
                + " scores of one",
            help: "give --case with the id of one of them")
    }

    private static func expectTimes(_ grades: [Grade]) throws(DocumentProblem) {
        var untimed: [String] = []
        for grade in grades {
            for attempt in grade.candidates where attempt.started == nil {
                untimed.append(attempt.file)
            }
        }
        if untimed.isEmpty { return }
        throw DocumentProblem(
            "\(Quoted.list(untimed)) \(untimed.count == 1 ? "does" : "do") not tell when it began"
                + " with a date, a time and a zone, and a score needs a time",
            help: "give --at with the time for all scores, such as 2026-03-01T12:00:00Z")
    }
}
