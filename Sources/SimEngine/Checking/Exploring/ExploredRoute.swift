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
        var steps: [(state: Int, input: Int)] = []
        while way.from >= 0 {
            steps.append((Int(way.from), Int(way.input)))
            way = ways[Int(way.from)]
        }
        guard let entrance else {
            return route(steps.reversed(), variant: variants[Int(way.input)])
        }
        let before = entrance.course.route(to: Int(way.input))
        let after = route(steps.reversed(), variant: before.variant)
        return ExploredRoute(variant: after.variant, inputs: before.inputs + after.inputs)
    }

    /// Returns the route over inputs that are given by place; choices of parameters set the variant.
    func route(_ steps: [(state: Int, input: Int)], variant: Variant) -> ExploredRoute {
        var variant = variant
        var inputs: [Input] = []
        for step in steps {
            if step.input < 0 {
                guard let parameter = choices[step.state] else { continue }
                variant.places[parameter.int] = Int32(truncatingIfNeeded: -1 - step.input)
            } else if let input = input(step.input, at: step.state) {
                inputs.append(input)
            }
        }
        return ExploredRoute(variant: variant, inputs: inputs)
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
        var reader = store.reader(state)
        return codec.layouts.all[Int(reader.takeNumber())].configuration
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
