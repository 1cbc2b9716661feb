/// After an answer, and after a time limit that passes, something follows.
///
/// What follows may be a way of the decision, of its state, of a state around it, or a condition
/// somewhere that asks for the answer. Inside a parallel state the other regions may lead on, so
/// nothing is told there.
enum UnansweredDecisions {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        let noticed = NoticedAnswers(target.scenario)
        var found: [Diagnostic] = []
        for (place, decision) in target.scenario.decisions.enumerated() {
            if let level = unfollowed(place, decision, noticed, target) {
                let name = target.name(decision.id)
                found.append(
                    Diagnostic(
                        .flow(.leadsNowhere(name, level: level.creditWords)),
                        at: target.places.opening(decision.source)))
            }
            if decision.within != nil, isLimitIdle(place, decision, target) {
                found.append(
                    Diagnostic(
                        .flow(.limitWithoutEffect(target.name(decision.id))),
                        at: target.places.value("within", in: decision.source)))
            }
        }
        return found
    }

    /// Returns a result that an answer can have and after which nothing happens.
    private static func unfollowed(
        _ place: Int, _ decision: Decision, _ noticed: NoticedAnswers, _ target: CheckedCase
    ) -> AnswerLevel? {
        if !decision.targets.isEmpty || noticed.isRead[place] { return nil }
        if case .act(let board) = decision.form, board.until == nil { return nil }
        let possible = AnswerLevels(decision)
        var open: AnswerLevel?
        for level in AnswerLevel.allCases.reversed() where possible.contains(level) {
            let isHeard = target.events.heard(of: place) & (1 << level.rawValue) != 0
            if isHeard || isRouted(level, decision) || isLed(level, decision, noticed, target) {
                continue
            }
            open = level
            break
        }
        guard let open, !hasOtherWay(decision.state.int, target) else { return nil }
        return open
    }

    private static func isRouted(_ level: AnswerLevel, _ decision: Decision) -> Bool {
        decision.routes.contains { route in
            switch route.condition {
            case .level(let other): other == level
            case .timeout: false
            case .expression: true
            }
        }
    }

    /// Returns whether every option of a result leads on by itself.
    private static func isLed(
        _ level: AnswerLevel, _ decision: Decision, _ noticed: NoticedAnswers,
        _ target: CheckedCase
    ) -> Bool {
        switch decision.form {
        case .choice:
            return decision.options.allSatisfy {
                !has($0, level) || leadsOn($0, noticed, target)
            }
        case .counsel(let turns):
            // A conversation is led on by what is said last, and that may be said in any turn.
            guard turns.count == 1 else {
                return decision.options.contains { leadsOn($0, noticed, target) }
            }
            return decision.options.allSatisfy {
                !has($0, level) || leadsOn($0, noticed, target)
            }
        case .act(let board):
            return board.acts.contains { act in
                target.scenario.acts[act.int].effects.contains {
                    noticed.isNoticed($0, target.events)
                }
            }
        case .multiple, .ordering, .numeric, .matrix, .cloze, .highlight, .bowtie:
            return decision.options.contains { leadsOn($0, noticed, target) }
        }
    }

    private static func has(_ option: AnswerOption, _ level: AnswerLevel) -> Bool {
        switch level {
        case .full: option.credit == .one
        case .partial: option.credit > .zero && option.credit < .one
        case .none: option.credit == .zero
        }
    }

    private static func leadsOn(
        _ option: AnswerOption, _ noticed: NoticedAnswers, _ target: CheckedCase
    ) -> Bool {
        !option.targets.isEmpty
            || option.effects.contains { noticed.isNoticed($0, target.events) }
    }

    /// Returns whether a state, or one around it, has a way out that waits for no answer.
    private static func hasOtherWay(_ state: Int, _ target: CheckedCase) -> Bool {
        let states = target.scenario.states
        if states[state].kind != .atomic { return true }
        var place: Int? = state
        while let current = place {
            if states[current].kind == .parallel { return true }
            if states[current].after.contains(where: { !$0.targets.isEmpty }) { return true }
            for way in states[current].transitions where !way.targets.isEmpty {
                if way.events.isEmpty || !way.events.allSatisfy(isAnswer) { return true }
            }
            place = states[current].parent?.int
        }
        return false
    }

    private static func isAnswer(_ event: EventDescriptor) -> Bool {
        switch event {
        case .answer, .timeout: true
        case .any, .named, .act, .done, .error, .chart: false
        }
    }

    /// Returns whether nothing comes of a decision's time limit.
    private static func isLimitIdle(
        _ place: Int, _ decision: Decision, _ target: CheckedCase
    ) -> Bool {
        if !decision.targets.isEmpty { return false }
        let heard = target.events.heard(of: place) | target.events.judged(of: place)
        if heard & EventUse.timeout != 0 { return false }
        for route in decision.routes {
            switch route.condition {
            case .timeout, .expression: return false
            case .level: break
            }
        }
        var around: Int? = decision.state.int
        while let current = around {
            let state = target.scenario.states[current]
            if state.after.contains(where: { !$0.targets.isEmpty }) { return false }
            around = state.parent?.int
        }
        return true
    }
}

/// Which answers, measures and events can move a session on by themselves.
struct NoticedAnswers {
    /// For each decision, whether a way without an event, or a board, asks for its answer.
    private(set) var isRead: [Bool]
    /// For each measure, whether one does.
    private var measures: [Bool]

    /// Gathers them.
    init(_ scenario: Scenario) {
        isRead = [Bool](repeating: false, count: scenario.decisions.count)
        measures = [Bool](repeating: false, count: scenario.measures.count)
        for state in scenario.states {
            for way in state.transitions where way.events.isEmpty { note(way.guarding, scenario) }
        }
        for decision in scenario.decisions {
            if case .act(let board) = decision.form { note(board.until, scenario) }
        }
    }

    private mutating func note(_ expression: Expression?, _ scenario: Scenario) {
        guard let expression else { return }
        for instruction in scenario.code(of: expression) {
            let place = Int(truncatingIfNeeded: instruction.operand)
            switch instruction.opcode {
            case .answered, .credit: isRead[place] = true
            case .chosen, .everChosen:
                isRead[Int(truncatingIfNeeded: instruction.operand >> 32)] = true
            case .measure: measures[place] = true
            case .constant, .add, .subtract, .multiply, .divide, .modulo, .negate, .equal,
                .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .not, .skipIfFalse,
                .skipIfTrue, .min, .max, .clamp, .isIn, .visited, .done, .count, .since, .time:
                break
            }
        }
    }

    /// Returns whether an effect can move the session on.
    func isNoticed(_ effect: Effect, _ events: EventUse) -> Bool {
        switch effect {
        case .set(let measure, _): measures[measure.int]
        case .raise(let name), .send(let name, _, _): events.isHeard(name)
        case .say, .cancel, .advance, .note: false
        }
    }
}
