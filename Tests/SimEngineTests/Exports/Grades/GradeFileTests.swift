import Testing

@testable import SimEngine

@Suite("Grades go into the files that gradebooks take")
struct GradeFileTests {
    private let roster = """
        pseudonym,name,idnumber,email,sis_login_id,lti_user_id
        anna,"Meier, Ä.",1001,a@x.edu,am,lti-1
        ben,=Ben,1002,b@x.edu,bb,lti-2
        """

    private func book(_ roster: String? = nil) throws -> Gradebook {
        try Gradebook(
            [
                try GradedRuns.attempt("ben", GradedRuns.harmful),
                try GradedRuns.attempt("anna", GradedRuns.right, start: "2026-03-02T10:00+01:00"),
                try GradedRuns.attempt("anna", GradedRuns.poor, start: "2026-03-03T09:00Z"),
            ], roster: try roster.map { try Roster.read(Array($0.utf8)) })
    }

    @Test("Moodle gets the idnumber, the percentage and the words")
    func moodle() throws {
        let export = try MoodleGrades.export(try book(roster), .highest)
        #expect(
            try GradedRuns.cells(export) == [
                ["idnumber", "Test", "Test (feedback)"],
                [
                    "1001", "100",
                    "Attempt 1 of 2, the best: 100 %, 4.5 of 4.5 points. Passed.",
                ],
                [
                    "1002", "66.7",
                    "Attempt 1 of 1: 66.7 %, 3 of 4.5 points. Not passed, whatever the percentage: "
                        + "critical failure in “What now?”.",
                ],
            ])
        #expect(export.notes.isEmpty)
    }

    @Test("without idnumbers for all, Moodle gets the email; without either it is refused")
    func moodleKeys() throws {
        let export = try MoodleGrades.export(
            try book("pseudonym,idnumber,email\nanna,1,a@x\nben,,b@x\n"), .highest)
        #expect(try GradedRuns.cells(export).map { $0[0] } == ["email", "a@x", "b@x"])
        for roster in ["pseudonym,name\nanna,A\nben,B\n", "pseudonym,idnumber\nanna,1\nben,\n"] {
            #expect(throws: DocumentProblem.self) {
                try MoodleGrades.export(try self.book(roster), .highest)
            }
        }
    }

    @Test("without a roster the pseudonym stands for the idnumber, and that is said")
    func pseudonyms() throws {
        let moodle = try MoodleGrades.export(try book(), .highest)
        #expect(try GradedRuns.cells(moodle).map { $0[0] } == ["idnumber", "anna", "ben"])
        #expect(moodle.notes.count == 1)
        let canvas = try CanvasGrades.export(try book(), .highest)
        #expect(try GradedRuns.cells(canvas)[2] == ["anna", "", "", "anna", "", "100"])
    }

    @Test("a pseudonym that looks like a formula needs a roster")
    func formula() throws {
        let book = try Gradebook([try GradedRuns.attempt("-anna", GradedRuns.right)])
        #expect(throws: DocumentProblem.self) { try MoodleGrades.export(book, .highest) }
        #expect(throws: DocumentProblem.self) { try CanvasGrades.export(book, .highest) }
    }

    @Test("Canvas gets its columns, the points possible and no words, which is said")
    func canvas() throws {
        let export = try CanvasGrades.export(try book(roster), .highest)
        #expect(
            try GradedRuns.cells(export) == [
                ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Test"],
                ["    Points Possible", "", "", "", "", "100"],
                ["Meier, Ä.", "", "", "am", "", "100"], ["'=Ben", "", "", "bb", "", "66.7"],
            ])
        #expect(
            export.notes == [
                "Canvas takes no words: that ben has a critical failure in test does not arrive"
                    + " beside 66.7 %"
            ])
    }

    @Test("Canvas is refused learners whom it could not find")
    func canvasKeys() throws {
        for roster in ["pseudonym,name\nanna,A\nben,B\n", "pseudonym,canvas_id\nanna,1\nben,\n"] {
            #expect(throws: DocumentProblem.self) {
                try CanvasGrades.export(try self.book(roster), .highest)
            }
        }
        let mixed = try CanvasGrades.export(
            try book("pseudonym,canvas_id,sis_user_id\nanna,1,\nben,,S2\n"), .highest)
        #expect(
            try GradedRuns.cells(mixed)[2...].map { Array($0[1...3]) } == [
                ["1", "", ""], ["", "S2", ""],
            ])
    }

    @Test("several cases have a column each, told apart where their titles are alike")
    func cases() throws {
        let book = try Gradebook([
            try GradedRuns.attempt("anna", GradedRuns.right, caseID: "b"),
            try GradedRuns.attempt("anna", GradedRuns.poor, caseID: "a"),
            try GradedRuns.attempt("anna", GradedRuns.good, caseID: "c", title: "=Other"),
        ])
        let cells = try GradedRuns.cells(try MoodleGrades.export(book, .highest))
        #expect(
            cells[0] == [
                "idnumber", "Test [a]", "Test [a] (feedback)", "Test [b]", "Test [b] (feedback)",
                "'=Other", "'=Other (feedback)",
            ])
        #expect([cells[1][1], cells[1][3], cells[1][5]] == ["44.4", "100", "66.7"])
    }

    @Test("a cell that would erase a grade is never written")
    func blanks() throws {
        let book = try Gradebook([
            try GradedRuns.attempt("anna", GradedRuns.right, caseID: "a"),
            try GradedRuns.attempt("anna", GradedRuns.right, caseID: "b"),
            try GradedRuns.attempt("ben", GradedRuns.right, caseID: "a"),
            try GradedRuns.attempt("ben", GradedRuns.left, caseID: "b"),
        ])
        for isMoodle in [true, false] {
            do throws(DocumentProblem) {
                _ =
                    isMoodle
                    ? try MoodleGrades.export(book, .highest)
                    : try CanvasGrades.export(book, .highest)
                Issue.record("written")
            } catch {
                #expect(error.message.contains("'ben' has no grade for the case 'b'"))
                #expect(error.help?.contains("--case") == true)
            }
        }
    }

    @Test("scores of LTI have their time, in UTC with thousandths, of the latest attempt")
    func scores() throws {
        let export = try AGSScores.export(try book(roster), .highest)
        #expect(
            String(utf8: export.bytes) == """
                [
                {"userId":"lti-1","scoreGiven":100,"scoreMaximum":100,"comment":"Attempt 1 of 2, the \
                best: 100 %, 4.5 of 4.5 points. Passed.","timestamp":"2026-03-03T09:00:00.000Z",\
                "activityProgress":"Completed","gradingProgress":"FullyGraded"},
                {"userId":"lti-2","scoreGiven":66.7,"scoreMaximum":100,"comment":"Attempt 1 of 1: \
                66.7 %, 3 of 4.5 points. Not passed, whatever the percentage: critical failure in \
                “What now?”.","timestamp":"2026-03-01T09:00:00.000Z","activityProgress":"Completed",\
                "gradingProgress":"FullyGraded"}
                ]

                """)
        #expect(export.notes.isEmpty)
    }

    @Test("scores without a time need one, and several cases a choice")
    func scoreProblems() throws {
        let untimed = try Gradebook([
            try GradedRuns.attempt("anna", GradedRuns.right, start: nil, file: "x.jsonl")
        ])
        do throws(DocumentProblem) {
            _ = try AGSScores.export(untimed, .highest)
            Issue.record("written")
        } catch { #expect(error.message.contains("'x.jsonl' does not tell when it began")) }
        let time = try #require(WallTime("2026-05-01T12:00Z"))
        let export = try AGSScores.export(untimed, .highest, at: time)
        #expect(String(utf8: export.bytes).contains("2026-05-01T12:00:00.000Z"))
        let several = try Gradebook([
            try GradedRuns.attempt("anna", GradedRuns.right, caseID: "a"),
            try GradedRuns.attempt("anna", GradedRuns.right, caseID: "b"),
        ])
        #expect(throws: DocumentProblem.self) { try AGSScores.export(several, .highest) }
    }
}
