/// A multiple response is counted by one of three rules: scoring.md §1.2.
extension Decision {
    /// Returns the credit of picking several options; one that was not offered does not count.
    func multipleCredit(
        for response: Response, _ scoring: MultipleScoring, _ isOffered: (OptionID) -> Bool
    ) -> Fraction {
        guard case .options(let chosen) = response else { return .zero }
        var keys: Int64 = 0
        var right: Int64 = 0
        var wrong: Int64 = 0
        for place in options.indices where isOffered(OptionID(place)) {
            let isKey = options[place].credit > .zero
            let isChosen = chosen.contains(OptionID(place))
            if isKey { keys += 1 }
            if isChosen && isKey { right += 1 }
            if isChosen && !isKey { wrong += 1 }
        }
        let isPerfect = right == keys && wrong == 0
        // Where nothing offered is right, choosing nothing is.
        if keys == 0 { return isPerfect ? .one : .zero }
        switch scoring {
        case .plusMinus: return Fraction(max(0, right - wrong), keys)
        case .zeroOne: return Fraction(right, keys)
        case .allOrNothing: return isPerfect ? .one : .zero
        }
    }
}
