/// Reading ids and what they name.
extension Reader {
    /// Returns the bytes of an id, reporting what keeps it from being one.
    mutating func identifier(_ node: Int, _ key: Key = .id) -> ArraySlice<UInt8>? {
        guard kind(node) == .string else {
            wrongType(node, key, "a name in quotes")
            return nil
        }
        checkIdentifier(node)
        return name(node)
    }

    /// Reports what keeps a string from being an id.
    mutating func checkIdentifier(_ node: Int) {
        if source.withName(node, { Identifier.isValid($0) }) { return }
        let fix = source.trim(node) { Self.isIdentifier($0) } ?? source.resolving(node)
        error(.name(Identifier.problem(name(node))), at: range(node), fix: fix)
    }

    /// Returns whether bytes are an id.
    static func isIdentifier(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { Identifier.isValid($0) }
    }

    /// Gives an id to the next thing of a kind, reporting an earlier one of the same name.
    mutating func define(_ kind: Names.Kind, _ node: Int, place: Int) {
        guard self.kind(node) == .string else { return wrongType(node, .id, "a name in quotes") }
        checkIdentifier(node)
        let earlier = source.withName(node) { names.define(kind, $0, at: node, place: place) }
        if let earlier { reportTwin(node, earlier) }
    }

    /// Reports an id that was used before.
    mutating func reportTwin(_ node: Int, _ earlier: Int) {
        let line = line(of: tree.nodes[earlier].start)
        let isSame = source.haveSameName(node, earlier)
        let problem =
            isSame
            ? NameProblem.duplicate(quote(node), line: line)
            : .differsOnlyInCase(quote(node), from: quote(earlier), line: line)
        error(.name(problem), at: range(node))
    }

    /// Returns the things of a kind that the names under a key stand for.
    mutating func references(_ kind: Names.Kind, _ key: Key, in fields: Fields) -> [Int] {
        guard fields.has(key) else { return [] }
        var found: [Int] = []
        for node in oneOrMore(key, in: fields) {
            if let place = reference(kind, node, key) { found.append(place) }
        }
        return found
    }

    /// Returns the thing of a kind that a node names.
    mutating func reference(_ kind: Names.Kind, _ node: Int, _ key: Key) -> Int? {
        guard self.kind(node) == .string else {
            wrongType(node, key, "a name in quotes")
            return nil
        }
        if let place = source.withName(node, { names.find(kind, $0) }) { return place }
        unknown(kind, name(node), at: range(node))
        return nil
    }

    /// Returns the sources under `refs`.
    mutating func sources(_ fields: Fields) -> [ReferenceID] {
        guard fields.has(.refs) else { return [] }
        return references(.reference, .refs, in: fields).map { ReferenceID($0) }
    }

    /// Returns the objectives under `objectives`.
    mutating func servedObjectives(_ fields: Fields) -> [ObjectiveID] {
        guard fields.has(.objectives) else { return [] }
        return references(.objective, .objectives, in: fields).map { ObjectiveID($0) }
    }
}

/// Reporting names that mean nothing.
extension Reader {
    /// Reports a name that nothing of a kind has.
    mutating func unknown(_ kind: Names.Kind, _ name: ArraySlice<UInt8>, at range: SourceRange) {
        let word = Quotation.text(name, isEscaped: false)
        let near = suggest(word, kind)
        let problem: ReferenceProblem? =
            switch kind {
            case .state: .unknownState(word, suggestion: near?.name)
            case .act: .unknownAct(word, suggestion: near?.name)
            case .measure: .unknownMeasure(word, suggestion: near?.name)
            case .decision: .unknownDecision(word, suggestion: near?.name)
            case .reference: .unknownReference(word, suggestion: near?.name)
            case .objective: .unknownObjective(word, suggestion: near?.name)
            case .chartTab: .unknownChartTab(word, suggestion: near?.name)
            case .criterion: nil
            }
        if let problem { error(.reference(problem), at: range, word, meaning: near) }
    }

    /// Returns the name of a kind that an author may have meant.
    mutating func suggest(_ word: String, _ kind: Names.Kind) -> Near? {
        let (nodes, source) = (names.nodes(kind), source)
        return suggestions.closest(to: word, kind) {
            nodes.compactMap { $0 < 0 ? nil : source.quote(Int($0)) }
        }
    }

    /// Returns the name that an author may have meant; the names are only made if that may be told.
    mutating func suggest(_ word: String, among names: (Reader) -> [String]) -> Near? {
        if suggestions.areSpent || findings.isFull { return nil }
        return suggestions.closest(to: word, among: names(self))
    }

    /// Reports a text that shows what is no measure.
    mutating func unknownPlaceholder(_ name: ArraySlice<UInt8>, at range: SourceRange) {
        let word = Quotation.text(name, isEscaped: false)
        let near = suggest(word, .measure)
        error(
            .reference(.unknownPlaceholder(word, suggestion: near?.name)), at: range, word,
            meaning: near)
    }
}
