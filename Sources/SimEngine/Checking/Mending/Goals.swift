/// Where a run should have come, as far as its playthrough tells.
struct Goals {
    /// The states, with those around them and what remembers them; empty where nothing tells.
    private(set) var states: [Int] = []

    /// Gathers what an expectation names and a run missed; and what no run enters.
    init(_ machine: Machine, _ run: PlayedRun, _ unvisited: [Int]) {
        let scenario = machine.scenario
        var names = run.script.expectation?.visited ?? []
        var wanted: [Int] = []
        switch run.deviation {
        case .unfit(_, let tree, let node)?: wanted = Self.asking(tree, node, scenario)
        case .otherwise(_, let expectation)?:
            if case .state(let name)? = expectation.ending { names.append(name) }
        case nil: break
        }
        wanted += scenario.states.indices.filter { state in
            let isNamed = names.contains {
                scenario.isNamed(scenario.states[state].id, Array($0.utf8)[...])
            }
            return isNamed && !run.session.snapshot.facts.wasVisited(Int32(state))
        }
        for state in wanted + unvisited { add(state, scenario) }
    }

    /// Returns the states that ask what an input answers, or offer the act that it performs.
    private static func asking(_ tree: JSONTree, _ node: Int, _ scenario: Scenario) -> [Int] {
        func name(_ key: String) -> ArraySlice<UInt8>? {
            guard let value = tree.value(forKey: key, in: node), tree.kind(value) == .string else {
                return nil
            }
            return tree.decoded(value)
        }
        let (asked, act) = (name("ask"), name("act"))
        return scenario.decisions.filter { decision in
            if let asked { return scenario.isNamed(decision.id, asked) }
            guard let act, case .act(let board) = decision.form else { return false }
            return board.acts.contains { scenario.isNamed(scenario.acts[$0.int].id, act) }
        }.map { $0.state.int }
    }

    /// Adds a state, those around it, and the histories in these.
    private mutating func add(_ state: Int, _ scenario: Scenario) {
        guard !states.contains(state) else { return }
        states.append(state)
        guard let parent = scenario.states[state].parent else { return }
        for place in scenario.states.indices
        where scenario.states[place].parent == parent && scenario.states[place].kind.isHistory {
            if !states.contains(place) { states.append(place) }
        }
        add(parent.int, scenario)
    }
}
