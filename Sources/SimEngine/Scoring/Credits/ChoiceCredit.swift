/// A choice earns what its author gave the option: scoring.md §1.1.
extension Decision {
    /// Returns the credit of choosing one option.
    func choiceCredit(for response: Response) -> Fraction {
        guard case .option(let chosen) = response else { return .zero }
        return credit(of: chosen)
    }

    /// Returns the credit the author gave an option, as a share.
    func credit(of option: OptionID) -> Fraction {
        guard options.indices.contains(option.int) else { return .zero }
        let thousandths = options[option.int].credit.thousandths
        if thousandths <= 0 { return .zero }
        return thousandths >= 1000 ? .one : Fraction(thousandths, 1000)
    }
}
