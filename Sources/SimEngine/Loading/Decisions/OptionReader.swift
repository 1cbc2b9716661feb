/// Reading the options of decisions.
extension Reader {
    /// What the options of one kind of decision have of their own.
    enum OptionStyle {
        /// They may lead on.
        case choice
        /// They are judged together.
        case multiple
        /// They are said in the turn at a place, and later turns may follow; the ids of all turns.
        case counsel(turn: Int, names: [Int])

        /// The keys of such options.
        var keys: KeySet {
            switch self {
            case .choice: .choiceOption
            case .multiple: .multipleOption
            case .counsel: .counselOption
            }
        }
    }

    /// Reads the options of a list.
    mutating func options(_ fields: Fields, _ style: OptionStyle) -> [AnswerOption] {
        var options: [AnswerOption] = []
        let nodes = list(.options, in: fields, atLeast: 1)
        options.reserveCapacity(nodes.count)
        let keys = style.keys
        for node in nodes {
            guard let fields = object(node, keys, required: .idAndText, as: .options) else {
                continue
            }
            options.append(
                AnswerOption(
                    id: requiredID(fields), text: requiredProse(.text, in: fields),
                    source: range(node)))
            readOption(fields, style, &options[options.count - 1])
        }
        return options
    }

    private mutating func readOption(
        _ fields: Fields, _ style: OptionStyle, _ option: inout AnswerOption
    ) {
        option.guarding = condition(.if, in: fields)
        option.credit = credit(fields)
        option.feedback = prose(.feedback, in: fields)
        option.refs = sources(fields)
        option.effects = effects(.do, in: fields)
        option.isCritical = flag(.critical, in: fields) ?? false
        switch style {
        case .choice: option.targets = targets(.to, in: fields)
        case .multiple: break
        case .counsel(let turn, let names): readSaying(fields, turn: turn, names, &option)
        }
    }

    private mutating func credit(_ fields: Fields) -> Decimal3 {
        exclude(.correct, .credit, in: fields)
        if let credit = decimal(.credit, in: fields, .credit) { return credit }
        return flag(.correct, in: fields) == true ? .one : .zero
    }
}
