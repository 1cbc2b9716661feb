/// Reading bowties.
extension Reader {
    /// The most options of a part.
    private static let mostOptions = 20

    /// Reads what is particular to picking a condition, actions and what to watch.
    mutating func readBowtie(_ fields: Fields, _ decision: inout Decision) {
        for part in BowtiePart.allCases {
            let options = elements(
                part.key, in: fields, atLeast: part.choose, atMost: Self.mostOptions)
            if let node = value(part.key, in: fields) {
                checkKeys(options, part.name, part.choose, at: opening(node))
            }
            let first = decision.options.count
            decision.options += options
            decision.groups.append(
                OptionGroup(
                    name: .part(part), text: nil, options: first..<decision.options.count,
                    choose: part.choose))
        }
        decision.form = .bowtie
    }
}

extension BowtiePart {
    /// The key of its options.
    var key: Key {
        switch self {
        case .condition: .condition
        case .actions: .actions
        case .parameters: .parameters
        }
    }
}
