/// What makes a transition be taken, in the author's words.
struct WayWords {
    /// What has to happen, such as `on alarm`, `after 30 s` or `“over 2 days”`.
    let trigger: String
    /// What must hold besides, as the author wrote it.
    let condition: String?

    /// Tells a transition of a case.
    init(_ origin: TransitionOrigin, in scenario: Scenario) {
        let source = origin.source(in: scenario)
        switch origin {
        case .transition(let state, let place):
            condition = scenario.written("if", at: source)
            if scenario.states[state.int].transitions[place].events.isEmpty {
                trigger = condition == nil ? "at once" : ""
            } else {
                trigger = "on " + (scenario.written("event", at: source) ?? "")
            }
        case .option(let ask, let option):
            trigger = scenario.string(scenario.decisions[ask.int].options[option.int].id)
            condition = scenario.written("if", at: source)
        case .route(let ask, let place):
            switch scenario.decisions[ask.int].routes[place].condition {
            case .level(let level):
                trigger = level.creditWords
                condition = nil
            case .timeout:
                trigger = "time limit passed"
                condition = nil
            case .expression:
                trigger = ""
                condition = scenario.written("if", at: source)
            }
        case .act(_, let act):
            trigger = scenario.string(scenario.acts[act.int].id)
            condition = scenario.written("if", at: source)
        case .decision(let ask):
            trigger = Self.rest(scenario.decisions[ask.int], scenario)
            condition = nil
        case .after(let state, let place):
            let delay = scenario.states[state.int].after[place].delay
            trigger = "after " + delay.words
            condition = scenario.written("if", at: source)
        case .every(let state, let place):
            let period = scenario.states[state.int].every[place].period
            trigger = "every " + period.words
            condition = scenario.written("if", at: source)
        }
    }

    /// The trigger and the condition in one line.
    var line: String {
        guard let condition else { return trigger }
        return trigger.isEmpty ? "if " + condition : trigger + ", if " + condition
    }

    /// Returns what is left when the other ways of a decision are not taken.
    private static func rest(_ decision: Decision, _ scenario: Scenario) -> String {
        var hasOthers =
            !decision.routes.isEmpty || decision.options.contains { !$0.targets.isEmpty }
        if case .act(let board) = decision.form {
            hasOthers = hasOthers || board.acts.contains { !scenario.acts[$0.int].targets.isEmpty }
            return hasOthers ? "else, when it closes" : "when it closes"
        }
        let answer = hasOthers ? "any other answer" : "any answer"
        return decision.within == nil ? answer : answer + ", or none in time"
    }
}
