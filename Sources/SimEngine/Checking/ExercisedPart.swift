/// A part of a case that a run exercises.
enum ExercisedPart: Hashable {
    /// A compiled transition was taken.
    case transition(Int)
    /// An option was chosen.
    case option(DecisionID, OptionID)
    /// A decision was answered.
    case decision(DecisionID)
    /// An act was performed from a board.
    case act(ActID, DecisionID)
    /// A state was entered.
    case state(Int)

    /// Returns where it is defined, given the origins of the transitions.
    func source(in scenario: Scenario, _ origins: [TransitionOrigin]) -> SourceRange {
        switch self {
        case .transition(let row): origins[row].source(in: scenario)
        case .option(let decision, let option):
            scenario.decisions[decision.int].options[option.int].source
        case .decision(let decision): scenario.decisions[decision.int].source
        case .act(let act, _): scenario.acts[act.int].source
        case .state(let state): scenario.states[state].source
        }
    }

    /// Returns the parts that a session exercises, each with the step in which it first does.
    /// - Complexity: O(session), by playing it again, and O(size of the case) for each input.
    static func all(of session: Session) -> [(part: ExercisedPart, step: Int)] {
        let machine = session.machine
        var run = Interpreter(machine, session.variant, witness: Witness(machine))
        var found: [(part: ExercisedPart, step: Int)] = []
        var known: Set<ExercisedPart> = []
        var step = 0
        func add(_ part: ExercisedPart) {
            if known.insert(part).inserted { found.append((part, step)) }
        }
        func note() {
            for state in machine.states.indices
            where run.snapshot.facts.wasVisited(Int32(state)) { add(.state(state)) }
            for row in machine.transitions.indices
            where run.witness?.taken.contains(row) == true { add(.transition(row)) }
        }
        note()
        for (place, input) in session.effective.enumerated() {
            step = place + 1
            run.apply(input, number: step)
            switch input {
            case .answer(let decision, let response):
                for option in machine.scenario.decisions[decision.int].options.indices
                where response.includes(OptionID(option)) {
                    add(.option(decision, OptionID(option)))
                }
                add(.decision(decision))
            case .act(let act, let board): add(.act(act, board))
            case .wait, .event, .tab, .back: break
            }
            note()
        }
        return found
    }
}
