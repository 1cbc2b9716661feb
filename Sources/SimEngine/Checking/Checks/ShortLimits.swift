/// What is to be done within a limit can be done within it.
///
/// An act that ends with its board's limit is stopped by it (semantics.md §9.2); a criterion counts
/// an act at its end (scoring.md §2.1), its own last moment included.
enum ShortLimits {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        boards(target) + criteria(target)
    }

    private static func boards(_ target: CheckedCase) -> [Diagnostic] {
        let scenario = target.scenario
        // For each act, whether some board leaves it the time.
        var hasTime = [Bool](repeating: false, count: scenario.acts.count)
        for decision in scenario.decisions {
            guard case .act(let board) = decision.form else { continue }
            for act in board.acts where fits(scenario.acts[act.int], decision) {
                hasTime[act.int] = true
            }
        }
        var found: [Diagnostic] = []
        for decision in scenario.decisions {
            guard case .act(let board) = decision.form else { continue }
            for act in board.acts where !hasTime[act.int] {
                found.append(
                    told(decision.id, scenario.acts[act.int], "within", decision.source, target))
            }
        }
        return found
    }

    private static func fits(_ act: Act, _ decision: Decision) -> Bool {
        guard let within = decision.within else { return true }
        return act.takes < within
    }

    private static func criteria(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for criterion in target.scenario.rubric {
            switch criterion.rule {
            case .response(_, .act(let id), let within?, let partial, _):
                let act = target.scenario.acts[id.int]
                // Between the two credit falls, and at the second nothing is left of it.
                let isLate = partial.map { !(act.takes < $0) } ?? (within < act.takes)
                if isLate {
                    let key = partial == nil ? "within" : "partial"
                    found.append(told(criterion.id, act, key, criterion.source, target))
                }
            case .interval(.act(let id), let most, _):
                let act = target.scenario.acts[id.int]
                if most < act.takes {
                    found.append(told(criterion.id, act, "atMost", criterion.source, target))
                }
            case .response, .interval, .exists, .absent, .precedence, .never, .always: break
            }
        }
        return found
    }

    private static func told(
        _ limit: Text, _ act: Act, _ key: String, _ owner: SourceRange, _ target: CheckedCase
    ) -> Diagnostic {
        Diagnostic(
            .flow(.limitTooShort(target.name(limit), act: target.name(act.id))),
            at: target.places.value(key, in: owner))
    }
}
