/// Something that fails a run whatever its points.
public enum CriticalFailure: Hashable, Sendable {
    /// A critical decision earned nothing or ran out of time, or violated a critical pair of steps.
    case decision(DecisionID)
    /// A critical option was chosen or a critical distractor placed, in any answer.
    case option(DecisionID, OptionID)
    /// A critical act was started.
    case act(ActID)
    /// A critical criterion was violated.
    case criterion(CriterionID)

    /// Returns the id in reports: that of the decision, act or criterion, or `decision.option`.
    public func id(in scenario: Scenario) -> String {
        switch self {
        case .decision(let decision): scenario.string(scenario.decisions[decision.int].id)
        case .option(let decision, let option):
            scenario.string(scenario.decisions[decision.int].id) + "."
                + scenario.string(scenario.decisions[decision.int].options[option.int].id)
        case .act(let act): scenario.string(scenario.acts[act.int].id)
        case .criterion(let criterion): scenario.string(scenario.rubric[criterion.int].id)
        }
    }

    /// The decision it happened in, or nothing for acts and criteria.
    public var decision: DecisionID? {
        switch self {
        case .decision(let decision), .option(let decision, _): decision
        case .act, .criterion: nil
        }
    }
}

extension CriticalFailure {
    /// Returns every critical failure of a run: decisions with their options, acts, criteria.
    static func all(
        _ scenario: Scenario, _ facts: Facts, _ monitor: RubricMonitor
    ) -> [CriticalFailure] {
        var found: [CriticalFailure] = []
        let chosen = criticalOptions(scenario, facts)
        for (place, decision) in scenario.decisions.enumerated() {
            let id = DecisionID(place)
            if isItselfFailed(decision, id, facts) { found.append(.decision(id)) }
            for option in decision.options.indices
            where decision.options[option].isCritical {
                let failure = CriticalFailure.option(id, OptionID(option))
                if chosen.contains(failure) { found.append(failure) }
            }
        }
        for (place, act) in scenario.acts.enumerated()
        where act.isCritical && facts.acts[place].starts > 0 {
            found.append(.act(ActID(place)))
        }
        for (place, criterion) in scenario.rubric.enumerated()
        where criterion.isCritical && monitor.criteria[place].isViolated {
            found.append(.criterion(CriterionID(place)))
        }
        return found
    }

    /// Whether the first outcome of a decision is a critical failure.
    private static func isItselfFailed(
        _ decision: Decision, _ id: DecisionID, _ facts: Facts
    ) -> Bool {
        guard let first = facts.firstAnswer(id) else { return false }
        if decision.isCritical && first.credit.isZero { return true }
        guard let response = first.response else { return false }
        return decision.judgment(of: response)?.violatesCriticalPair ?? false
    }

    private static func criticalOptions(
        _ scenario: Scenario, _ facts: Facts
    ) -> [CriticalFailure] {
        var found: [CriticalFailure] = []
        for answer in facts.answers {
            for option in criticalOptions(of: answer, scenario.decisions[answer.decision.int]) {
                found.append(.option(answer.decision, option))
            }
        }
        return found
    }

    private static func criticalOptions(of answer: Answer, _ decision: Decision) -> [OptionID] {
        func isCritical(_ option: OptionID) -> Bool {
            decision.options.indices.contains(option.int)
                && decision.options[option.int].isCritical
        }
        switch answer.response {
        case .option(let chosen): return isCritical(chosen) ? [chosen] : []
        case .options(let chosen): return chosen.filter(isCritical)
        case .quantity, .board, nil: return []
        }
    }
}
