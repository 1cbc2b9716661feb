/// An answer leads by a `to` of its own to where it would lead without one, beside answers that have
/// none: one of the two targets hardly is what its author means.
enum NeedlessTargets {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for decision in target.scenario.decisions
        where OddTargets.isPlainChoice(decision) && !decision.targets.isEmpty
            && decision.options.contains(where: { $0.targets.isEmpty })
        {
            for option in decision.options where option.targets == decision.targets {
                let problem = FlowProblem.sameTarget(
                    target.name(option.id), decision: target.name(decision.id))
                found.append(Diagnostic(.flow(problem), at: option.source))
            }
        }
        return found
    }
}
