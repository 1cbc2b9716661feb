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
            chosen += try options(member.value, of: decision, in: groups[place])
        }
        return chosen
    }

    /// Returns the place of the part with a name.
    private func part(
        _ name: ArraySlice<UInt8>, of decision: DecisionID
    ) throws(InputProblem) -> Int {
        let names = scenario.decisions[decision.int].groups.map { scenario.string($0.name) }
        if let place = names.firstIndex(where: { $0.isSame(as: name) }) { return place }
        throw InputProblem(
            "the decision \(quoted(decision)) has no \(Quoted.text(name)) to answer"
                + Quoted.suggestion(for: name, among: names))
    }
}
