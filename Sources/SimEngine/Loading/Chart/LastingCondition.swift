/// Finds what could make a condition that held fail again.
///
/// It follows the instructions with what is known of each value: whether it never changes, or only
/// ever grows (a truth from false to true, a number upward). Nothing else may decide.
struct LastingCondition {
    /// How a value can change during a run.
    private enum Course {
        /// Not at all.
        case constant
        /// From false to true, or upward.
        case growing
    }

    /// The place of the first measure that is a parameter and never changes.
    private let firstParameter: Int
    private var stack: [Course] = []
    /// Where the right sides of `and` and `or` end, with the course of their left sides.
    private var joins: [(end: Int, left: Course)] = []

    /// Returns what in some instructions can change for the worse, in words, or nil.
    static func flaw(_ code: ArraySlice<Instruction>, firstParameter: Int) -> String? {
        var condition = LastingCondition(firstParameter)
        for (place, instruction) in code.enumerated() {
            condition.join(at: place)
            if let flaw = condition.take(instruction, at: place) { return flaw }
        }
        return nil
    }

    private init(_ firstParameter: Int) { self.firstParameter = firstParameter }

    private mutating func join(at place: Int) {
        while let join = joins.last, join.end == place {
            joins.removeLast()
            let right = pop()
            stack.append(right == .growing ? .growing : join.left)
        }
    }

    private mutating func pop() -> Course { stack.popLast() ?? .constant }

    private mutating func take(_ instruction: Instruction, at place: Int) -> String? {
        switch instruction.opcode {
        case .constant: stack.append(.constant)
        case .visited, .done, .answered, .chosen, .everChosen, .count, .time:
            stack.append(.growing)
        case .measure where instruction.operand >= Int64(firstParameter): stack.append(.constant)
        case .measure: return "a measure"
        case .isIn: return "in('\u{2026}')"
        case .since: return "since('\u{2026}')"
        case .credit: return "credit('\u{2026}')"
        case .skipIfFalse, .skipIfTrue:
            let skipped = Int(truncatingIfNeeded: instruction.operand)
            joins.append((place + 1 + skipped, pop()))
        case .greater: return compare(">", grows: true)
        case .greaterOrEqual: return compare(">=", grows: true)
        case .less: return compare("<", grows: false)
        case .lessOrEqual: return compare("<=", grows: false)
        case .equal: return combine(2, "'=='")
        case .notEqual: return combine(2, "'!='")
        case .not: return combine(1, "'not'")
        case .negate: return combine(1, "a calculation")
        case .add, .subtract, .multiply, .divide, .modulo, .min, .max:
            return combine(2, "a calculation")
        case .clamp: return combine(3, "a calculation")
        }
        return nil
    }

    /// Compares two values, of which the one said to be the greater may grow and the other not.
    private mutating func compare(_ sign: String, grows: Bool) -> String? {
        let right = pop()
        let left = pop()
        let (greater, lesser) = grows ? (left, right) : (right, left)
        if lesser == .growing { return "'\(sign)' the wrong way round" }
        stack.append(greater)
        return nil
    }

    /// Combines values that must not change.
    private mutating func combine(_ count: Int, _ words: String) -> String? {
        for _ in 0..<count where pop() == .growing { return words }
        stack.append(.constant)
        return nil
    }
}

extension Reader {
    /// Returns the condition of an entry, which must never fail again once it held.
    ///
    /// In it, `chosen` asks of any answer: the latest one could be another.
    mutating func lastingCondition(_ fields: Fields, _ id: Text) -> Expression? {
        guard let node = value(.if, in: fields), let condition = condition(node, .if) else {
            return nil
        }
        let places = Int(condition.first)..<Int(condition.first + condition.count)
        let first = outline.measureCount
        if let flaw = LastingCondition.flaw(scenario.code[places], firstParameter: first) {
            let name = scenario.string(id)
            error(.chart(.entryCouldVanish(name, because: flaw)), at: range(node))
        }
        for place in places where scenario.code[place].opcode == .chosen {
            scenario.code[place].opcode = .everChosen
        }
        return condition
    }

    /// Reports measures shown in what is charted, which would change afterwards.
    mutating func refuseMeasures(_ text: Text) {
        guard source.hasBrace(text) else { return }
        for (name, range) in placeholders(text).shown
        where names.measure(name) != nil && parameter(named: name) == nil {
            error(.chart(.entryShows(Quotation.text(name, isEscaped: false))), at: range)
        }
    }
}
