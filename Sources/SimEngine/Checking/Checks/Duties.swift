/// What learners owe in each state of a case, and whether the rubric misses it where it is left out.
struct Duties {
    private let scenario: Scenario
    /// For each decision, whether something in it is scored or critical, or named by a criterion.
    private var isOwed: [Bool]
    /// For each act the decisions from whose boards it is performed.
    private var boards: [[DecisionID]]
    /// What criteria name: acts, and options by decision.
    private var namedActs: [Bool]
    private var namedOptions: [[Bool]]
    /// The acts that a critical criterion forbids.
    private var forbidden: [Bool]

    init(_ scenario: Scenario) {
        self.scenario = scenario
        boards = [[DecisionID]](repeating: [], count: scenario.acts.count)
        namedActs = [Bool](repeating: false, count: scenario.acts.count)
        forbidden = namedActs
        namedOptions = scenario.decisions.map {
            [Bool](repeating: false, count: $0.options.count)
        }
        isOwed = scenario.decisions.map { decision in
            if decision.isRemedial { return false }
            if decision.isCritical || decision.options.contains(where: { $0.isCritical }) {
                return true
            }
            if case .act(let board) = decision.form {
                return board.acts.contains { scenario.acts[$0.int].isCritical }
            }
            return decision.points > .zero
        }
        for (place, decision) in scenario.decisions.enumerated() {
            guard case .act(let board) = decision.form else { continue }
            for act in board.acts { boards[act.int].append(DecisionID(place)) }
        }
        for criterion in scenario.rubric { note(criterion) }
    }

    /// Whether something that counts is asked in a state.
    func isOwed(_ state: StateID) -> Bool {
        scenario.states[state.int].ask.map { isOwed[$0.int] } ?? false
    }

    /// Whether a criterion names an act.
    func names(_ act: ActID) -> Bool { namedActs[act.int] }

    /// Whether a criterion names an option.
    func names(_ decision: DecisionID, _ option: OptionID) -> Bool {
        namedOptions[decision.int][option.int]
    }

    /// Whether a critical criterion forbids an act.
    func forbids(_ act: ActID) -> Bool { forbidden[act.int] }

    /// Whether some criterion is violated, or not met, where a state is left out.
    func isMissed(_ state: StateID) -> Bool {
        scenario.rubric.contains { criterion in
            switch criterion.rule {
            case .exists(let one, let least, _):
                least > 0 && !criterion.isFullWhenVoid && isOnly(one, in: state)
            case .precedence(let first, let other):
                isOnly(first, in: state) && !isOnly(other, in: state)
            case .response(let trigger, let expected, _, _, _):
                isOnly(expected, in: state) && !isOnly(trigger, in: state)
            case .never(let one, let condition):
                !isOnly(one, in: state) && mentions(condition).contains { isOnly($0, in: state) }
            case .absent, .interval, .always: false
            }
        }
    }

    /// Whether something happens in one state only.
    private func isOnly(_ occurrence: Occurrence, in state: StateID) -> Bool {
        switch occurrence {
        case .act(let act):
            boards[act.int].allSatisfy { scenario.decisions[$0.int].state == state }
        case .entered(let entered): entered == state
        case .chosen(let decision, _): scenario.decisions[decision.int].state == state
        case .event: false
        }
    }

    private mutating func note(_ criterion: Criterion) {
        switch criterion.rule {
        case .exists(let one, _, _): note(one)
        case .absent(let one):
            note(one)
            if criterion.isCritical, case .act(let act) = one { forbidden[act.int] = true }
        case .precedence(let one, let other), .response(let one, let other, _, _, _):
            note(one)
            note(other)
        case .interval(let one, _, let condition):
            note(one)
            if let condition { for other in mentions(condition) { note(other) } }
        case .never(let one, let condition):
            note(one)
            for other in mentions(condition) { note(other) }
        case .always(let demand, let condition):
            for one in mentions(demand) { note(one) }
            if let condition { for other in mentions(condition) { note(other) } }
        }
    }

    private mutating func note(_ occurrence: Occurrence) {
        switch occurrence {
        case .act(let act):
            namedActs[act.int] = true
            for board in boards[act.int] where !scenario.decisions[board.int].isRemedial {
                isOwed[board.int] = true
            }
        case .chosen(let decision, let option):
            namedOptions[decision.int][option.int] = true
            isOwed[decision.int] = true
        case .entered(let state):
            if let ask = scenario.states[state.int].ask { isOwed[ask.int] = true }
        case .event: break
        }
    }

    /// Returns what a condition asks to have happened.
    private func mentions(_ condition: Expression) -> [Occurrence] {
        scenario.code(of: condition).compactMap { code in
            let index = Int(truncatingIfNeeded: code.operand & 0xFFFF_FFFF)
            switch code.opcode {
            case .visited: return .entered(StateID(index))
            case .done, .count, .since: return .act(ActID(index))
            case .chosen, .everChosen:
                return .chosen(
                    DecisionID(Int(truncatingIfNeeded: code.operand >> 32)), OptionID(index))
            case .measure, .constant, .isIn, .answered, .credit, .time, .add, .subtract,
                .multiply, .divide, .modulo, .negate, .equal, .notEqual, .less, .lessOrEqual,
                .greater, .greaterOrEqual, .not, .skipIfFalse, .skipIfTrue, .min, .max, .clamp:
                return nil
            }
        }
    }
}
