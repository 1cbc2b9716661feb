/// What a criterion earns: scoring.md §2.4.
extension Criterion {
    /// Returns the mean credit of the occasions, or what a criterion without any earns.
    ///
    /// - Parameters:
    ///   - state: What is known of the criterion.
    ///   - isFinished: Whether an ending was reached; before one, nothing is earned by waiting.
    /// - Returns: The exact share of the criterion's points.
    func credit(_ state: CriterionState, isFinished: Bool) -> Fraction {
        if let mean = state.mean { return mean }
        return isFinished && (isFullWhenVoid || rule.isProhibition) ? .one : .zero
    }
}

extension Criterion.Rule {
    /// Whether the template only forbids, so that a run without any occasion has kept it.
    public var isProhibition: Bool {
        switch self {
        case .absent, .never, .precedence, .always: true
        case .exists, .response, .interval: false
        }
    }
}
