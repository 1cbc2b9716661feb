/// What is listened to can happen.
enum ImpossibleEvents {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        let possible = PossibleEvents(target)
        var found: [Diagnostic] = []
        for state in target.scenario.states {
            for transition in state.transitions {
                for event in transition.events {
                    guard let problem = possible.problem(of: event) else { continue }
                    let place = target.places.value("event", in: transition.source)
                    found.append(Diagnostic(.unused(problem), at: place))
                }
            }
        }
        for decision in target.scenario.decisions {
            for route in decision.routes {
                guard let problem = possible.problem(of: route, decision) else { continue }
                let place = target.places.value("if", in: route.source)
                found.append(Diagnostic(.unused(problem), at: place))
            }
        }
        for criterion in target.scenario.rubric {
            for occurrence in occurrences(criterion.rule) {
                guard case .event(let event) = occurrence,
                    let problem = possible.problem(of: event)
                else { continue }
                found.append(Diagnostic(.unused(problem), at: criterion.id.range))
            }
        }
        return found
    }

    private static func occurrences(_ rule: Criterion.Rule) -> [Occurrence] {
        switch rule {
        case .exists(let one, _, _), .absent(let one), .never(let one, _), .interval(let one, _, _):
            [one]
        case .precedence(let one, let other), .response(let one, let other, _, _, _): [one, other]
        case .always: []
        }
    }
}

/// Which events a case can meet.
struct PossibleEvents {
    private let target: CheckedCase
    /// How many names of lower rank happen, by rank, so that a prefix asks for a difference.
    private var happening: [Int] = [0]
    private let hasLimits: Bool
    /// Whether the case is a bare statechart: it asks and judges nothing and listens to several
    /// events, all of which it leaves to come from outside, so that none was forgotten.
    private let isBare: Bool

    /// Gathers what can happen.
    init(_ target: CheckedCase) {
        self.target = target
        let scenario = target.scenario
        let numbering = target.events.numbering
        var happens = target.events.isRaised
        for name in scenario.externalEvents {
            // From outside an event may come with more words than are declared.
            let rank = Int(numbering.ranks[name.int])
            for below in rank..<Int(numbering.ends[rank]) { happens[below] = true }
        }
        for isHappening in happens {
            happening.append(happening[happening.count - 1] + (isHappening ? 1 : 0))
        }
        hasLimits = scenario.decisions.contains { $0.within != nil }
        isBare =
            scenario.decisions.isEmpty && scenario.rubric.isEmpty && scenario.acts.isEmpty
            && scenario.externalEvents.isEmpty && !target.events.isRaised.contains(true)
            && target.events.isHeard.count { $0 } > 1
    }

    /// Returns what is wrong with listening to an event, or nothing where it can happen.
    func problem(of event: EventDescriptor) -> UnusedProblem? {
        let scenario = target.scenario
        switch event {
        case .any, .error, .chart, .act, .done(nil), .answer(nil, _), .answer(_, nil): return nil
        case .named(let name):
            let rank = Int(target.events.numbering.ranks[name.int])
            let end = Int(target.events.numbering.ends[rank])
            if isBare || happening[end] > happening[rank] { return nil }
            return .neverHappens(
                Quotation.text(scenario.eventNames.bytes(name.raw), isEscaped: false),
                because: "nothing raises or sends it, and 'events' does not name it")
        case .answer(let decision?, let level?):
            let asked = scenario.decisions[decision.int]
            if AnswerLevels(asked).contains(level) { return nil }
            let name = target.name(asked.id)
            return .neverHappens(
                "answer.\(name).\(level.name)", because: "no answer to it has this result")
        case .timeout(nil):
            return hasLimits
                ? nil : .neverHappens("timeout", because: "no decision has a time limit")
        case .timeout(let decision?):
            let asked = scenario.decisions[decision.int]
            if asked.within != nil { return nil }
            return .neverHappens(
                "timeout.\(target.name(asked.id))", because: "the decision has no time limit")
        case .done(let state?):
            if canBeDone(state.int) { return nil }
            return .neverHappens(
                "done.state.\(target.name(scenario.states[state.int].id))",
                because: "it has no final state inside that completes it")
        }
    }

    /// Returns what is wrong with a route.
    func problem(of route: Route, _ decision: Decision) -> UnusedProblem? {
        switch route.condition {
        case .timeout:
            decision.within == nil
                ? .neverHappens("timeout", because: "the decision has no time limit") : nil
        case .level(let level):
            AnswerLevels(decision).contains(level)
                ? nil : .neverHappens(level.name, because: "no answer has this result")
        case .expression: nil
        }
    }

    /// Returns whether a state can be completed; semantics.md §4.5.
    private func canBeDone(_ state: Int) -> Bool {
        let states = target.scenario.states
        let kind = states[state].kind
        guard kind == .compound || kind == .parallel else { return false }
        var child = state + 1
        while child <= states[state].lastDescendant.int {
            if kind == .compound, states[child].kind == .final { return true }
            if kind == .parallel, !states[child].kind.isHistory, !canBeDone(child) { return false }
            child = states[child].lastDescendant.int + 1
        }
        return kind == .parallel
    }
}
