/// Runs an expression over the facts; see semantics.md §7.
extension Machine {
    /// Returns the value of an expression, or nothing when it faults: overflow or division by zero.
    ///
    /// Numbers are thousandths, durations milliseconds, truth 0 or 1.
    public func value(of expression: Expression, _ facts: Facts) -> Int64? {
        scenario.value(of: expression, facts)
    }

    /// Whether a condition holds; one that faults does not, and says so.
    public func truth(of condition: Expression, _ facts: Facts) -> Truth {
        guard let value = value(of: condition, facts) else { return .fault }
        return value != 0 ? .holds : .fails
    }

    /// What a condition came to.
    public enum Truth: Sendable {
        /// It holds.
        case holds
        /// It does not hold.
        case fails
        /// It could not be computed.
        case fault
    }
}

extension Facts: ExpressionFacts {
    @inline(__always)
    func value(of instruction: Instruction) -> Int64? {
        let operand = instruction.operand
        let index = Int(truncatingIfNeeded: operand)
        switch instruction.opcode {
        case .constant: return operand
        case .measure:
            readings?.note(index)
            return measures[index]
        case .isIn: return isActive(Int32(truncatingIfNeeded: operand)) ? 1 : 0
        case .visited: return wasVisited(Int32(truncatingIfNeeded: operand)) ? 1 : 0
        case .done: return acts[index].count > 0 ? 1 : 0
        case .count: return Int64(acts[index].count) * 1000
        case .since:
            let act = acts[index]
            return act.count > 0 ? time - act.last : Instruction.never
        case .answered: return decisions[index].latest >= 0 ? 1 : 0
        case .chosen:
            let decision = DecisionID(Int(truncatingIfNeeded: operand >> 32))
            let option = OptionID(Int(Int32(truncatingIfNeeded: operand)))
            return latestAnswer(decision)?.response?.includes(option) == true ? 1 : 0
        case .everChosen:
            let decision = DecisionID(Int(truncatingIfNeeded: operand >> 32))
            let option = OptionID(Int(Int32(truncatingIfNeeded: operand)))
            return answers.contains {
                $0.decision == decision && $0.response?.includes(option) == true
            } ? 1 : 0
        case .credit:
            guard let answer = latestAnswer(DecisionID(index)) else { return 0 }
            return answer.credit.points(of: .one).thousandths
        case .time: return time
        case .add, .subtract, .multiply, .divide, .modulo, .negate, .equal, .notEqual, .less,
            .lessOrEqual, .greater, .greaterOrEqual, .not, .skipIfFalse, .skipIfTrue, .min, .max,
            .clamp:
            return nil
        }
    }
}
