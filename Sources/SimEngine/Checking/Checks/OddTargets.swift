/// What is equally wrong leads to equally much: a target that stands alone may be swapped or missing.
enum OddTargets {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        answers(target) + endings(target)
    }

    /// Returns the wrong options of choices that lead on like the right one, while others that are
    /// just as wrong lead elsewhere.
    private static func answers(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for decision in target.scenario.decisions where isPlainChoice(decision) {
            let right = decision.options.filter { $0.credit == .one && !$0.isCritical }
                .map { goal(of: $0, decision) }
            for isCritical in [true, false] {
                let alike = decision.options.filter {
                    $0.isCritical == isCritical && $0.credit == .zero && $0.guarding == nil
                }
                let elsewhere = alike.filter { !right.contains(goal(of: $0, decision)) }
                let along = alike.filter {
                    right.contains(goal(of: $0, decision)) && !$0.effects.contains(where: isTrace)
                }
                guard !along.isEmpty, along.count <= elsewhere.count,
                    isCritical || isHabit(elsewhere.map { goal(of: $0, decision) })
                else { continue }
                for option in along {
                    let problem = FlowProblem.leadsAlong(
                        target.name(option.id), decision: target.name(decision.id),
                        isCritical: isCritical)
                    found.append(Diagnostic(.flow(problem), at: option.source))
                }
            }
        }
        return found
    }

    /// Whether several lead to one place: a single one says nothing of where the others should lead.
    private static func isHabit(_ goals: [[StateID]]) -> Bool {
        goals.count > 1 && goals.allSatisfy { $0 == goals[0] }
    }

    /// Whether one option of a decision is all that decides where it leads.
    static func isPlainChoice(_ decision: Decision) -> Bool {
        guard decision.routes.isEmpty else { return false }
        switch decision.form {
        case .choice: return true
        case .counsel(let turns): return turns.count == 1
        case .multiple, .ordering, .numeric, .act, .matrix, .cloze, .highlight, .bowtie:
            return false
        }
    }

    private static func goal(of option: AnswerOption, _ decision: Decision) -> [StateID] {
        option.targets.isEmpty ? decision.targets : option.targets
    }

    private static func isTrace(_ effect: Effect) -> Bool {
        switch effect {
        case .set, .raise, .send, .cancel, .advance: true
        case .say, .note: false
        }
    }

    /// An option or act with the one ending to which it leads.
    private struct Lead {
        let name: Text
        let ending: StateID
        let isCritical: Bool
        let source: SourceRange
    }

    /// Returns what leads to an ending to which otherwise only critical failures lead.
    private static func endings(_ target: CheckedCase) -> [Diagnostic] {
        let scenario = target.scenario
        let leads = leads(scenario)
        var found: [Diagnostic] = []
        for (place, state) in scenario.states.enumerated()
        where state.kind == .final && state.parent == nil {
            let here = leads.filter { $0.ending == StateID(place) }
            let odd = here.filter { !$0.isCritical }
            guard odd.count == 1, here.count > 2, let lead = odd.first else { continue }
            let problem = FlowProblem.leadsToFailure(
                target.name(lead.name), ending: target.name(state.id))
            found.append(Diagnostic(.flow(problem), at: lead.source))
        }
        return found
    }

    private static func leads(_ scenario: Scenario) -> [Lead] {
        var leads: [Lead] = []
        for decision in scenario.decisions {
            for option in decision.options where option.targets.count == 1 {
                leads.append(
                    Lead(
                        name: option.id, ending: option.targets[0], isCritical: option.isCritical,
                        source: option.source))
            }
            // The way of a decision is that of its right answers which have none of their own.
            let right = decision.options.filter { $0.credit == .one && $0.targets.isEmpty }
            if isPlainChoice(decision), decision.targets.count == 1, !right.isEmpty {
                leads.append(
                    Lead(
                        name: decision.id, ending: decision.targets[0], isCritical: false,
                        source: decision.source))
            }
        }
        for (place, act) in scenario.acts.enumerated() where act.targets.count == 1 {
            let isCritical = act.isCritical || isForbidden(ActID(place), scenario)
            leads.append(
                Lead(
                    name: act.id, ending: act.targets[0], isCritical: isCritical,
                    source: act.source))
        }
        return leads
    }

    /// Whether a critical criterion forbids an act.
    private static func isForbidden(_ act: ActID, _ scenario: Scenario) -> Bool {
        scenario.rubric.contains { criterion in
            guard criterion.isCritical else { return false }
            switch criterion.rule {
            case .absent(.act(let forbidden)), .never(.act(let forbidden), _):
                return forbidden == act
            case .absent, .never, .exists, .precedence, .response, .interval, .always:
                return false
            }
        }
    }
}
