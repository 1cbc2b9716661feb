/// Grades from a book, and what is to be said about those that are missing.
extension Gradebook {
    /// Returns the grades, by learner and then by case.
    public func grades(_ policy: GradePolicy) -> [Grade] {
        runs.compactMap { Grade(Array(attempts[$0]), policy) }
    }

    /// What is to be said beside the grades: what never counts, and who gets none.
    public var remarks: [String] {
        var remarks: [String] = []
        let practiced = attempts.count { $0.header.mode == .practice }
        if practiced > 0 {
            remarks.append(
                Spoken.count(Int64(practiced), "attempt")
                    + " in practice mode \(practiced == 1 ? "is" : "are") not graded")
        }
        let left = attempts.count { $0.header.mode == .exam && !$0.report.isComplete }
        if left > 0 {
            remarks.append(
                Spoken.count(Int64(left), "attempt")
                    + " left before the end \(left == 1 ? "does" : "do") not count")
        }
        for run in runs where !attempts[run].contains(where: { $0.counts }) {
            let header = attempts[run.lowerBound].header
            remarks.append(
                "\(header.learner) gets no grade for \(header.caseID): there is no complete"
                    + " attempt in exam mode")
        }
        return remarks
    }

    /// Returns grades where there are any.
    /// - Throws: ``DocumentProblem`` where nothing can be graded.
    func someGrades(_ policy: GradePolicy) throws(DocumentProblem) -> [Grade] {
        let grades = grades(policy)
        guard grades.isEmpty else { return grades }
        throw DocumentProblem(
            "none of the attempts can make a grade",
            help: "a grade needs an attempt in exam mode that came to its end")
    }
}
