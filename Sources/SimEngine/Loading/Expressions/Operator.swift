/// How tightly operators bind; those of a higher level are applied first.
enum Level: Int, Comparable {
    case or, and, comparison, sum, product, unary

    /// The level of what stands to the right of an operator, so that equals group to the left.
    var tighter: Level { Level(rawValue: rawValue + 1) ?? .unary }

    /// Returns whether one level binds less tightly than another.
    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// An operator between two values.
struct Operator {
    /// How tightly it binds.
    let level: Level
    /// The instruction that applies it.
    let opcode: Opcode

    /// Creates the operator that a token stands for, if it is one.
    init?(_ kind: Token.Kind) {
        switch kind {
        case .or: (level, opcode) = (.or, .skipIfTrue)
        case .and: (level, opcode) = (.and, .skipIfFalse)
        case .equal: (level, opcode) = (.comparison, .equal)
        case .notEqual: (level, opcode) = (.comparison, .notEqual)
        case .less: (level, opcode) = (.comparison, .less)
        case .lessOrEqual: (level, opcode) = (.comparison, .lessOrEqual)
        case .greater: (level, opcode) = (.comparison, .greater)
        case .greaterOrEqual: (level, opcode) = (.comparison, .greaterOrEqual)
        case .plus: (level, opcode) = (.sum, .add)
        case .minus: (level, opcode) = (.sum, .subtract)
        case .times: (level, opcode) = (.product, .multiply)
        case .over: (level, opcode) = (.product, .divide)
        case .remainder: (level, opcode) = (.product, .modulo)
        case .number, .duration, .truth, .name, .text, .not, .open, .close, .comma, .end:
            return nil
        }
    }

    /// Returns the type of what it makes of two values, or nil where it cannot combine them.
    func result(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch level {
        case .or, .and: return .truth
        case .comparison:
            let isOrder = opcode != .equal && opcode != .notEqual
            if isOrder, left == .truth || right == .truth { return nil }
            return same(left, right) == nil ? nil : .truth
        case .sum:
            return left == .truth || right == .truth ? nil : same(left, right)
        case .product, .unary: return product(left, right)
        }
    }

    private func same(_ left: ValueType, _ right: ValueType) -> ValueType? {
        if left == right || right == .unknown { return left }
        return left == .unknown ? right : nil
    }

    private func product(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.truth, _), (_, .truth): nil
        case (.unknown, _), (_, .unknown): .unknown
        case (.number, .number): .number
        case (.duration, .duration):
            opcode == .divide ? .number : opcode == .modulo ? .duration : nil
        case (.duration, .number): opcode == .modulo ? nil : .duration
        case (.number, .duration): opcode == .multiply ? .duration : nil
        case (.symbol, _), (_, .symbol): nil
        }
    }
}
