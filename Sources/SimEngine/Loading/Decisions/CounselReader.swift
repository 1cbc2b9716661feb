/// Reading counseling conversations.
extension Reader {
    /// The most turns of a conversation.
    private static let mostTurns = 64

    /// Reads what is particular to choosing what to say.
    mutating func readCounsel(_ fields: Fields, _ decision: inout Decision) {
        exclude(.options, .turns, in: fields)
        if fields.has(.turns) {
            readTurns(fields, &decision)
        } else if fields.has(.options) {
            readOneTurn(fields, &decision)
        } else {
            error(.structure(.missingOneOf("'options', 'turns'")), at: opening(fields.node))
        }
    }

    private mutating func readOneTurn(_ fields: Fields, _ decision: inout Decision) {
        decision.options = options(fields, .counsel(turn: 0, names: []))
        let turn = Turn(
            id: nil, text: nil, speaker: nil, guarding: nil, options: decision.options.indices)
        decision.form = .counsel([turn])
        checkFullCredit(decision.options[...], decision.id, decision, fields.node)
    }

    private mutating func readTurns(_ fields: Fields, _ decision: inout Decision) {
        let nodes = list(.turns, in: fields, atLeast: 1)
        let names = turnNames(nodes)
        if names.count > Self.mostTurns, let node = value(.turns, in: fields) {
            error(.decision(.tooManyTurns(names.count)), at: opening(node))
            return
        }
        var turns: [Turn] = []
        for node in nodes {
            guard
                let fields = object(node, .turn, required: [.id, .options], as: .turns)
            else { continue }
            var turn = turn(fields)
            let options = options(fields, .counsel(turn: turns.count, names: names))
            checkFullCredit(options[...], turn.id ?? decision.id, decision, node)
            let first = decision.options.count
            decision.options += options
            turn.options = first..<decision.options.count
            turns.append(turn)
        }
        decision.form = .counsel(turns)
    }

    /// Reads what a turn has beside its options.
    private mutating func turn(_ fields: Fields) -> Turn {
        let id = requiredID(fields)
        let text = prose(.text, in: fields)
        let speaker = words(.by, in: fields)
        return Turn(
            id: id, text: text, speaker: speaker, guarding: condition(.if, in: fields),
            options: 0..<0)
    }

    /// Returns the nodes of the turns' ids, reporting those that no turn can have.
    private mutating func turnNames(_ nodes: Items) -> [Int] {
        var names: [Int] = []
        var table = NameTable()
        for node in nodes where kind(node) == .object {
            guard let id = source.idNode(node), let name = identifier(id) else {
                names.append(-1)
                continue
            }
            if name.elementsEqual("end".utf8) {
                error(.name(.reserved("end")), at: range(id))
            }
            let known = table.count
            let number = Int(table.intern(name))
            if number < known, names.indices.contains(number) { reportTwin(id, names[number]) }
            names.append(id)
        }
        return names
    }

    private mutating func checkFullCredit(
        _ options: ArraySlice<AnswerOption>, _ id: Text, _ decision: Decision, _ node: Int
    ) {
        if decision.points == .zero || options.isEmpty { return }
        if options.contains(where: { $0.credit == .one }) { return }
        warning(at: opening(node)) { .noFullCredit($0.scenario.string(id)) }
    }
}

/// What counsel options have of their own.
extension Reader {
    /// Reads what a counsel option has beside what all options have.
    mutating func readSaying(
        _ fields: Fields, turn: Int, _ names: [Int], _ option: inout AnswerOption
    ) {
        option.targets = targets(.to, in: fields)
        option.technique = words(.technique, in: fields)
        option.pitfall = words(.pitfall, in: fields)
        exclude(.technique, .pitfall, in: fields)
        option.reply = prose(.reply, in: fields)
        option.then = continuation(fields, turn: turn, names)
    }

    private mutating func continuation(
        _ fields: Fields, turn: Int, _ names: [Int]
    ) -> AnswerOption.Continuation {
        guard let node = value(.then, in: fields) else { return .nextTurn }
        guard kind(node) == .string else {
            wrongType(node, .then, "a turn's name in quotes")
            return .nextTurn
        }
        if source.isWord(node, "end") { return .end }
        exclude(.then, .to, in: fields)
        let wanted = name(node)
        for (place, other) in names.enumerated() where other >= 0 {
            guard name(other).elementsEqual(wanted) else { continue }
            if place > turn { return .turn(Int32(truncatingIfNeeded: place)) }
            error(.decision(.turnGoesBack(quote(node))), at: range(node))
            return .nextTurn
        }
        let near = suggest(quote(node)) { reader in
            names.map { $0 < 0 ? "" : reader.quote($0) } + ["end"]
        }
        error(
            .reference(.unknownTurn(quote(node), suggestion: near?.name)), at: range(node),
            quote(node), meaning: near)
        return .nextTurn
    }
}
