/// Grades for Canvas's import from CSV files.
///
/// The columns before the cases say who the learner is; of `ID`, `SIS User ID` and `SIS Login ID` one
/// is enough. Without a roster the pseudonym is taken for the SIS Login ID.
public enum CanvasGrades {
    private static let keys: [RosterColumn] = [.canvasID, .sisUserID, .sisLoginID]

    /// Makes the file.
    /// - Throws: ``DocumentProblem`` about learners whom Canvas could not find.
    public static func export(
        _ book: Gradebook, _ policy: GradePolicy
    ) throws(DocumentProblem) -> Export {
        let sheet = try GradeSheet(book, policy)
        try expectKeys(book.roster, sheet.learners)
        var table = CSVWriter()
        table.row(
            ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"] + sheet.titles)
        table.row(
            [.text("    Points Possible"), .empty, .empty, .empty, .empty]
                + sheet.titles.map { _ in .number(Decimal3(100)) })
        for learner in sheet.learners {
            var row = identity(book.roster, learner)
            for one in sheet.cases {
                row.append(.optional(sheet.grade(learner, one.header.caseID)?.percent))
            }
            table.row(row)
        }
        return Export(bytes: table.bytes, notes: notes(book, policy, sheet))
    }

    private static func identity(_ roster: Roster?, _ learner: String) -> [CSVCell] {
        guard let known = roster?.learner(learner) else {
            return [.text(learner), .empty, .empty, .text(learner), .empty]
        }
        return [
            .text(known[.name] ?? learner), .optional(known[.canvasID]),
            .optional(known[.sisUserID]), .optional(known[.sisLoginID]),
            .optional(known[.section]),
        ]
    }

    private static func expectKeys(
        _ roster: Roster?, _ learners: [String]
    ) throws(DocumentProblem) {
        guard let roster else {
            for learner in learners { try LearnerKey.expectHarmless(learner) }
            return
        }
        let names = keys.map { "'\($0.header)'" }.joined(separator: ", ")
        guard keys.contains(where: { roster.has($0) }) else {
            throw DocumentProblem(
                "the roster has none of the columns \(names)", line: 1,
                help: "Canvas finds the learners by one of them")
        }
        let lacking = learners.filter { learner in
            keys.allSatisfy { roster.learner(learner)?[$0] == nil }
        }
        if lacking.isEmpty { return }
        throw DocumentProblem(
            "the roster tells none of \(names) of \(Quoted.list(lacking))",
            help: "Canvas finds the learners by one of them")
    }

    private static func notes(
        _ book: Gradebook, _ policy: GradePolicy, _ sheet: GradeSheet
    ) -> [String] {
        var notes = book.notes + book.remarks
        if book.roster == nil {
            notes.append(
                "there is no roster: the pseudonyms stand in the column 'SIS Login ID'")
        }
        for title in sheet.titles where endsInNumber(title) {
            notes.append(
                "Canvas takes the number at the end of \(Quoted.text(title)) for that of an"
                    + " assignment: rename the column")
        }
        for grade in book.grades(policy) where grade.hasCriticalFailure {
            notes.append(
                "Canvas takes no words: that \(grade.learner) has a critical failure in"
                    + " \(grade.caseID) does not arrive beside \(grade.percent) %")
        }
        return notes
    }

    /// Whether a title ends with a number in parentheses.
    private static func endsInNumber(_ title: String) -> Bool {
        var bytes = Array(title.utf8)[...]
        guard bytes.popLast() == UInt8(ascii: ")") else { return false }
        var digits = 0
        while let last = bytes.popLast() {
            guard last &- UInt8(ascii: "0") < 10 else {
                return last == UInt8(ascii: "(") && digits > 0
            }
            digits += 1
        }
        return false
    }
}
