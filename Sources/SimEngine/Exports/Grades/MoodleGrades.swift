/// Grades for Moodle's import from CSV files.
///
/// One column tells who the learner is: `idnumber`, else `email`; without a roster the pseudonym is
/// taken for the idnumber. Each case has a column of its percentage and one of its feedback.
public enum MoodleGrades {
    /// Makes the file.
    /// - Throws: ``DocumentProblem`` about learners whom Moodle could not find.
    public static func export(
        _ book: Gradebook, _ policy: GradePolicy
    ) throws(DocumentProblem) -> Export {
        let sheet = try GradeSheet(book, policy)
        let key = try LearnerKey(book.roster, sheet.learners, among: [.idnumber, .email])
        var table = CSVWriter()
        var head = [CSVCell.text((key.column ?? .idnumber).header)]
        for title in sheet.titles { head += [.text(title), .text(title + " (feedback)")] }
        table.row(head)
        for learner in sheet.learners {
            var row = [CSVCell.text(try key.identifier(of: learner))]
            for one in sheet.cases {
                let grade = sheet.grade(learner, one.header.caseID)
                row += [.optional(grade?.percent), .optional(grade?.comment)]
            }
            table.row(row)
        }
        var notes = book.notes + book.remarks
        if key.column == nil {
            notes.append(
                "there is no roster: the pseudonyms stand in the column 'idnumber', and Moodle"
                    + " refuses the whole file unless each is a participant's ID number")
        }
        return Export(bytes: table.bytes, notes: notes)
    }
}
