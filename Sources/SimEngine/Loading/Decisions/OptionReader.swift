/// Reading the options of decisions.
extension Reader {
    /// Reads the options of a list.
    mutating func options(
        _ fields: Fields, _ allowed: KeySet, _ read: (inout Reader, Fields, inout AnswerOption) -> Void
    ) -> [AnswerOption] {
        var options: [AnswerOption] = []
        let nodes = list(.options, in: fields, atLeast: 1)
        options.reserveCapacity(nodes.count)
        for node in nodes {
            guard let fields = object(node, allowed, required: [.id, .text], as: .options) else {
                continue
            }
            var option = option(fields)
            read(&self, fields, &option)
            options.append(option)
        }
        return options
    }

    /// Reads what all options have.
    private mutating func option(_ fields: Fields) -> AnswerOption {
        var option = AnswerOption(
            id: requiredID(fields), text: requiredProse(.text, in: fields),
            source: range(fields.node))
        option.guarding = condition(.if, in: fields)
        option.credit = credit(fields)
        option.feedback = prose(.feedback, in: fields)
        option.refs = sources(fields)
        option.effects = effects(.do, in: fields)
        option.isCritical = flag(.critical, in: fields) ?? false
        return option
    }

    private mutating func credit(_ fields: Fields) -> Decimal3 {
        exclude(.correct, .credit, in: fields)
        if let credit = decimal(.credit, in: fields, .credit) { return credit }
        return flag(.correct, in: fields) == true ? .one : .zero
    }
}
