/// The columns of a table that say who made an attempt.
struct LearnerColumns {
    private let roster: Roster?
    private let columns: [RosterColumn]

    /// Takes those columns of a roster that say something to people.
    init(_ roster: Roster?) {
        self.roster = roster
        columns = [.name, .idnumber, .email, .section].filter { roster?.has($0) ?? false }
    }

    /// The heads of the columns.
    var heads: [String] { ["pseudonym"] + columns.map { $0.header } }

    /// Returns the cells of a learner.
    func cells(of learner: String) -> [CSVCell] {
        let known = roster?.learner(learner)
        return [.text(learner)] + columns.map { .optional(known?[$0]) }
    }
}
