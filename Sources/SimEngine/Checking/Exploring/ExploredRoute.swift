/// The inputs of a run, which show by what way something happens.
public struct ExploredRoute: Sendable {
    /// The variant in which it happens.
    public let variant: Variant
    /// The inputs, from the start.
    public let inputs: [Input]

    /// Creates a route.
    public init(variant: Variant, inputs: [Input]) {
        self.variant = variant
        self.inputs = inputs
    }
}

/// From what the exploration stored back to inputs.
extension Explorer {
    /// Returns the shortest route to a state.
    func route(to state: Int) -> ExploredRoute { route(over: ways[state]) }

    /// Returns the shortest route that ends with a way's input.
    func route(over way: Way) -> ExploredRoute {
        var way = way
        var inputs: [Input] = []
        while way.from >= 0 {
            if let input = input(Int(way.input), at: Int(way.from)) { inputs.append(input) }
            way = ways[Int(way.from)]
        }
        return ExploredRoute(variant: variants[Int(way.input)], inputs: inputs.reversed())
    }

    /// Returns one of the inputs of a state.
    func input(_ place: Int, at state: Int) -> Input? {
        let inputs = inputs(at: state)
        return inputs.indices.contains(place) ? inputs[place] : nil
    }

    /// Returns the inputs of a state, those that are no transition included.
    func inputs(at state: Int) -> [Input] {
        var runner = Interpreter(model.machine, variants[0])
        guard codec.decode(store.reader(state), into: &runner).isRunning else { return [] }
        var menu = InputMenu(model)
        var gaps = ExplorationGaps()
        var seen = Seen(model.machine)
        return menu.inputs(of: runner, &gaps, &seen)
    }

    /// Returns the configuration of a state.
    func configuration(of state: Int) -> [Int32] {
        var runner = Interpreter(model.machine, variants[0])
        return codec.layouts.all[codec.decode(store.reader(state), into: &runner).layout]
            .configuration
    }

    /// Returns the ids of a state's active states without children.
    func names(of state: Int) -> [String] {
        let scenario = model.machine.scenario
        return configuration(of: state).compactMap { place in
            let row = scenario.states[Int(place)]
            switch row.kind {
            case .atomic, .final: return scenario.string(row.id)
            case .compound, .parallel, .shallowHistory, .deepHistory: return nil
            }
        }
    }
}
