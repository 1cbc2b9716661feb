/// What an expression reads, and what it compares the readings with.
extension Machine {
    /// Calls back for each variable that an expression reads, and widens the grain to serve it.
    func read(_ expression: Expression, _ grain: inout Grain, _ note: (Variable) -> Void) {
        let first = Int(expression.first)
        let code = scenario.code[first..<first + Int(expression.count)]
        for place in code.indices {
            let index = Int32(truncatingIfNeeded: code[place].operand)
            switch code[place].opcode {
            case .measure: note(.measure(index))
            case .visited: note(.visited(index))
            case .done:
                note(.act(index))
                grain.countLimits[Int(index)] = max(1, grain.countLimits[Int(index)])
            case .count:
                note(.act(index))
                let limit = countLimit(code, place)
                grain.countLimits[Int(index)] = max(limit, grain.countLimits[Int(index)])
            case .since:
                note(.act(index))
                add(code, place, to: &grain.since[Int(index)])
            case .answered: note(.answered(index))
            case .chosen: note(.chosen(decision(code[place]), index))
            case .everChosen: note(.everChosen(decision(code[place]), index))
            case .credit: note(.credit(index))
            case .time:
                note(.time)
                add(code, place, to: &grain.time)
            case .constant, .isIn, .add, .subtract, .multiply, .divide, .modulo, .negate, .equal,
                .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .not, .skipIfFalse,
                .skipIfTrue, .min, .max, .clamp:
                continue
            }
        }
    }

    private func decision(_ instruction: Instruction) -> Int32 {
        Int32(truncatingIfNeeded: instruction.operand >> 32)
    }

    /// The count above which a comparison with a constant comes out the same; a cap where none is.
    private func countLimit(_ code: ArraySlice<Instruction>, _ place: Int) -> Int32 {
        guard let constant = compared(code, place) else { return Grain.countCap }
        return Int32(truncatingIfNeeded: min(constant / 1000 + 1, Int64(Grain.countCap)))
    }

    private func add(_ code: ArraySlice<Instruction>, _ place: Int, to use: inout SinceUse) {
        if let constant = compared(code, place) {
            if !use.constants.contains(constant) { use.constants.append(constant) }
        } else if isComparedWithSince(code, place) {
            use.isRanked = true
        } else {
            use.isUnbounded = true
        }
    }

    /// Returns the constant that a reading is compared with directly, or nothing.
    private func compared(_ code: ArraySlice<Instruction>, _ place: Int) -> Int64? {
        if place + 2 < code.endIndex, code[place + 1].opcode == .constant,
            code[place + 2].opcode.isComparison
        {
            return code[place + 1].operand
        }
        if place > code.startIndex, place + 1 < code.endIndex,
            code[place - 1].opcode == .constant, code[place + 1].opcode.isComparison
        {
            return code[place - 1].operand
        }
        return nil
    }

    private func isComparedWithSince(_ code: ArraySlice<Instruction>, _ place: Int) -> Bool {
        guard code[place].opcode == .since else { return false }
        if place + 2 < code.endIndex, code[place + 1].opcode == .since,
            code[place + 2].opcode.isComparison
        {
            return true
        }
        return place > code.startIndex && place + 1 < code.endIndex
            && code[place - 1].opcode == .since && code[place + 1].opcode.isComparison
    }

    /// Whether an expression can come out differently merely because time has passed.
    func readsTime(_ expression: Expression) -> Bool {
        let first = Int(expression.first)
        return scenario.code[first..<first + Int(expression.count)].contains {
            $0.opcode == .since || $0.opcode == .time
        }
    }

    /// Returns the state that must be active for a condition to hold, where it says so at its head.
    func leadingState(_ condition: Expression) -> Int32? {
        let code = scenario.code[Int(condition.first)]
        guard code.opcode == .isIn else { return nil }
        if condition.count > 1 {
            let next = scenario.code[Int(condition.first) + 1]
            // The whole rest must lie behind the `and`, else the head alone decides nothing.
            guard next.opcode == .skipIfFalse, next.operand == Int64(condition.count) - 2 else {
                return nil
            }
        }
        return Int32(truncatingIfNeeded: code.operand)
    }
}

extension Grain {
    /// The count above which an act that is counted without a comparison is no longer counted.
    static let countCap: Int32 = 1000
}

extension Opcode {
    /// Whether it compares two values.
    var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .constant, .measure, .add, .subtract, .multiply, .divide, .modulo, .negate, .not,
            .skipIfFalse, .skipIfTrue, .min, .max, .clamp, .isIn, .visited, .done, .count, .since,
            .answered, .chosen, .everChosen, .credit, .time:
            false
        }
    }
}
