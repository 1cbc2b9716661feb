/// An ordering is judged by the pairs of steps it gets in the right order: scoring.md §1.3.
extension Decision {
    /// Returns the credit of an order of steps, by the rule the author chose.
    func orderingCredit(for response: Response, _ ordering: Ordering) -> Fraction {
        guard case .options(let placed) = response else { return .zero }
        let judgment = OrderingJudgment(ordering, placed: placed)
        switch ordering.scoring {
        case .precedence: return judgment.precedenceCredit
        case .allOrNothing: return judgment.isAllRight ? .one : .zero
        case .edit: return judgment.editCredit
        }
    }

    /// Returns whether an order of steps would earn full credit under all-or-nothing scoring.
    ///
    /// - Returns: Nothing when the decision is no ordering.
    public func allOrNothing(for response: Response) -> Bool? {
        judgment(of: response)?.isAllRight
    }

    /// Returns what an order of steps gets right and wrong, or nothing for another kind.
    public func judgment(of response: Response) -> OrderingJudgment? {
        guard case .ordering(let ordering) = form, case .options(let placed) = response else {
            return nil
        }
        return OrderingJudgment(ordering, placed: placed)
    }
}

extension OrderingJudgment {
    /// The share of satisfied pairs, corrected for chance: half of them earn nothing.
    public var precedenceCredit: Fraction {
        let all = Int64(required + distractors.count)
        if all == 0 { return .one }
        return Fraction(max(0, 2 * Int64(satisfied) - all), all)
    }

    /// Whether every step is placed, every pair is in order and no distractor is placed.
    public var isAllRight: Bool {
        satisfied == required && omitted.isEmpty && distractors.isEmpty
    }

    /// One minus the share of steps that must be taken out, put back or left out to be right.
    public var editCredit: Fraction {
        let count = Int64(stepCount)
        if count == 0 { return .one }
        return Fraction(max(0, Int64(largestRightSet) - Int64(distractors.count)), count)
    }
}
