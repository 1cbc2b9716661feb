/// Finds runs that take a certain way: one that was explored, else one along a playthrough.
struct WayRuns {
    private let explorer: Explorer
    private let machine: Machine
    private let played: [Session]

    /// How many situations are looked at for one way.
    private static let most = 20

    init(_ explorer: Explorer, _ played: [Session]) {
        self.explorer = explorer
        machine = explorer.model.machine
        self.played = played
    }

    /// Returns a short run that takes a transition while a state is active, where one is known.
    func route(taking row: Int, from state: StateID) -> ExploredRoute? {
        explored(row, state.raw) ?? alongPlaythrough(row, state.raw)
    }

    private func explored(_ row: Int, _ state: Int32) -> ExploredRoute? {
        var left = WayRuns.most
        for number in 0..<explorer.store.count
        where left > 0 && explorer.choices[number] == nil
            && explorer.configuration(of: number).contains(state)
        {
            left -= 1
            let before = explorer.route(to: number)
            for input in explorer.inputs(at: number) {
                let route = ExploredRoute(
                    variant: before.variant, inputs: before.inputs + [input])
                if takes(route, row) { return route }
            }
        }
        return nil
    }

    private func takes(_ route: ExploredRoute, _ row: Int) -> Bool {
        var run = Interpreter(machine, route.variant, witness: Witness(machine))
        for (place, input) in route.inputs.enumerated() { run.apply(input, number: place + 1) }
        return run.witness?.taken.contains(row) == true
    }

    private func alongPlaythrough(_ row: Int, _ state: Int32) -> ExploredRoute? {
        var menu = InputMenu(explorer.model)
        var shortest: ExploredRoute?
        for session in played {
            let inputs = session.effective
            var run = Interpreter(machine, session.variant, witness: Witness(machine))
            for place in 0...inputs.count {
                if let shortest, place + 1 >= shortest.inputs.count { break }
                if run.snapshot.facts.configuration.contains(state),
                    let last = input(taking: row, run, &menu)
                {
                    shortest = ExploredRoute(
                        variant: session.variant, inputs: inputs.prefix(place) + [last])
                    break
                }
                if place < inputs.count { run.apply(inputs[place], number: place + 1) }
            }
        }
        return shortest
    }

    /// Returns an input after which a run has taken a transition.
    private func input(
        taking row: Int, _ run: Interpreter, _ menu: inout InputMenu
    ) -> Input? {
        var gaps = ExplorationGaps()
        var seen = Seen(machine)
        for input in menu.inputs(of: run, &gaps, &seen) {
            var next = run
            next.apply(input, number: 1)
            if next.witness?.taken.contains(row) == true { return input }
        }
        return nil
    }
}
