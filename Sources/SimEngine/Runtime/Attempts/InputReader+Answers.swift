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
            return .options(try options(node, of: decision).arranged { Int64($0.raw) })
        case .ordering, .counsel: return .options(try options(node, of: decision))
        case .numeric(let numeric): return try quantity(node, numeric)
        case .act:
            throw InputProblem(
                "the decision \(quoted(decision)) is a board: perform one of its acts with 'act'")
        case .matrix, .cloze, .bowtie:
            return .options(try parts(node, of: decision).arranged { Int64($0.raw) })
        }
    }

    /// Reads one name or a list of names of options, of one part where a part is given.
    func options(
        _ node: Int, of decision: DecisionID, in group: OptionGroup? = nil
    ) throws(InputProblem) -> [OptionID] {
        var names: [Int] = []
        switch tree.kind(node) {
        case .string: names.append(node)
        case .array: for element in tree.elements(node) { names.append(element) }
        case .null, .false, .true, .number, .object: throw noName(decision, group)
        }
        var chosen: [OptionID] = []
        for name in names {
            let option = try option(name, of: decision, in: group)
            if chosen.contains(option) {
                let place = group.map { "for \(quoted($0))" }
                throw InputProblem(
                    "\(Quoted.text(tree.decoded(name))) is given twice "
                        + (place ?? "as an answer to \(quoted(decision))"))
            }
            chosen.append(option)
        }
        return chosen
    }

    private func noName(_ decision: DecisionID, _ group: OptionGroup?) -> InputProblem {
        if let group {
            return InputProblem("the answer for \(quoted(group)) is a name, or a list of names")
        }
        let known = scenario.decisions[decision.int].options
        return InputProblem(
            "the answer to \(quoted(decision)) is the id of an option, or a list of ids:"
                + " \(Quoted.list(known.map { scenario.string($0.id) }))")
    }

    private func option(
        _ node: Int, of decision: DecisionID, in group: OptionGroup?
    ) throws(InputProblem) -> OptionID {
        let name = try self.name(node, of: "answer")
        let options = scenario.decisions[decision.int].options
        let places = group?.options ?? options.indices
        for place in places where scenario.isNamed(options[place].id, name) {
            return OptionID(place)
        }
        let owner =
            group.map { "\(quoted($0)) of \(quoted(decision)) has no " }
            ?? "the decision \(quoted(decision)) has no option "
        let known = places.map { scenario.string(options[$0].id) }
        throw InputProblem(
            owner + Quoted.text(name) + Quoted.suggestion(for: name, among: known))
    }

    /// Returns the name of a part between quotes.
    private func quoted(_ group: OptionGroup) -> String {
        Quoted.text(scenario.string(group.name))
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
