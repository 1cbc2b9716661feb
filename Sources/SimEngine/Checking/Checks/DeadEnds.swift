/// Situations in which nothing can be done and nothing will happen.
extension Exploration {
    /// Returns the first dead end of each configuration.
    func deadEnds() -> [CheckFinding] {
        var found: [CheckFinding] = []
        var told: Set<[Int32]> = []
        for state in explorer.seen.stuck {
            let configuration = explorer.configuration(of: Int(state))
            guard told.insert(configuration).inserted, let last = configuration.last else {
                continue
            }
            found.append(
                CheckFinding(
                    .deadEnd(states: explorer.names(of: Int(state))),
                    at: machine.scenario.states[Int(last)].source,
                    route: explorer.route(to: Int(state))))
        }
        return found
    }
}
