/// What a state does again and again comes round before the state is left by itself.
enum NeverRepeated {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for state in target.scenario.states {
            let stays = state.after.filter { $0.guarding == nil && !$0.targets.isEmpty }
                .map { $0.delay }.min()
            guard let stays else { continue }
            for periodic in state.every where stays < periodic.period {
                let problem = FlowProblem.neverRepeated(
                    target.name(state.id), after: stays.words, every: periodic.period.words)
                found.append(Diagnostic(.flow(problem), at: periodic.source))
            }
        }
        return found
    }
}
