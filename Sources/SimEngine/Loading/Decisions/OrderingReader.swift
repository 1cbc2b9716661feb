/// Reading decisions that ask for an order.
extension Reader {
    /// The most steps of an ordering.
    private static let mostSteps = 36

    /// Reads what is particular to putting steps in order.
    mutating func readOrdering(_ id: DecisionID, _ fields: Fields, _ decision: inout Decision) {
        let count = readSteps(fields, &decision)
        readDistractors(fields, &decision)
        let words: Words<Ordering.Scoring> = [
            ("precedence", .precedence), ("allOrNothing", .allOrNothing), ("edit", .edit),
        ]
        let scoring = word(.scoring, in: fields, among: words) ?? .precedence
        if count > Self.mostSteps, let node = value(.steps, in: fields) {
            error(.decision(.tooManySteps(count)), at: opening(node))
            return
        }
        var pairs = StepPairs(stepCount: count)
        if fields.has(.precedence) {
            readChains(.precedence, id, fields, &pairs)
        } else {
            pairs.addChain(Array(0..<count), why: nil, refs: [], isCritical: false)
        }
        readChains(.criticalPrecedence, id, fields, &pairs)
        checkPairs(pairs, decision, fields)
        decision.form = .ordering(
            Ordering(stepCount: count, pairs: pairs.pairs, scoring: scoring))
    }

    private mutating func readSteps(_ fields: Fields, _ decision: inout Decision) -> Int {
        for node in list(.steps, in: fields, atLeast: 1) {
            guard let step = object(node, .step, required: .idAndText, as: .steps) else {
                continue
            }
            decision.options.append(
                AnswerOption(
                    id: requiredID(step), text: requiredProse(.text, in: step),
                    source: range(node)))
        }
        return decision.options.count
    }

    private mutating func readDistractors(_ fields: Fields, _ decision: inout Decision) {
        for node in list(.distractors, in: fields) {
            guard
                let fields = object(
                    node, .distractor, required: .idAndText, as: .distractors)
            else { continue }
            var option = AnswerOption(
                id: requiredID(fields), text: requiredProse(.text, in: fields),
                source: range(node))
            option.feedback = prose(.feedback, in: fields)
            option.refs = sources(fields)
            option.isCritical = flag(.critical, in: fields) ?? false
            decision.options.append(option)
        }
    }

    private mutating func checkPairs(
        _ pairs: StepPairs, _ decision: Decision, _ fields: Fields
    ) {
        let node =
            value(.precedence, in: fields) ?? value(.criticalPrecedence, in: fields)
            ?? fields.node
        if let cycle = pairs.cycle() {
            let path = cycle.map { scenario.string(decision.options[$0].id) }
                .joined(separator: ", then ")
            let place = pairs.culprit(of: cycle).map { range($0) } ?? opening(node)
            error(.decision(.cycle(path)), at: place)
        } else if pairs.pairs.isEmpty, findings.isUsable {
            error(.decision(.noPair(scenario.string(decision.id))), at: opening(node))
        }
    }
}

/// Chains of steps.
extension Reader {
    /// Reads the chains under a key: one, or a list of them.
    private mutating func readChains(
        _ key: Key, _ id: DecisionID, _ fields: Fields, _ pairs: inout StepPairs
    ) {
        guard let node = value(key, in: fields) else { return }
        var elements = items(node)
        let isFlat = kind(node) == .array && elements.next().map { kind($0) } == .string
        if isFlat {
            readChain(node, nil, key, id, &pairs)
            return
        }
        for chain in oneOrMore(key, in: fields, atLeast: 1) {
            guard kind(chain) == .object else {
                readChain(chain, nil, key, id, &pairs)
                continue
            }
            guard let fields = object(chain, .chain, required: [.steps], as: key),
                let steps = value(.steps, in: fields)
            else { continue }
            readChain(steps, fields, key, id, &pairs)
        }
    }

    private mutating func readChain(
        _ node: Int, _ fields: Fields?, _ key: Key, _ id: DecisionID, _ pairs: inout StepPairs
    ) {
        let listKey = fields == nil ? key : .steps
        var steps: [StepPairs.Mention] = []
        for step in list(node, listKey, atLeast: 2) {
            if let place = self.step(step, listKey, id, pairs.stepCount) {
                steps.append((place, step))
            }
        }
        let why = fields.flatMap { prose(.why, in: $0) }
        let refs = fields.map { sources($0) } ?? []
        pairs.addChain(steps, why: why, refs: refs, isCritical: key == .criticalPrecedence)
    }

    private mutating func step(
        _ node: Int, _ key: Key, _ id: DecisionID, _ count: Int
    ) -> Int? {
        guard kind(node) == .string else {
            wrongType(node, key, "a step's name in quotes")
            return nil
        }
        if let place = option(name(node), of: id), place < count { return place }
        let near = suggest(quote(node)) { Array($0.optionNames(id).prefix(count)) }
        error(
            .reference(.unknownStep(quote(node), suggestion: near?.name)), at: range(node),
            quote(node), meaning: near)
        return nil
    }
}
