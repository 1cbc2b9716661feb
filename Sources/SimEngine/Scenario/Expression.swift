/// An expression in the scenario's closed language: a run of ``Scenario/code``.
public struct Expression: Hashable, Sendable {
    /// The index of its first instruction.
    public var first: Int32
    /// How many instructions it has.
    public var count: Int32

    /// Creates an expression.
    public init(first: Int32, count: Int32) {
        self.first = first
        self.count = count
    }
}

extension Scenario {
    /// Returns the instructions of an expression.
    func code(of expression: Expression) -> ArraySlice<Instruction> {
        let first = Int(expression.first)
        return code[first..<first + Int(expression.count)]
    }
}

/// One instruction of the expression machine, which works on a stack of 64-bit integers.
///
/// Numbers are thousandths, durations milliseconds, truth 0 or 1.
public struct Instruction: Hashable, Sendable {
    /// What to do.
    public var opcode: Opcode
    /// What to do it with; the meaning depends on the opcode.
    public var operand: Int64

    /// Creates an instruction.
    public init(_ opcode: Opcode, _ operand: Int64 = 0) {
        self.opcode = opcode
        self.operand = operand
    }
}

/// What an instruction does.
public enum Opcode: UInt8, Hashable, Sendable {
    /// Pushes the operand.
    case constant
    /// Pushes the value of the measure whose index is the operand.
    case measure
    /// Pops two numbers or durations and pushes their sum.
    case add
    /// Pops two numbers or durations and pushes their difference.
    case subtract
    /// Pops two numbers, or a duration and a number in either order, and pushes their product.
    ///
    /// One of the two is always thousandths, so the product is divided by 1,000, half to even.
    case multiply
    /// Pops two numbers, or two durations, and pushes their quotient in thousandths, half to even;
    /// for a duration over a number the quotient is a duration by the same arithmetic.
    case divide
    /// Pops two numbers or durations and pushes the remainder of floored division.
    case modulo
    /// Negates the top.
    case negate
    /// Pops two values and pushes whether they are equal.
    case equal
    /// Pops two values and pushes whether they differ.
    case notEqual
    /// Pops two values and pushes whether the first is less.
    case less
    /// Pops two values and pushes whether the first is at most the second.
    case lessOrEqual
    /// Pops two values and pushes whether the first is greater.
    case greater
    /// Pops two values and pushes whether the first is at least the second.
    case greaterOrEqual
    /// Inverts the truth on top.
    case not
    /// Leaves a false top and skips operand instructions, else pops it: the heart of `and`.
    case skipIfFalse
    /// Leaves a true top and skips operand instructions, else pops it: the heart of `or`.
    case skipIfTrue
    /// Pops two values and pushes the lesser.
    case min
    /// Pops two values and pushes the greater.
    case max
    /// Pops value, low, high and pushes the value moved into the range.
    case clamp
    /// Pushes whether the state in the operand is active.
    case isIn
    /// Pushes whether the state in the operand was ever entered.
    case visited
    /// Pushes whether the act in the operand was ever done.
    case done
    /// Pushes how often the act in the operand was done, in thousandths.
    case count
    /// Pushes the time since the act in the operand was last done; ``Instruction/never`` if never.
    case since
    /// Pushes whether the decision in the operand was ever answered.
    case answered
    /// Pushes whether the latest answer chose the option: operand is decision × 2^32 + option.
    case chosen
    /// Pushes whether any answer so far chose the option: operand as of ``chosen``.
    case everChosen
    /// Pushes the credit of the latest answer of the decision in the operand, in thousandths.
    case credit
    /// Pushes the simulated time since the session began.
    case time
}

extension Instruction {
    /// The time since something that never happened: longer than every duration.
    public static let never = Int64.max
    /// The greatest depth of the stack; deeper expressions are refused when loaded.
    public static let stackLimit = 64

    /// Returns the operand that names an option of a decision.
    public static func operand(decision: DecisionID, option: OptionID) -> Int64 {
        Int64(decision.raw) << 32 | Int64(option.raw)
    }
}
