/// Reading what all decisions have.
extension Reader {
    /// Returns a decision that the first pass found, of which only its place is known.
    func outlinedDecision(_ id: DecisionID) -> Decision {
        let found = outline.decisions[id.int]
        return Decision(
            id: found.id, state: found.state, form: .choice, source: range(found.node))
    }

    /// Reads what the first pass found of a decision.
    mutating func readDecision(_ id: DecisionID, _ decision: inout Decision) {
        guard let fields = outline.decisions[id.int].fields else { return }
        decision.text = prose(.text, in: fields)
        if fields.has(.domain) {
            decision.domain = word(.domain, in: fields, among: Self.domains) ?? .knowledge
        }
        decision.objectives = servedObjectives(fields)
        decision.points = decimal(.points, in: fields, .points) ?? .one
        decision.isCritical = flag(.critical, in: fields) ?? false
        decision.isRemedial = flag(.remedial, in: fields) ?? false
        decision.within = duration(.within, in: fields, .positive)
        decision.takes = duration(.takes, in: fields) ?? .zero
        decision.why = prose(.why, in: fields)
        decision.refs = sources(fields)
        decision.see = chartPages(.see, in: fields)
        decision.shuffles = flag(.shuffle, in: fields) ?? true
        decision.targets = targets(.to, in: fields)
        if fields.has(.routes) { decision.routes = routes(fields) }
        if let kind = outline.decisions[id.int].kind { readForm(kind, id, fields, &decision) }
        checkSources(decision, fields)
    }

    private mutating func readForm(
        _ kind: Decision.Kind, _ id: DecisionID, _ fields: Fields, _ decision: inout Decision
    ) {
        switch kind {
        case .choice: readChoice(fields, &decision)
        case .multiple: readMultiple(fields, &decision)
        case .ordering: readOrdering(id, fields, &decision)
        case .numeric: readNumeric(fields, &decision)
        case .counsel: readCounsel(fields, &decision)
        case .act: readBoard(fields, &decision)
        case .matrix: readMatrix(id, fields, &decision)
        case .cloze: readCloze(fields, &decision)
        case .highlight: readHighlight(fields, &decision)
        case .bowtie: readBowtie(fields, &decision)
        }
    }

    private mutating func routes(_ fields: Fields) -> [Route] {
        var routes: [Route] = []
        for node in list(.routes, in: fields, atLeast: 1) {
            guard let fields = object(node, .route, required: [.if, .to], as: .routes) else {
                continue
            }
            let condition = routeCondition(fields)
            let targets = targets(.to, in: fields)
            guard let condition else { continue }
            routes.append(Route(condition: condition, targets: targets, source: range(node)))
        }
        return routes
    }

    private mutating func routeCondition(_ fields: Fields) -> Route.Condition? {
        guard let node = value(.if, in: fields) else { return nil }
        if kind(node) == .string {
            if source.isWord(node, "timeout") { return .timeout }
            for level in AnswerLevel.allCases where source.isWord(node, level.name) {
                return .level(level)
            }
        }
        return condition(node, .if).map { .expression($0) }
    }

    /// Warns of a scored decision, or of what is told about an option, that names no source.
    private mutating func checkSources(_ decision: Decision, _ fields: Fields) {
        guard decision.refs.isEmpty, !fields.has(.refs) else { return }
        if case .act = decision.form { return }
        var isCited = false
        for option in decision.options {
            if !option.refs.isEmpty { isCited = true }
            guard let feedback = option.feedback, option.refs.isEmpty else { continue }
            warning(at: feedback.range) { .uncitedFeedback($0.scenario.string(option.id)) }
        }
        if case .matrix(let matrix) = decision.form, checkSources(matrix, decision) {
            isCited = true
        }
        if !isCited, decision.points > .zero {
            warning(at: opening(fields.node)) {
                .uncitedDecision($0.scenario.string(decision.id))
            }
        }
    }
}
