/// One thing that conditions ask for, kept as a number while a case is wandered through.
enum KeptFact: Hashable {
    /// The value of a measure.
    case measure(Int)
    /// How often an act was done, in thousandths as conditions read it.
    case act(Int)
    /// Whether a state was entered, 1 or 0.
    case visited(Int)
    /// The option of the latest answer to a decision; ``KeptFacts/unanswered`` before the first.
    case answer(Int)
    /// Whether an event is on its way, 1 or 0.
    case pending(Int)
    /// The state that a history state remembers; ``KeptFacts/nothing`` before its parent was left.
    case remembered(Int)
}

/// The facts that are kept, in a fixed order; the others may be anything.
struct KeptFacts {
    /// What stands for a decision that was not answered.
    static let unanswered: Int64 = -1
    /// What a history state remembers at first.
    static let nothing: Int64 = -1
    /// What stands for an answer of which no more is known.
    static let unknownAnswer: Int64 = -2
    /// The most that acts are counted to, in thousandths.
    static let mostCount: Int64 = 4000
    /// The most facts.
    static let most = 10

    /// The facts.
    private(set) var facts: [KeptFact] = []
    private var places: [KeptFact: Int] = [:]

    /// Returns the place of a fact, or nothing where it is not kept.
    func place(of fact: KeptFact) -> Int? { places[fact] }

    /// Adds a fact.
    mutating func keep(_ fact: KeptFact) {
        guard places[fact] == nil else { return }
        places[fact] = facts.count
        facts.append(fact)
    }

    /// Adds what a condition reads, as far as it can be kept.
    mutating func keep(readsOf expression: Expression?, _ scenario: Scenario) {
        guard let expression else { return }
        for instruction in scenario.code(of: expression) {
            if let fact = KeptFacts.fact(of: instruction) { keep(fact) }
        }
    }

    /// Returns the fact that an instruction reads, or nothing where it reads none that can be kept.
    static func fact(of instruction: Instruction) -> KeptFact? {
        let index = Int(truncatingIfNeeded: instruction.operand)
        return switch instruction.opcode {
        case .measure: .measure(index)
        case .visited: .visited(index)
        case .done, .count: .act(index)
        case .answered, .credit: .answer(index)
        case .chosen: .answer(Int(truncatingIfNeeded: instruction.operand >> 32))
        case .constant, .isIn, .since, .everChosen, .time, .add, .subtract, .multiply, .divide,
            .modulo, .negate, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
            .not, .skipIfFalse, .skipIfTrue, .min, .max, .clamp:
            nil
        }
    }
}

/// What conditions read at a moment of a wandering; nothing where it is not known.
struct KeptReadings: ExpressionFacts {
    let scenario: Scenario
    let kept: KeptFacts
    let values: ArraySlice<Int64>
    /// The state in which the case stands, outside of every parallel state or one itself.
    let stand: Int
    /// The measures that nothing sets.
    let isFixed: [Bool]

    func value(of instruction: Instruction) -> Int64? {
        let index = Int(truncatingIfNeeded: instruction.operand)
        switch instruction.opcode {
        case .constant: return instruction.operand
        case .measure:
            if let value = kept(.measure(index)) { return value }
            return isFixed[index] ? scenario.measures[index].initial.thousandths : nil
        case .isIn: return isIn(index)
        case .visited: return kept(.visited(index))
        case .count: return kept(.act(index))
        case .done: return kept(.act(index)).map { $0 > 0 ? 1 : 0 }
        case .answered:
            return kept(.answer(index)).map { $0 == KeptFacts.unanswered ? 0 : 1 }
        case .credit: return credit(of: index)
        case .chosen:
            let decision = Int(truncatingIfNeeded: instruction.operand >> 32)
            guard let answer = kept(.answer(decision)), answer != KeptFacts.unknownAnswer else {
                return nil
            }
            let option = Int64(Int32(truncatingIfNeeded: instruction.operand))
            return answer == option ? 1 : 0
        case .since, .everChosen, .time, .add, .subtract, .multiply, .divide, .modulo, .negate,
            .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .not, .skipIfFalse,
            .skipIfTrue, .min, .max, .clamp:
            return nil
        }
    }

    private func kept(_ fact: KeptFact) -> Int64? {
        kept.place(of: fact).map { values[values.startIndex + $0] }
    }

    private func isIn(_ state: Int) -> Int64? {
        let states = scenario.states
        if state <= stand, states[state].lastDescendant.int >= stand { return 1 }
        let isInside = state > stand && states[stand].lastDescendant.int >= state
        return isInside && states[stand].kind == .parallel ? nil : 0
    }

    private func credit(of decision: Int) -> Int64? {
        guard let answer = kept(.answer(decision)), answer != KeptFacts.unknownAnswer else {
            return nil
        }
        if answer == KeptFacts.unanswered { return 0 }
        return scenario.decisions[decision].options[Int(truncatingIfNeeded: answer)].credit
            .thousandths
    }
}
