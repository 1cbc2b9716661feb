/// What an expression reads, and what it compares the readings with.
extension Machine {
    /// Calls back for each variable that an expression reads, and widens the grain to serve it.
    func read(_ expression: Expression, _ grain: inout Grain, _ note: (Variable) -> Void) {
        let code = scenario.code(of: expression)
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
        guard let constant = code.constantCompared(at: place) else { return Grain.countCap }
        return Int32(truncatingIfNeeded: min(constant / 1000 + 1, Int64(Grain.countCap)))
    }

    private func add(_ code: ArraySlice<Instruction>, _ place: Int, to use: inout SinceUse) {
        if let constant = code.constantCompared(at: place) {
            if !use.constants.contains(constant) { use.constants.append(constant) }
        } else if isComparedWithSince(code, place) {
            use.isRanked = true
        } else {
            use.isUnbounded = true
        }
    }

    private func isComparedWithSince(_ code: ArraySlice<Instruction>, _ place: Int) -> Bool {
        code[place].opcode == .since && code.operandCompared(at: place, with: .since) != nil
    }

    /// Whether an expression can come out differently merely because time has passed.
    func readsTime(_ expression: Expression) -> Bool {
        scenario.code(of: expression).contains {
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

extension ArraySlice<Instruction> {
    /// Returns the constant that a reading is compared with directly, or nothing.
    func constantCompared(at place: Int) -> Int64? {
        operandCompared(at: place, with: .constant)
    }

    /// Returns the operand of the instruction that a reading is compared with directly, on either side, or
    /// nothing where it is compared with anything else.
    fileprivate func operandCompared(at place: Int, with opcode: Opcode) -> Int64? {
        if place + 2 < endIndex, self[place + 1].opcode == opcode,
            self[place + 2].opcode.isComparison
        {
            return self[place + 1].operand
        }
        if place > startIndex, place + 1 < endIndex, self[place - 1].opcode == opcode,
            self[place + 1].opcode.isComparison
        {
            return self[place - 1].operand
        }
        return nil
    }
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
