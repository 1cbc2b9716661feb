/// A conversation earns the mean of what was said: scoring.md §1.5.
extension Decision {
    /// Returns the mean credit over the turns that were asked; no turn at all earns nothing.
    func counselCredit(for response: Response) -> Fraction {
        switch response {
        case .option(let said): return credit(of: said)
        case .options(let said):
            if said.isEmpty { return .zero }
            var sum = Fraction.zero
            for option in said { sum = sum.adding(credit(of: option)) }
            return sum.divided(by: Int64(said.count))
        case .quantity, .board: return .zero
        }
    }
}
