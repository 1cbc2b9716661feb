/// The first pass: gives every named thing its place, so that names can be used before they stand.
extension Reader {
    /// Declares everything that has a name.
    mutating func declare(_ root: Fields) {
        outline.measureCount = declareAll(.measure, nodes(.measures, root))
        // A parameter is read as a measure that never changes; it comes after those of the author.
        declareAll(.measure, nodes(.vary, root), from: outline.measureCount)
        declareAll(.reference, nodes(.references, root))
        declareAll(.objective, nodes(.objectives, root))
        if let patient = value(.patient, in: root), kind(patient) == .object,
            let chart = source.peek(.chart, patient)
        {
            declareAll(.chartTab, source.elements(chart))
        }
        for act in nodes(.acts, root) { declareAct(act) }
        declareStates(nodes(.states, root))
    }

    /// Returns the elements of a list without reporting anything.
    @inline(__always)
    private func nodes(_ key: Key, _ fields: Fields) -> Items {
        guard let node = value(key, in: fields) else { return .none }
        return source.elements(node)
    }

    /// Gives things of a kind their places and returns the next one.
    @discardableResult
    private mutating func declareAll(
        _ kind: Names.Kind, _ things: Items, from first: Int = 0
    ) -> Int {
        var place = first
        for node in things where self.kind(node) == .object {
            if let id = source.idNode(node) { define(kind, id, place: place) }
            place += 1
        }
        return place
    }

    /// Gives an act its place.
    private mutating func declareAct(_ node: Int) {
        guard kind(node) == .object else { return }
        if let id = source.idNode(node) { define(.act, id, place: outline.acts.count) }
        outline.acts.append(Int32(truncatingIfNeeded: node))
    }

    /// Gives every state its place, parents before children.
    private mutating func declareStates(_ top: Items) {
        // Most cases are flat or nearly so; where they are not, the tables grow.
        let count = top.count
        scenario.states.reserveCapacity(count)
        outline.states.reserveCapacity(count)
        outline.decisions.reserveCapacity(count)
        var open: [(items: Items, parent: StateID?)] = [(top, nil)]
        while let level = open.indices.last {
            guard let node = open[level].items.next() else {
                if let parent = open[level].parent {
                    scenario.states[parent.int].lastDescendant =
                        StateID(scenario.states.count - 1)
                }
                open.removeLast()
                continue
            }
            guard let fields = object(node, .state, required: .idRequired, as: .states) else {
                continue
            }
            let id = declareState(fields, parent: open[level].parent)
            if fields.has(.states) { open.append((nodes(.states, fields), id)) }
        }
    }

    private mutating func declareState(_ fields: Fields, parent: StateID?) -> StateID {
        let id = StateID(scenario.states.count)
        var name = Text(start: 0, end: 0, isEscaped: false)
        let idNode = value(.id, in: fields)
        if let idNode {
            define(.state, idNode, place: id.int)
            if kind(idNode) == .string { name = text(at: idNode) }
        }
        scenario.states.append(
            State(
                id: name, kind: stateKind(fields), parent: parent, lastDescendant: id,
                source: range(fields.node)))
        outline.states.append(fields)
        if let ask = value(.ask, in: fields) {
            scenario.states[id.int].ask = declareDecision(ask, state: id, idNode: idNode)
        }
        return id
    }

    private static let stateTypes: Words<State.Kind> = [
        ("parallel", .parallel), ("final", .final), ("history", .shallowHistory),
    ]

    private mutating func stateKind(_ fields: Fields) -> State.Kind {
        let kind = fields.has(.type) ? word(.type, in: fields, among: Self.stateTypes) : nil
        guard let kind else { return fields.has(.states) ? .compound : .atomic }
        if kind == .shallowHistory, flag(.deep, in: fields) == true { return .deepHistory }
        return kind
    }
}

/// Decisions in the first pass.
extension Reader {
    /// Gives a decision and its options their places.
    private mutating func declareDecision(
        _ node: Int, state: StateID, idNode stateName: Int?
    ) -> DecisionID {
        let id = DecisionID(outline.decisions.count)
        let kind = decisionKind(node)
        let fields = openDecision(node, kind)
        let own = fields.flatMap { value(.id, in: $0) }
        var name = scenario.states[state.int].id
        if let own {
            if self.kind(own) == .string { name = text(at: own) }
            define(.decision, own, place: id.int)
        } else if let stateName {
            defineDefault(stateName, place: id.int)
        }
        let first = outline.optionIDs.count
        let columns = fields.map { declareColumns($0) } ?? 0
        if let fields { declareOptions(fields) }
        outline.decisions.append(
            DecisionOutline(
                id: name, state: state, node: node, fields: fields, kind: kind,
                options: first..<outline.optionIDs.count, columns: columns))
        checkOptionNames(id)
        return id
    }

    /// Gives a decision its state's name; a name that two states share is reported there.
    private mutating func defineDefault(_ node: Int, place: Int) {
        guard kind(node) == .string else { return }
        let earlier = source.withName(node) { names.define(.decision, $0, at: node, place: place) }
        guard let earlier, let state = names.state(name(node)) else { return }
        if value(.id, in: outline.states[state.int]) == node { reportTwin(node, earlier) }
    }

    private mutating func decisionKind(_ node: Int) -> Decision.Kind? {
        guard kind(node) == .object, let word = source.peek(.kind, node), kind(word) == .string
        else {
            return nil
        }
        for kind in Decision.Kind.allCases where source.isWord(word, kind.name) { return kind }
        return nil
    }

    /// Opens a decision with the keys of its kind, or of any where the kind is not known.
    private mutating func openDecision(_ node: Int, _ kind: Decision.Kind?) -> Fields? {
        guard let kind else {
            guard let fields = object(node, Decision.Kind.allKeys, required: [.kind], as: .ask)
            else { return nil }
            _ = word(.kind, in: fields, among: Decision.Kind.words)
            return fields
        }
        return object(node, kind.keys, required: kind.required, as: .ask)
    }

    /// Gives the options of a decision, its steps and distractors or those of its turns, places.
    private mutating func declareOptions(_ fields: Fields) {
        declareOptions(.options, fields)
        declareOptions(.steps, fields)
        declareOptions(.distractors, fields)
        if fields.has(.turns) { declareInner(.turns, fields) }
        if fields.has(.blanks) { declareInner(.blanks, fields) }
        declareOptions(.rows, fields)
        declareOptions(.spans, fields)
        for part in BowtiePart.allCases { declareOptions(part.key, fields) }
        if fields.has(.acts) {
            for act in nodes(.acts, fields) { declareAct(act) }
        }
    }

    private mutating func declareOptions(_ key: Key, _ fields: Fields) {
        guard fields.has(key) else { return }
        for option in nodes(key, fields) { declareOption(option) }
    }

    /// Gives the columns of a matrix places before its rows, and returns how many there are.
    private mutating func declareColumns(_ fields: Fields) -> Int {
        let first = outline.optionIDs.count
        declareOptions(.columns, fields)
        return outline.optionIDs.count - first
    }

    /// Gives the options of turns or blanks places.
    private mutating func declareInner(_ key: Key, _ fields: Fields) {
        for part in nodes(key, fields) where kind(part) == .object {
            guard let options = source.peek(.options, part) else { continue }
            for option in source.elements(options) { declareOption(option) }
        }
    }

    private mutating func declareOption(_ node: Int) {
        guard kind(node) == .object else { return }
        let id = source.idNode(node)
        if let id {
            if kind(id) == .string { checkIdentifier(id) } else { _ = identifier(id) }
        }
        outline.optionIDs.append(Int32(truncatingIfNeeded: id ?? -1))
    }
}
