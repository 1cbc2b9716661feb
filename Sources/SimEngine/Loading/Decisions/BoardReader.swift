/// Reading boards of acts.
extension Reader {
    /// Reads what is particular to performing acts.
    mutating func readBoard(_ fields: Fields, _ decision: inout Decision) {
        var acts: [ActID] = []
        var known = BitSet(bound: names.nodes(.act).count)
        for node in list(.acts, in: fields, atLeast: 1) {
            // An act defined in place was read with the others; here it only has to be found.
            let name = kind(node) == .object ? source.idNode(node) : node
            guard let name, let act = reference(.act, name, .acts) else { continue }
            guard known.insert(act) else {
                error(.decision(.actTwice(quote(name))), at: range(name))
                continue
            }
            acts.append(ActID(act))
        }
        decision.form = .act(Board(acts: acts, until: condition(.until, in: fields)))
    }
}
