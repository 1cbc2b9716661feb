/// Comparisons inside a condition that come out the same wherever their measure lies in its range.
extension ExpressionBounds {
    /// Returns the first comparison of a measure with a constant that its range decides.
    ///
    /// A parameter's measure is left out: what it may be is told where it is compared.
    func settledPart(of expression: Expression) -> (measure: MeasureID, holds: Bool)? {
        let first = Int(expression.first)
        let code = scenario.code[first..<first + Int(expression.count)]
        guard code.count > 3 else { return nil }
        for place in code.indices.dropLast(2) where code[place + 2].opcode.isComparison {
            let isLeft =
                code[place].opcode == .measure && code[place + 1].opcode == .constant
            let isRight =
                code[place].opcode == .constant && code[place + 1].opcode == .measure
            guard isLeft || isRight else { continue }
            let measure = MeasureID(
                Int(truncatingIfNeeded: code[isLeft ? place : place + 1].operand))
            let constant = code[isLeft ? place + 1 : place].operand
            guard scenario.parameter(in: measure) == nil else { continue }
            let range = scenario.measures[measure.int].range
            let held = Bounds(
                low: range.lowerBound.thousandths, high: range.upperBound.thousandths)
            let other = Bounds(low: constant, high: constant)
            let result = Self.apply(
                code[place + 2].opcode, isLeft ? held : other, isLeft ? other : held)
            if result == .no || result == .yes { return (measure, result == .yes) }
        }
        return nil
    }
}
