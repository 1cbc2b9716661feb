/// A choice earns what its author gave the option: scoring.md §1.1.
extension Decision {
    /// Returns the credit of choosing one option.
    func choiceCredit(for response: Response) -> Fraction {
        guard case .option(let chosen) = response else { return .zero }
        return credit(of: chosen)
    }

    /// Returns the credit the author gave an option, as a share.
    func credit(of option: OptionID) -> Fraction {
        options.indices.contains(option.int) ? options[option.int].share : .zero
    }
}
