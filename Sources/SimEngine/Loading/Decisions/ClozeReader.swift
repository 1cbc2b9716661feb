/// Reading sentences with blanks.
extension Reader {
    /// The most blanks of a sentence, and the most options of one: as many as letters.
    private static let most = (blanks: 12, options: 26)

    /// Reads what is particular to filling the blanks of a sentence.
    mutating func readCloze(_ fields: Fields, _ decision: inout Decision) {
        let nodes = list(.blanks, in: fields, atLeast: 1)
        if areTooMany(nodes, .blanks, Self.most.blanks, in: fields) { return }
        checkBlankNames(nodes)
        for node in nodes {
            guard let blank = object(node, .blank, required: [.id, .options], as: .blanks) else {
                continue
            }
            addBlank(blank, &decision)
        }
        let scoring = clozeScoring(fields, decision.groups.count)
        let sentence = sentence(fields, decision)
        decision.form = .cloze(Cloze(sentence: sentence, scoring: scoring))
    }

    private mutating func addBlank(_ fields: Fields, _ decision: inout Decision) {
        let name = requiredID(fields)
        let options = elements(.options, in: fields, atLeast: 2, atMost: Self.most.options)
        checkKeys(options, scenario.string(name), 1, at: opening(fields.node))
        let first = decision.options.count
        decision.options += options
        decision.groups.append(
            OptionGroup(
                name: .authored(name), text: nil, options: first..<decision.options.count,
                choose: 1))
    }

    private mutating func clozeScoring(_ fields: Fields, _ count: Int) -> Cloze.Scoring {
        let words: Words<Cloze.Scoring> = [("zeroOne", .zeroOne), ("rationale", .rationale)]
        let scoring = word(.scoring, in: fields, among: words) ?? .zeroOne
        if scoring == .rationale, count != 2, count != 3, let node = value(.scoring, in: fields) {
            error(.part(.rationaleCount(count)), at: range(node))
        }
        return scoring
    }

    private mutating func checkBlankNames(_ nodes: Items) {
        var ids: [Int] = []
        for node in nodes {
            guard let id = source.idNode(node), identifier(id) != nil else { continue }
            if let twin = ids.first(where: { source.haveSameName($0, id) }) {
                reportTwin(id, twin)
            } else {
                ids.append(id)
            }
        }
    }
}

/// Reading the sentence itself.
extension Reader {
    /// Returns the sentence in pieces, reporting blanks that do not stand there just once.
    private mutating func sentence(_ fields: Fields, _ decision: Decision) -> MarkedText {
        guard let node = value(.sentence, in: fields) else { return [] }
        var parser = SentenceParser(scenario, decision.groups)
        for (place, text) in paragraphs(.sentence, in: fields).enumerated() {
            if place > 0 { parser.startParagraph() }
            parser.read(LocatedText(tree.bytes, text), isEscaped: text.isEscaped)
        }
        for fault in parser.faults { report(fault) }
        guard parser.faults.isEmpty else { return parser.pieces }
        for (place, group) in decision.groups.enumerated() where !parser.isPlaced[place] {
            let name = scenario.string(group.name)
            error(.part(.blankNotInSentence(name)), at: opening(node))
        }
        return parser.pieces
    }

    private mutating func report(_ fault: SentenceParser.Fault) {
        switch fault.reason {
        case .unknown(let name, let known):
            let near = suggestions.closest(to: name, among: known)
            error(
                .part(.unknownBlank(name, suggestion: near?.name)), at: fault.range, name,
                meaning: near)
        case .twice(let name): error(.part(.blankTwice(name)), at: fault.range)
        case .notClosed: error(.part(.bracketNotClosed), at: fault.range)
        }
    }
}
