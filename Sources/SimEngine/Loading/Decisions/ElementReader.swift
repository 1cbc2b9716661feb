/// Reading what is chosen in a cloze, a highlight or a bowtie.
extension Reader {
    /// Returns the options under a key.
    mutating func elements(
        _ key: Key, in fields: Fields, atLeast least: Int, atMost most: Int
    ) -> [AnswerOption] {
        let nodes = list(key, in: fields, atLeast: least)
        if areTooMany(nodes, key, most, in: fields) { return [] }
        var options: [AnswerOption] = []
        for node in nodes {
            guard let fields = object(node, .element, required: .idAndText, as: key) else {
                continue
            }
            options.append(element(fields))
        }
        return options
    }

    private mutating func element(_ fields: Fields) -> AnswerOption {
        var option = AnswerOption(
            id: requiredID(fields), text: requiredProse(.text, in: fields),
            source: range(fields.node))
        option.credit = flag(.correct, in: fields) == true ? .one : .zero
        option.feedback = prose(.feedback, in: fields)
        option.refs = sources(fields)
        option.isCritical = flag(.critical, in: fields) ?? false
        return option
    }

    /// Reports a list of more elements than it may have, and returns whether it is one.
    mutating func areTooMany(_ nodes: Items, _ key: Key, _ most: Int, in fields: Fields) -> Bool {
        let count = nodes.count
        guard count > most, let node = value(key, in: fields) else { return false }
        error(.part(.tooMany(key: key.word, count: count, most: most)), at: opening(node))
        return true
    }

    /// Reports options of which too few or too many are correct.
    mutating func checkKeys(
        _ options: [AnswerOption], _ name: String, _ wanted: Int, at range: SourceRange
    ) {
        let found = options.count { $0.credit == .one }
        if options.isEmpty || found == wanted { return }
        error(.part(.keyCount(name, found: found, wanted: wanted)), at: range)
    }

    /// Reports a decision of which nothing is correct.
    mutating func requireKey(_ decision: Decision, _ fields: Fields) {
        if decision.options.isEmpty || decision.options.contains(where: { $0.credit == .one }) {
            return
        }
        error(.decision(.noKey(scenario.string(decision.id))), at: opening(fields.node))
    }
}
