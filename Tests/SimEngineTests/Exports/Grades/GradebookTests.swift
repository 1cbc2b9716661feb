import Testing

@testable import SimEngine

@Suite("Attempts make grades by a policy")
struct GradebookTests {
    private func grade(
        _ attempts: [[String]], _ policy: GradePolicy, mode: Mode = .exam
    ) throws -> Grade? {
        let taken = try attempts.enumerated().map { place, answers in
            try GradedRuns.attempt(
                "anna", answers, start: "2026-03-0\(place + 1)T09:00Z", mode: mode)
        }
        return try Gradebook(taken).grades(policy).first
    }

    /// Percentages worked by hand: 2 of 4.5 is 44.4 %, 3 of 4.5 is 66.7 %.
    @Test(
        "first, highest, last and average",
        arguments: [
            (GradePolicy.first, 44_400), (.highest, 100_000), (.last, 66_700),
            // 44.4 + 100 + 66.7 = 211.1; a third is 70.366…, to hundredths 70.37.
            (.average, 70_370),
        ] as [(GradePolicy, Int64)])
    func policies(_ policy: GradePolicy, thousandths: Int64) throws {
        let grade = try grade([GradedRuns.poor, GradedRuns.right, GradedRuns.good], policy)
        #expect(grade?.percent.thousandths == thousandths)
    }

    @Test("an average is rounded half to even to hundredths")
    func rounding() {
        func average(_ tenths: Int64...) -> Int64 {
            Grade.average(tenths.map { Decimal3(thousandths: $0 * 100) }).thousandths
        }
        #expect(average(667) == 66_700)
        #expect(average(1, 0, 0, 0, 0, 0, 0, 0) == 10)  // 0.0125 %
        #expect(average(1, 1, 1, 0, 0, 0, 0, 0) == 40)  // 0.0375 %
        #expect(average(1, 0, 0, 0) == 20)  // 0.025 %: half, to the even 0.02
        #expect(average(3, 0, 0, 0) == 80)  // 0.075 %: half, to the even 0.08
    }

    @Test("an attempt left early never lowers, blanks or makes a grade")
    func left() throws {
        for policy in GradePolicy.allCases {
            let kept = try grade([GradedRuns.right, GradedRuns.left], policy)
            #expect(kept?.percent == Decimal3(100))
            let none = try grade([GradedRuns.left], policy)
            #expect(none == nil)
        }
        let book = try Gradebook([try GradedRuns.attempt("anna", GradedRuns.left)])
        #expect(
            book.remarks == [
                "1 attempt left before the end does not count",
                "anna gets no grade for test: there is no complete attempt in exam mode",
            ])
        #expect(throws: DocumentProblem.self) { try book.someGrades(.highest) }
    }

    @Test("practice makes no grade, and that is said")
    func practice() throws {
        let book = try Gradebook([
            try GradedRuns.attempt("anna", GradedRuns.right, mode: .practice),
            try GradedRuns.attempt("anna", GradedRuns.poor),
        ])
        #expect(book.grades(.highest).map { $0.percent.thousandths } == [44_400])
        #expect(book.remarks == ["1 attempt in practice mode is not graded"])
    }

    @Test("a critical failure does not pass, whatever the percentage, and says why")
    func critical() throws {
        let grade = try #require(try grade([GradedRuns.harmful], .highest))
        #expect(grade.percent.thousandths == 66_700)
        #expect(grade.hasCriticalFailure)
        #expect(
            grade.comment
                == "Attempt 1 of 1: 66.7 %, 3 of 4.5 points. Not passed, whatever the percentage: "
                + "critical failure in “What now?”.")
    }

    @Test("a passed attempt is better than one of more points that did not pass")
    func passedFirst() throws {
        let grade = try #require(
            try grade([GradedRuns.harmful, GradedRuns.good, GradedRuns.poor], .highest))
        #expect(grade.attempts.map { $0.number } == [2])
        #expect(grade.comment == "Attempt 2 of 3, the best: 66.7 %, 3 of 4.5 points. Passed.")
    }

    @Test("the words of an average tell how many passed, and each critical failure")
    func average() throws {
        let grade = try #require(try grade([GradedRuns.good, GradedRuns.harmful], .average))
        #expect(
            grade.comment
                == "The average of 2 attempts: 66.7 %, 66.7 %. Passed: 1 of 2. "
                + "Attempt 2: critical failure in “What now?”.")
    }

    @Test("attempts count in the order in which they began, whatever the order given and the zone")
    func order() throws {
        let book = try Gradebook([
            try GradedRuns.attempt("anna", GradedRuns.right, start: "2026-03-01T09:30+01:00"),
            try GradedRuns.attempt("anna", GradedRuns.poor, start: "2026-03-01T08:45Z"),
            try GradedRuns.attempt("anna", GradedRuns.good, start: "2026-03-01T08:00Z"),
        ])
        #expect(book.attempts.map { $0.report.percent.thousandths } == [66_700, 100_000, 44_400])
        #expect(book.attempts.map { $0.number } == [1, 2, 3])
        #expect(book.notes.isEmpty)
    }

    @Test("where one does not tell when it began they count as given, and that is said")
    func untimed() throws {
        let book = try Gradebook([
            try GradedRuns.attempt("anna", GradedRuns.right, start: "2026-03-02T09:00Z"),
            try GradedRuns.attempt("anna", GradedRuns.poor, start: nil),
            try GradedRuns.attempt("ben", GradedRuns.poor, start: "yesterday"),
        ])
        #expect(book.attempts.map { $0.report.percent.thousandths } == [100_000, 44_400, 44_400])
        #expect(
            book.notes == [
                "not all attempts of anna at test tell when they began: they are numbered in the"
                    + " order given"
            ])
    }

    @Test("learners whom the roster does not name are refused, all by name")
    func unknown() throws {
        let roster = try Roster.read(Array("pseudonym\nben\n".utf8))
        do throws(DocumentProblem) {
            _ = try Gradebook(
                [
                    try attempt("anna"), try attempt("anna"), try attempt("ben"),
                    try attempt("cleo"),
                ], roster: roster)
            Issue.record("taken")
        } catch {
            #expect(
                error.message == "the roster does not name 'anna', 'cleo', who made attempts")
        }
    }

    private func attempt(_ learner: String) throws(DocumentProblem) -> GradedAttempt {
        do { return try GradedRuns.attempt(learner, GradedRuns.poor) } catch {
            throw DocumentProblem("\(error)")
        }
    }

    @Test("learners of the roster without attempts are told")
    func absent() throws {
        let roster = try Roster.read(Array("pseudonym\nanna\nben\n".utf8))
        let book = try Gradebook([try attempt("anna")], roster: roster)
        #expect(book.notes == ["no attempts of 'ben', whom the roster names"])
    }
}
