/// Bounds of what an expression can come to, to tell whether it can fault at all.
extension Machine {
    /// Whether an expression may overflow or divide by zero, as far as the measures' ranges tell.
    func mayFault(_ expression: Expression) -> Bool {
        var stack: [ClosedRange<Int64>] = []
        for instruction in scenario.code(of: expression) {
            guard let bounds = bounds(instruction, &stack) else { return true }
            if let bounds { stack.append(bounds) }
        }
        return false
    }

    /// Returns the bounds an instruction pushes, no bounds where it pushes nothing, or nothing at
    /// all where it may fault.
    private func bounds(
        _ instruction: Instruction, _ stack: inout [ClosedRange<Int64>]
    ) -> ClosedRange<Int64>?? {
        switch instruction.opcode {
        case .constant: return .some(instruction.operand...instruction.operand)
        case .measure: return .some(range(Int(truncatingIfNeeded: instruction.operand)))
        case .isIn, .visited, .done, .answered, .chosen, .everChosen: return .some(0...1)
        case .credit: return .some(0...1000)
        case .count: return .some(0...Int64(Int32.max) * 1000)
        // Arithmetic leaves what never happened as it is, so its own bound is that of the clock.
        case .since, .time: return .some(0...Interpreter.lastInstant)
        case .skipIfFalse, .skipIfTrue:
            _ = stack.popLast()
            return .some(nil)
        case .not:
            _ = stack.popLast()
            return .some(0...1)
        case .negate:
            guard let top = stack.popLast(), top.lowerBound > .min else { return nil }
            return .some(-top.upperBound ... -top.lowerBound)
        case .clamp:
            guard let high = stack.popLast(), let low = stack.popLast(), stack.popLast() != nil
            else { return nil }
            return .some(
                min(low.lowerBound, high.lowerBound)...max(low.upperBound, high.upperBound))
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            _ = stack.popLast()
            _ = stack.popLast()
            return .some(0...1)
        case .min, .max, .add, .subtract, .multiply, .divide, .modulo:
            guard let right = stack.popLast(), let left = stack.popLast() else { return nil }
            return Machine.combine(instruction.opcode, left, right).map { .some($0) } ?? nil
        }
    }

    private func range(_ measure: Int) -> ClosedRange<Int64> {
        let own = scenario.measures[measure].range
        guard let parameter = scenario.parameter(in: MeasureID(measure)) else {
            return own.lowerBound.thousandths...own.upperBound.thousandths
        }
        let values = scenario.parameters[parameter.int]
        var low = values.stored(0)
        var high = low
        for place in values.values.indices {
            low = min(low, values.stored(place))
            high = max(high, values.stored(place))
        }
        return low...high
    }

    private static func combine(
        _ opcode: Opcode, _ left: ClosedRange<Int64>, _ right: ClosedRange<Int64>
    ) -> ClosedRange<Int64>? {
        if opcode == .min {
            return min(left.lowerBound, right.lowerBound)...min(left.upperBound, right.upperBound)
        }
        if opcode == .max {
            return max(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
        }
        if opcode == .divide || opcode == .modulo, right.contains(0) { return nil }
        var low = Int64.max
        var high = Int64.min
        for first in [left.lowerBound, left.upperBound] {
            for second in [right.lowerBound, right.upperBound] {
                guard let value = Arithmetic.apply(opcode, first, second) else { return nil }
                low = min(low, value)
                high = max(high, value)
            }
        }
        if opcode == .modulo {
            return min(0, right.lowerBound)...max(0, right.upperBound)
        }
        return low...high
    }
}
