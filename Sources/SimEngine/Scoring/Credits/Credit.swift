/// What an answer earns, from 0 to 1; docs/scoring.md §1 has the formulas.
extension Decision {
    /// Returns the credit of an answer, from 0 to 1.
    ///
    /// - Parameters:
    ///   - response: The answer; one that does not fit the kind of decision earns nothing.
    ///   - isOffered: Whether an option could be chosen when the decision was answered.
    /// - Returns: The exact share of the decision's points.
    /// - Complexity: O(1) for a choice and for a number.
    public func credit(
        for response: Response, isOffered: (OptionID) -> Bool
    ) -> Fraction {
        switch form {
        case .choice: choiceCredit(for: response)
        case .multiple(_, let scoring): multipleCredit(for: response, scoring, isOffered)
        case .ordering(let ordering): orderingCredit(for: response, ordering)
        case .numeric(let numeric): numeric.credit(for: response)
        case .counsel: counselCredit(for: response)
        case .act: response == .board ? .one : .zero
        case .matrix(let matrix): matrixCredit(for: response, matrix)
        case .cloze(let cloze): clozeCredit(for: response, cloze.scoring)
        case .highlight: highlightCredit(for: response)
        case .bowtie: bowtieCredit(for: response)
        }
    }
}
