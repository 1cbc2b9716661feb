/// What was answered, by kind of decision.
extension InputReader {
    /// Reads the answer to a decision.
    func response(_ node: Int, to decision: DecisionID) throws(InputProblem) -> Response {
        switch scenario.decisions[decision.int].form {
        case .choice:
            let chosen = try options(node, of: decision)
            guard let option = chosen.first, chosen.count == 1 else {
                throw InputProblem(
                    "the decision \(quoted(decision)) takes one option, not \(chosen.count)")
            }
            return .option(option)
        case .multiple, .highlight:
            return .options(try options(node, of: decision).arranged { $0 < $1 })
        case .ordering, .counsel: return .options(try options(node, of: decision))
        case .numeric(let numeric): return try quantity(node, numeric)
        case .act:
            throw InputProblem(
                "the decision \(quoted(decision)) is a board: perform one of its acts with 'act'")
        case .matrix, .cloze, .bowtie:
            return .options(try parts(node, of: decision).arranged { $0 < $1 })
        }
    }

    /// Reads one name or a list of names of options.
    private func options(_ node: Int, of decision: DecisionID) throws(InputProblem) -> [OptionID] {
        var chosen: [OptionID] = []
        switch tree.kind(node) {
        case .string: chosen.append(try option(node, of: decision))
        case .array:
            for element in tree.elements(node) {
                let option = try option(element, of: decision)
                if chosen.contains(option) {
                    throw InputProblem(
                        "\(Quoted.text(tree.decoded(element))) is given twice as an answer to"
                            + " \(quoted(decision))")
                }
                chosen.append(option)
            }
        case .null, .false, .true, .number, .object:
            let known = scenario.decisions[decision.int].options
            throw InputProblem(
                "the answer to \(quoted(decision)) is the id of an option, or a list of ids:"
                    + " \(Quoted.list(known.map { scenario.string($0.id) }))")
        }
        return chosen
    }

    private func option(_ node: Int, of decision: DecisionID) throws(InputProblem) -> OptionID {
        let name = try self.name(node, of: "answer")
        let known = scenario.decisions[decision.int].options
        for place in known.indices where scenario.isNamed(known[place].id, name) {
            return OptionID(place)
        }
        throw InputProblem(
            "the decision \(quoted(decision)) has no option \(Quoted.text(name))"
                + Quoted.suggestion(for: name, among: known.map { scenario.string($0.id) }))
    }

    private func quantity(_ node: Int, _ numeric: Numeric) throws(InputProblem) -> Response {
        switch tree.kind(node) {
        case .number, .string:
            return try QuantityReader(numeric: numeric, scenario: scenario).read(tree.decoded(node))
        case .null, .false, .true, .array, .object:
            throw InputProblem("the answer is a number, or text such as \"4 mL\"")
        }
    }
}
