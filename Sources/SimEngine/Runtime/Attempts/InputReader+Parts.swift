/// What was answered to the parts of a decision: an object with a name or list of names for each.
extension InputReader {
    /// Reads the options chosen in each part.
    func parts(_ node: Int, of decision: DecisionID) throws(InputProblem) -> [OptionID] {
        let groups = scenario.decisions[decision.int].groups
        guard tree.kind(node) == .object else {
            throw InputProblem(
                "the answer to \(quoted(decision)) is an object with the keys"
                    + " \(Quoted.list(groups.map { scenario.string($0.name) }))")
        }
        var chosen: [OptionID] = []
        var known: [Int] = []
        for member in tree.members(node) {
            let name = tree.decoded(member.key)
            let place = try part(name, of: decision)
            guard !known.contains(place) else {
                throw InputProblem(
                    "\(Quoted.text(name)) is answered twice in the answer to \(quoted(decision))")
            }
            known.append(place)
            chosen += try picks(member.value, in: groups[place], of: decision)
        }
        return chosen
    }

    /// Returns the place of the part with a name.
    private func part(
        _ name: ArraySlice<UInt8>, of decision: DecisionID
    ) throws(InputProblem) -> Int {
        let names = scenario.decisions[decision.int].groups.map { scenario.string($0.name) }
        if let place = names.firstIndex(where: { $0.utf8.elementsEqual(name) }) { return place }
        throw InputProblem(
            "the decision \(quoted(decision)) has no \(Quoted.text(name)) to answer"
                + Quoted.suggestion(for: name, among: names))
    }

    private func picks(
        _ node: Int, in group: OptionGroup, of decision: DecisionID
    ) throws(InputProblem) -> [OptionID] {
        let name = Quoted.text(scenario.string(group.name))
        switch tree.kind(node) {
        case .string: return [try pick(node, in: group, of: decision)]
        case .array:
            var picks: [OptionID] = []
            for element in tree.elements(node) {
                let pick = try pick(element, in: group, of: decision)
                guard !picks.contains(pick) else {
                    throw InputProblem(
                        "\(Quoted.text(tree.decoded(element))) is given twice for \(name)")
                }
                picks.append(pick)
            }
            return picks
        case .null, .false, .true, .number, .object:
            throw InputProblem("the answer for \(name) is a name, or a list of names")
        }
    }

    private func pick(
        _ node: Int, in group: OptionGroup, of decision: DecisionID
    ) throws(InputProblem) -> OptionID {
        let name = try self.name(node, of: "answer")
        let options = scenario.decisions[decision.int].options
        for place in group.options where scenario.isNamed(options[place].id, name) {
            return OptionID(place)
        }
        let known = group.options.map { scenario.string(options[$0].id) }
        throw InputProblem(
            "\(Quoted.text(scenario.string(group.name))) of \(quoted(decision)) has no"
                + " \(Quoted.text(name))" + Quoted.suggestion(for: name, among: known))
    }
}
