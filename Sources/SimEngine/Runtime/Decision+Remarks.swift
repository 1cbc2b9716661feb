/// What an author says about the elements of a decision, and which of them an answer missed.
extension Decision {
    /// Returns what the learner is told about an option; about a cell, what is told about its row.
    func remark(on option: OptionID) -> (feedback: Text?, refs: [ReferenceID]) {
        guard case .matrix(let matrix) = form else {
            return (options[option.int].feedback, options[option.int].refs)
        }
        let row = matrix.rows[option.int / matrix.columns.count]
        return (row.feedback, row.refs)
    }

    /// Returns the right options that were not chosen.
    func missedKeys(_ chosen: [OptionID]) -> [OptionID] {
        options.indices.map { OptionID($0) }.filter {
            options[$0.int].credit == .one && !chosen.contains($0)
        }
    }

    /// Whether the author speaks of what was missed, not only of what was chosen.
    var remarksOnMissed: Bool {
        switch form {
        case .matrix, .highlight: true
        case .choice, .multiple, .ordering, .numeric, .counsel, .act, .cloze, .bowtie: false
        }
    }
}
