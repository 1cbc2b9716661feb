/// Gathers from a case what its graph shows.
struct GraphReader {
    private let scenario: Scenario
    private let coverage: Coverage?
    private(set) var nodes: [StateGraph.Node] = []
    /// The transitions that playthroughs are known to take; empty where nothing is known.
    private var taken: Set<TransitionOrigin> = []

    init(_ scenario: Scenario, _ coverage: Coverage?) {
        self.scenario = scenario
        self.coverage = coverage
    }

    /// Fills ``nodes``.
    mutating func read() {
        if let coverage {
            for (row, origin) in TransitionOrigin.all(of: scenario).enumerated()
            where coverage.transitions[row] {
                taken.insert(origin)
            }
        }
        for place in scenario.states.indices { nodes.append(node(place)) }
        for place in nodes.indices {
            if let parent = nodes[place].parent { nodes[parent].children.append(place) }
        }
        markInitial()
    }

    private func node(_ place: Int) -> StateGraph.Node {
        let state = scenario.states[place]
        var node = StateGraph.Node(
            id: scenario.string(state.id),
            title: scenario.string(state.title).map(GraphWords.prose), kind: state.kind,
            parent: state.parent?.int)
        if let coverage, !state.kind.isHistory { node.isNeverVisited = !coverage.states[place] }
        if let ask = state.ask { node.ask = self.ask(ask) }
        for origin in origins(of: StateID(place)) { add(origin, to: &node) }
        if let ask = state.ask { addCritical(ask, to: &node) }
        if state.kind.isHistory, !state.initial.isEmpty {
            node.ways.append(
                StateGraph.Way(
                    words: "the first time", targets: state.initial.map { $0.int },
                    isCritical: false))
        }
        return node
    }

    /// The ways out of a state in the order in which they are tried.
    private func origins(of state: StateID) -> [TransitionOrigin] {
        let row = scenario.states[state.int]
        var origins: [TransitionOrigin] = []
        for place in row.transitions.indices { origins.append(.transition(state, place)) }
        if let ask = row.ask { origins += TransitionOrigin.ways(of: ask, scenario) }
        for place in row.after.indices { origins.append(.after(state, place)) }
        for place in row.every.indices { origins.append(.every(state, place)) }
        return origins
    }

    private func add(_ origin: TransitionOrigin, to node: inout StateGraph.Node) {
        let words = WayWords(origin, in: scenario)
        let targets = origin.targets(in: scenario).map { $0.int }
        if targets.isEmpty {
            let words = GraphWords.clean(words.trigger.isEmpty ? words.line : words.trigger)
            if !node.stays.contains(where: { $0.utf8.elementsEqual(words.utf8) }) {
                node.stays.append(words)
            }
            return
        }
        node.ways.append(
            StateGraph.Way(
                words: GraphWords.clean(words.line), targets: targets,
                isCritical: isCritical(origin),
                isNeverTaken: coverage != nil && !taken.contains(origin)))
    }

    private func isCritical(_ origin: TransitionOrigin) -> Bool {
        switch origin {
        case .option(let ask, let option):
            let decision = scenario.decisions[ask.int]
            let chosen = decision.options[option.int]
            return chosen.isCritical || decision.isCritical && chosen.credit <= .zero
        case .route(let ask, let place):
            let decision = scenario.decisions[ask.int]
            switch decision.routes[place].condition {
            case .level(let level): return decision.isCritical && level == .none
            case .timeout: return decision.isCritical
            case .expression: return false
            }
        case .act(_, let act): return scenario.acts[act.int].isCritical
        case .transition, .decision, .after, .every: return false
        }
    }

    private func ask(_ id: DecisionID) -> StateGraph.Ask {
        let decision = scenario.decisions[id.int]
        var words = scenario.string(decision.text)
        if words == nil, case .counsel(let turns) = decision.form {
            words = scenario.string(turns.first?.text)
        }
        var ask = StateGraph.Ask(
            kind: decision.kind.name, words: words.map(GraphWords.prose),
            limit: decision.within.map { $0.words }, isCritical: decision.isCritical)
        if case .act(let board) = decision.form {
            for act in board.acts {
                let row = scenario.acts[act.int]
                if row.targets.isEmpty, !row.isCritical { ask.acts.append(scenario.string(row.id)) }
            }
        }
        return ask
    }

    /// Adds what is critical on a decision without leading anywhere of its own.
    private func addCritical(_ id: DecisionID, to node: inout StateGraph.Node) {
        let decision = scenario.decisions[id.int]
        var ids: [String] = []
        for option in decision.options where option.isCritical && option.targets.isEmpty {
            ids.append(scenario.string(option.id))
        }
        if case .act(let board) = decision.form {
            for act in board.acts {
                let row = scenario.acts[act.int]
                if row.targets.isEmpty, row.isCritical { ids.append(scenario.string(row.id)) }
            }
        }
        if ids.isEmpty { return }
        node.ways.append(
            StateGraph.Way(
                words: "critical: " + ids.joined(separator: ", "), targets: [], isCritical: true))
    }

    private mutating func markInitial() {
        for target in scenario.initial { mark(target.int, below: nil) }
        for place in nodes.indices where nodes[place].kind == .compound {
            for target in scenario.states[place].initial { mark(target.int, below: place) }
        }
    }

    /// Marks a state, and those around it below the one that is entered, as entered first.
    private mutating func mark(_ node: Int, below limit: Int?) {
        var current = node
        while true {
            nodes[current].isInitial = true
            guard let parent = nodes[current].parent, parent != limit else { return }
            if nodes[parent].kind == .parallel, limit != nil { return }
            current = parent
        }
    }
}
