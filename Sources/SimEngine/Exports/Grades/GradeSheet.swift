/// Grades as gradebooks take them: a row a learner, a column a case.
struct GradeSheet {
    /// The learners, in the order of their pseudonyms.
    let learners: [String]
    /// An attempt at each case, in the order of the cases' ids.
    let cases: [GradedAttempt]
    /// The titles of the cases, no two alike.
    let titles: [String]
    private let grades: [Grade]

    /// Lays grades out.
    ///
    /// Gradebooks take an empty cell for the wish to erase the grade that stands there: a sheet has none.
    /// - Throws: ``DocumentProblem`` where a learner lacks the grade of a case that others have.
    init(_ book: Gradebook, _ policy: GradePolicy) throws(DocumentProblem) {
        let grades = try book.someGrades(policy)
        var learners: [String] = []
        for grade in grades where learners.last.map({ !$0.isSame(as: grade.learner) }) ?? true {
            learners.append(grade.learner)
        }
        let graded = book.cases.filter { one in
            grades.contains { $0.caseID.isSame(as: one.header.caseID) }
        }
        self.learners = learners
        self.grades = grades
        cases = graded
        titles = Self.titles(graded)
        for learner in learners {
            for one in graded where grade(learner, one.header.caseID) == nil {
                throw DocumentProblem(
                    "\(Quoted.text(learner)) has no grade for the case"
                        + " \(Quoted.text(one.header.caseID)), and an empty cell would erase the one"
                        + " that stands in the gradebook",
                    help: "export the cases one by one: give --case with the id of each")
            }
        }
    }

    /// Returns the grade of a learner for a case.
    func grade(_ learner: String, _ caseID: String) -> Grade? {
        grades.first { $0.learner.isSame(as: learner) && $0.caseID.isSame(as: caseID) }
    }

    /// Returns the titles of cases; those that are alike get the cases' ids behind them.
    private static func titles(_ cases: [GradedAttempt]) -> [String] {
        let titles = cases.map { $0.caseTitle }
        return cases.indices.map { place in
            let alike = titles.count { $0.isSame(as: titles[place]) }
            return alike == 1 ? titles[place] : "\(titles[place]) [\(cases[place].header.caseID)]"
        }
    }
}
