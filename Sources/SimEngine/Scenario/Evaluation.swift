/// What the names in an expression stand for at some moment.
protocol ExpressionFacts {
    /// Returns what an instruction without operands on the stack pushes, or nothing if it faults.
    func value(of instruction: Instruction) -> Int64?
}

/// Runs an expression; see semantics.md §7.
extension Scenario {
    /// Returns the value of an expression, or nothing when it faults: overflow or division by zero.
    ///
    /// Numbers are thousandths, durations milliseconds, truth 0 or 1.
    @inline(__always)
    func value(of expression: Expression, _ facts: some ExpressionFacts) -> Int64? {
        if expression.count == 1 { return facts.value(of: code[Int(expression.first)]) }
        return withUnsafeTemporaryAllocation(of: Int64.self, capacity: Instruction.stackLimit + 1) {
            run(expression, facts, $0)
        }
    }

    private func run(
        _ expression: Expression, _ facts: some ExpressionFacts,
        _ stack: UnsafeMutableBufferPointer<Int64>
    ) -> Int64? {
        var depth = 0
        var place = Int(expression.first)
        let end = place + Int(expression.count)
        while place < end {
            let instruction = code[place]
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
                guard let value = facts.value(of: instruction) else { return nil }
                stack[depth] = value
                depth += 1
            }
        }
        return depth == 1 ? stack[0] : nil
    }
}
