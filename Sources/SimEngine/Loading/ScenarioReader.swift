/// Reading the top level of a case.
extension Reader {
    /// Reads the whole document.
    mutating func readScenario() {
        guard let root = object(0, .scenario, required: .scenarioRequired, as: .states) else {
            return
        }
        declare(root)
        checkFormat(root)
        readAbout(root)
        readEvents(root)
        readVariants(root)
        readMeasures(root)
        addParameterMeasures()
        readPatient(root)
        checkActList(root)
        readActs()
        readStates()
        checkHistories()
        scenario.initial = initialStates(root)
        scenario.passMark = decimal(.passMark, in: root, .percent)
        scenario.possible = domainPoints(root)
        readRubric(root)
        checkSends()
    }

    private mutating func checkFormat(_ root: Fields) {
        guard let node = value(.format, in: root) else { return }
        if kind(node) != .number { return wrongType(node, .format, "the number 1") }
        if Decimal3.parse(tree.utf8(node)) != .value(.one) {
            error(.value(.unknownFormat(quote(node))), at: range(node))
        }
    }

    /// Reads the events that may come from outside.
    private mutating func readEvents(_ root: Fields) {
        for node in list(.events, in: root) {
            if let event = authorEvent(node, .events) { scenario.externalEvents.append(event) }
        }
    }

    /// Returns where the session starts: as the author has it, else the first real state.
    private mutating func initialStates(_ root: Fields) -> [StateID] {
        _ = list(.states, in: root, atLeast: 1)
        if root.has(.initial) { return targets(.initial, in: root) }
        if let first = firstChild(from: 0, to: scenario.states.count) { return [first] }
        if let first = scenario.states.first {
            error(.state(.onlyHistories(scenario.string(scenario.about.id))), at: first.id.range)
        }
        return []
    }

    /// Reads points by domain.
    mutating func domainPoints(_ fields: Fields) -> [DomainPoints] {
        guard let node = value(.possible, in: fields) else { return [] }
        guard kind(node) == .object else {
            wrongType(node, .possible, "an object in braces")
            return []
        }
        var points: [DomainPoints] = []
        for member in tree.members(node) where source.knownKey(member.key) != .comment {
            guard let domain = domain(member.key) else { continue }
            if points.contains(where: { $0.domain == domain }) {
                error(.structure(.duplicateKey(domain.name)), at: range(member.key))
            }
            guard let number = decimal(member.value, .possible, .points) else { continue }
            points.append(DomainPoints(domain: domain, points: number))
        }
        return points
    }

    private mutating func domain(_ key: Int) -> Domain? {
        for domain in Domain.allCases where source.isWord(key, domain.name) {
            return domain
        }
        let near = suggestions.closest(
            to: quote(key), among: Domain.allCases.map { $0.name })
        error(
            .structure(.unknownKey(quote(key), suggestion: near?.name)), at: range(key),
            quote(key), meaning: near)
        return nil
    }

    /// All words for domains.
    static let domains: Words<Domain> = Domain.allCases.map { ($0.name, $0) }
}
