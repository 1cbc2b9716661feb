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
