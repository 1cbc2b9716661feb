/// What constraints say of combinations.
extension Scenario {
    /// What the constraints say of one combination.
    enum Verdict {
        /// It may be drawn.
        case isAllowed
        /// The constraint at this place forbids it.
        case isForbidden(Int)
        /// The constraint at this place cannot be computed.
        case faults(Int)
    }

    /// Judges a combination.
    ///
    /// - Parameters:
    ///   - variant: The combination.
    ///   - first: The place of the first parameter's measure.
    /// - Returns: Whether it may be drawn, or which constraint says otherwise.
    func judge(_ variant: Variant, firstMeasure first: Int) -> Verdict {
        let facts = ParameterFacts(parameters: parameters, variant: variant, first: first)
        for (place, constraint) in constraints.enumerated() {
            guard let truth = value(of: constraint.condition, facts) else { return .faults(place) }
            if truth == 0 { return .isForbidden(place) }
        }
        return .isAllowed
    }

    /// Returns the author's reason of the constraint that excludes some values, where one does alone.
    func reason(against fixed: [Int32?]) -> String? {
        guard allowed != nil else { return nil }
        var culprit: Int?
        for number in 0..<Int(truncatingIfNeeded: Self.product(parameters)) {
            let variant = combination(number)
            guard Self.fits(variant.places, fixed),
                case .isForbidden(let place) = judge(
                    variant, firstMeasure: measures.count - parameters.count)
            else { continue }
            if let culprit, culprit != place { return nil }
            culprit = place
        }
        return culprit.flatMap { string(constraints[$0].why) }
    }
}

/// Parameters before anything has happened.
private struct ParameterFacts: ExpressionFacts {
    let parameters: [Parameter]
    let variant: Variant
    let first: Int

    func value(of instruction: Instruction) -> Int64? {
        switch instruction.opcode {
        case .constant: return instruction.operand
        case .measure:
            let parameter = Int(truncatingIfNeeded: instruction.operand) - first
            return parameters[parameter].stored(Int(variant.places[parameter]))
        case .add, .subtract, .multiply, .divide, .modulo, .negate, .equal, .notEqual, .less,
            .lessOrEqual, .greater, .greaterOrEqual, .not, .skipIfFalse, .skipIfTrue, .min, .max,
            .clamp, .isIn, .visited, .done, .count, .since, .answered, .chosen, .everChosen,
            .credit,
            .time:
            return nil
        }
    }
}
