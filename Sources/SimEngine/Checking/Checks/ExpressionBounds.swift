/// Between which values an expression must lie, whatever happens in a session.
///
/// Measures lie in their range, or keep their first value where nothing sets them; what is known
/// of a session in no other way may be anything of its kind. Each part is bounded for itself, so
/// a condition can be impossible and not be found so, but never the other way.
struct ExpressionBounds {
    /// A lowest and a highest value.
    struct Bounds: Hashable {
        var low: Int64
        var high: Int64

        static let truth = Bounds(low: 0, high: 1)
        static let no = Bounds(low: 0, high: 0)
        static let yes = Bounds(low: 1, high: 1)
        static let anything = Bounds(low: .min, high: .max)
        static let time = Bounds(low: 0, high: .max)

        var holds0: Bool { low <= 0 && 0 <= high }
    }

    let scenario: Scenario
    private var measures: [Bounds]
    /// What may happen, where that is known; else everything may.
    var outlook: Outlook.Facts?

    /// Prepares the measures of a case.
    init(_ scenario: Scenario) {
        self.scenario = scenario
        var isSet = [Bool](repeating: false, count: scenario.measures.count)
        scenario.forEachEffect { effect in
            if case .set(let measure, _) = effect { isSet[measure.int] = true }
        }
        measures = []
        for (place, measure) in scenario.measures.enumerated() {
            let isFixed = !isSet[place] && scenario.parameter(in: MeasureID(place)) == nil
            let source = measure.startsAs.map {
                scenario.measures[scenario.measure(of: $0).int].range
            }
            let first = source ?? measure.initial...measure.initial
            let range = isFixed ? first : measure.range
            measures.append(
                Bounds(low: range.lowerBound.thousandths, high: range.upperBound.thousandths))
        }
    }

    /// Returns whether a condition holds in no session.
    func neverHolds(_ expression: Expression) -> Bool { bounds(of: expression) == .no }

    /// Returns whether a condition holds in every session.
    func alwaysHolds(_ expression: Expression) -> Bool {
        bounds(of: expression).map { !$0.holds0 } ?? false
    }

    private func bounds(of expression: Expression) -> Bounds? {
        var stack: [Bounds] = []
        // What a condition comes to where its second half is not looked at, until the half ends.
        var skipped: [(end: Int, value: Bounds)] = []
        var place = Int(expression.first)
        let end = place + Int(expression.count)
        while place < end {
            let instruction = scenario.code[place]
            place += 1
            switch instruction.opcode {
            case .skipIfFalse, .skipIfTrue:
                guard let top = stack.last else { return nil }
                let isOr = instruction.opcode == .skipIfTrue
                let target = place + Int(truncatingIfNeeded: instruction.operand)
                let maySkip = isOr ? top != .no : top.holds0
                let mayGoOn = isOr ? top.holds0 : top != .no
                if mayGoOn {
                    stack.removeLast()
                    if maySkip { skipped.append((target, isOr ? .yes : .no)) }
                } else {
                    place = target
                }
            default: guard step(instruction, &stack) else { return nil }
            }
            while let last = skipped.last, last.end == place, let top = stack.last {
                stack[stack.count - 1] = Bounds(
                    low: min(top.low, last.value.low), high: max(top.high, last.value.high))
                skipped.removeLast()
            }
        }
        return stack.count == 1 ? stack[0] : nil
    }
}

extension ExpressionBounds {
    /// Runs one instruction that does not jump.
    private func step(_ instruction: Instruction, _ stack: inout [Bounds]) -> Bool {
        switch instruction.opcode {
        case .constant:
            stack.append(Bounds(low: instruction.operand, high: instruction.operand))
        case .measure: stack.append(measures[Int(truncatingIfNeeded: instruction.operand)])
        case .isIn, .visited, .done, .answered, .chosen, .everChosen:
            stack.append(may(instruction) ? .truth : .no)
        case .credit: stack.append(may(instruction) ? Bounds(low: 0, high: 1000) : .no)
        case .count: stack.append(may(instruction) ? .time : .no)
        case .since:
            let never = Bounds(low: Instruction.never, high: Instruction.never)
            stack.append(may(instruction) ? .time : never)
        case .time: stack.append(.time)
        case .not:
            guard let top = stack.popLast() else { return false }
            stack.append(top == .no ? .yes : top.holds0 ? .truth : .no)
        case .negate:
            guard let top = stack.popLast() else { return false }
            let isSafe = top.low > -.max && top.high < .max
            stack.append(isSafe ? Bounds(low: -top.high, high: -top.low) : .anything)
        case .clamp:
            guard stack.count > 2 else { return false }
            stack.removeLast(3)
            stack.append(.anything)
        case .add, .subtract, .multiply, .divide, .modulo, .min, .max, .equal, .notEqual, .less,
            .lessOrEqual, .greater, .greaterOrEqual:
            guard let right = stack.popLast(), let left = stack.popLast() else { return false }
            stack.append(Self.apply(instruction.opcode, left, right))
        case .skipIfFalse, .skipIfTrue: return false
        }
        return true
    }

    /// Whether what an instruction asks of the run may ever have happened.
    private func may(_ instruction: Instruction) -> Bool {
        guard let outlook else { return true }
        let place = Int(truncatingIfNeeded: instruction.operand)
        switch instruction.opcode {
        case .isIn, .visited: return outlook.states.contains(place)
        case .done, .count, .since: return outlook.acts.contains(place)
        case .answered, .credit: return outlook.decisions.contains(place)
        case .chosen, .everChosen:
            let decision = Int(truncatingIfNeeded: instruction.operand >> 32)
            let option = Int(Int32(truncatingIfNeeded: instruction.operand))
            return option < 0 || outlook.offered[decision].contains(option)
        case .constant, .measure, .add, .subtract, .multiply, .divide, .modulo, .equal, .notEqual,
            .less, .lessOrEqual, .greater, .greaterOrEqual, .not, .negate, .skipIfFalse,
            .skipIfTrue, .min, .max, .clamp, .time:
            return true
        }
    }

    static func apply(_ opcode: Opcode, _ left: Bounds, _ right: Bounds) -> Bounds {
        switch opcode {
        case .add: return sum(left, right)
        case .subtract:
            guard right.low > -.max, right.high < .max else { return .anything }
            return sum(left, Bounds(low: -right.high, high: -right.low))
        case .min: return Bounds(low: min(left.low, right.low), high: min(left.high, right.high))
        case .max: return Bounds(low: max(left.low, right.low), high: max(left.high, right.high))
        case .less: return compared(left.high < right.low, left.low >= right.high)
        case .lessOrEqual: return compared(left.high <= right.low, left.low > right.high)
        case .greater: return compared(left.low > right.high, left.high <= right.low)
        case .greaterOrEqual: return compared(left.low >= right.high, left.high < right.low)
        case .equal: return compared(areOne(left, right), areApart(left, right))
        case .notEqual: return compared(areApart(left, right), areOne(left, right))
        case .multiply, .divide, .modulo, .constant, .measure, .negate, .not, .skipIfFalse,
            .skipIfTrue, .clamp, .isIn, .visited, .done, .count, .since, .answered, .chosen,
            .everChosen, .credit, .time:
            return .anything
        }
    }

    private static func compared(_ isTrue: Bool, _ isFalse: Bool) -> Bounds {
        isTrue ? .yes : isFalse ? .no : .truth
    }

    private static func areOne(_ left: Bounds, _ right: Bounds) -> Bool {
        left == right && left.low == left.high
    }

    private static func areApart(_ left: Bounds, _ right: Bounds) -> Bool {
        left.high < right.low || right.high < left.low
    }

    private static func sum(_ left: Bounds, _ right: Bounds) -> Bounds {
        let (low, isLow) = left.low.addingReportingOverflow(right.low)
        let (high, isHigh) = left.high.addingReportingOverflow(right.high)
        // The time since what never happened stays what it is under arithmetic.
        if isLow || isHigh || left.high == .max || right.high == .max { return .anything }
        return Bounds(low: low, high: high)
    }
}
