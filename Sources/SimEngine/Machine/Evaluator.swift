/// Runs an expression over the facts; see semantics.md §7.
extension Machine {
    /// Returns the value of an expression, or nothing when it faults: overflow or division by zero.
    ///
    /// Numbers are thousandths, durations milliseconds, truth 0 or 1.
    public func value(of expression: Expression, _ facts: Facts) -> Int64? {
        if expression.count == 1 {
            return push(scenario.code[Int(expression.first)], facts)
        }
        return withUnsafeTemporaryAllocation(of: Int64.self, capacity: Instruction.stackLimit + 1) {
            run(expression, facts, $0)
        }
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

    private func run(
        _ expression: Expression, _ facts: Facts, _ stack: UnsafeMutableBufferPointer<Int64>
    ) -> Int64? {
        var depth = 0
        var place = Int(expression.first)
        let end = place + Int(expression.count)
        while place < end {
            let instruction = scenario.code[place]
            place += 1
            switch instruction.opcode {
            case .skipIfFalse, .skipIfTrue:
                if (stack[depth - 1] != 0) == (instruction.opcode == .skipIfTrue) {
                    place += Int(truncatingIfNeeded: instruction.operand)
                } else {
                    depth -= 1
                }
            case .negate:
                guard let value = Arithmetic.negate(stack[depth - 1]) else { return nil }
                stack[depth - 1] = value
            case .not: stack[depth - 1] = stack[depth - 1] == 0 ? 1 : 0
            case .clamp:
                depth -= 2
                stack[depth - 1] = Swift.min(
                    Swift.max(stack[depth - 1], stack[depth]), stack[depth + 1])
            case .add, .subtract, .multiply, .divide, .modulo, .min, .max, .equal, .notEqual,
                .less, .lessOrEqual, .greater, .greaterOrEqual:
                depth -= 1
                guard
                    let value = Arithmetic.apply(
                        instruction.opcode, stack[depth - 1], stack[depth])
                else { return nil }
                stack[depth - 1] = value
            case .constant, .measure, .isIn, .visited, .done, .count, .since, .answered, .chosen,
                .everChosen, .credit, .time:
                guard let value = push(instruction, facts) else { return nil }
                stack[depth] = value
                depth += 1
            }
        }
        return depth == 1 ? stack[0] : nil
    }

    private func push(_ instruction: Instruction, _ facts: Facts) -> Int64? {
        let operand = instruction.operand
        let index = Int(truncatingIfNeeded: operand)
        switch instruction.opcode {
        case .constant: return operand
        case .measure: return facts.measures[index]
        case .isIn: return facts.isActive(Int32(truncatingIfNeeded: operand)) ? 1 : 0
        case .visited: return facts.wasVisited(Int32(truncatingIfNeeded: operand)) ? 1 : 0
        case .done: return facts.acts[index].count > 0 ? 1 : 0
        case .count: return Int64(facts.acts[index].count) * 1000
        case .since:
            let act = facts.acts[index]
            return act.count > 0 ? facts.time - act.last : Instruction.never
        case .answered: return facts.decisions[index].latest >= 0 ? 1 : 0
        case .chosen:
            let decision = DecisionID(Int(truncatingIfNeeded: operand >> 32))
            let option = OptionID(Int(Int32(truncatingIfNeeded: operand)))
            return facts.latestAnswer(decision)?.response?.includes(option) == true ? 1 : 0
        case .everChosen:
            let decision = DecisionID(Int(truncatingIfNeeded: operand >> 32))
            let option = OptionID(Int(Int32(truncatingIfNeeded: operand)))
            return facts.answers.contains {
                $0.decision == decision && $0.response?.includes(option) == true
            } ? 1 : 0
        case .credit:
            guard let answer = facts.latestAnswer(DecisionID(index)) else { return 0 }
            return answer.credit.points(of: .one).thousandths
        case .time: return facts.time
        case .add, .subtract, .multiply, .divide, .modulo, .negate, .equal, .notEqual, .less,
            .lessOrEqual, .greater, .greaterOrEqual, .not, .skipIfFalse, .skipIfTrue, .min, .max,
            .clamp:
            return nil
        }
    }
}

/// The arithmetic of expressions on thousandths and milliseconds; nothing stands for a fault.
enum Arithmetic {
    /// Returns the opposite; the time since something that never happened stays as it is.
    static func negate(_ value: Int64) -> Int64? {
        if value == Instruction.never { return value }
        let (result, overflow) = Int64(0).subtractingReportingOverflow(value)
        return overflow ? nil : result
    }

    /// Returns what an operation on two values comes to.
    static func apply(_ opcode: Opcode, _ left: Int64, _ right: Int64) -> Int64? {
        switch opcode {
        case .equal: return left == right ? 1 : 0
        case .notEqual: return left != right ? 1 : 0
        case .less: return left < right ? 1 : 0
        case .lessOrEqual: return left <= right ? 1 : 0
        case .greater: return left > right ? 1 : 0
        case .greaterOrEqual: return left >= right ? 1 : 0
        case .min: return Swift.min(left, right)
        case .max: return Swift.max(left, right)
        case .add, .subtract, .multiply, .divide, .modulo:
            // The time since what never happened stays longer than everything it is moved by.
            if left == Instruction.never || right == Instruction.never { return Instruction.never }
            return finite(opcode, left, right)
        case .constant, .measure, .negate, .not, .skipIfFalse, .skipIfTrue, .clamp, .isIn,
            .visited, .done, .count, .since, .answered, .chosen, .everChosen, .credit, .time:
            return nil
        }
    }

    private static func finite(_ opcode: Opcode, _ left: Int64, _ right: Int64) -> Int64? {
        let first = Decimal3(thousandths: left)
        let second = Decimal3(thousandths: right)
        if opcode == .add { return first.adding(second)?.thousandths }
        if opcode == .subtract { return first.subtracting(second)?.thousandths }
        if opcode == .multiply { return first.multiplied(by: second)?.thousandths }
        if opcode == .divide { return first.divided(by: second)?.thousandths }
        return first.modulo(second)?.thousandths
    }
}
