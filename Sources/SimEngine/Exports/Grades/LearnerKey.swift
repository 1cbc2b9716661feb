/// By what a course system finds the learners.
struct LearnerKey {
    /// The roster's column, or nothing where there is no roster and the pseudonym serves.
    let column: RosterColumn?
    private let roster: Roster?

    /// Picks the first column that tells every learner.
    /// - Throws: ``DocumentProblem`` where none does.
    init(
        _ roster: Roster?, _ learners: [String], among columns: [RosterColumn]
    ) throws(DocumentProblem) {
        self.roster = roster
        guard let roster else {
            column = nil
            return
        }
        var fewest: [String]?
        for column in columns where roster.has(column) {
            let lacking = learners.filter { roster.learner($0)?[column] == nil }
            if lacking.isEmpty {
                self.column = column
                return
            }
            if fewest.map({ lacking.count < $0.count }) ?? true { fewest = lacking }
        }
        let names = columns.map { "'\($0.header)'" }.joined(separator: " or ")
        guard let fewest else {
            throw DocumentProblem(
                "the roster has no column \(names)", line: 1,
                help: "the course system finds the learners by it")
        }
        throw DocumentProblem(
            "the roster tells no \(names) of \(Quoted.list(fewest))",
            help: "the course system finds the learners by it: one column must tell all of them")
    }

    /// Returns what stands for a learner.
    /// - Throws: ``DocumentProblem`` where a spreadsheet would run a pseudonym as a formula.
    func identifier(of learner: String) throws(DocumentProblem) -> String {
        if let column { return roster?.learner(learner)?[column] ?? learner }
        try Self.expectHarmless(learner)
        return learner
    }

    /// Expects that a pseudonym can stand in a table as it is.
    static func expectHarmless(_ learner: String) throws(DocumentProblem) {
        guard CSVFormula.isRisky(learner) else { return }
        throw DocumentProblem(
            "the pseudonym \(Quoted.text(learner)) begins like a formula, which spreadsheets run",
            help: "give a roster that says by what the course system knows the learner")
    }
}
