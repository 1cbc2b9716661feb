/// Reading effects.
extension Reader {
    /// Reads the effects under a key.
    mutating func effects(_ key: Key, in fields: Fields) -> [Effect] {
        guard fields.has(key) else { return [] }
        var effects: [Effect] = []
        for node in oneOrMore(key, in: fields) {
            if let effect = effect(node, key) { effects.append(effect) }
        }
        return effects
    }

    private mutating func effect(_ node: Int, _ key: Key) -> Effect? {
        guard kind(node) == .object else {
            wrongType(node, key, "an effect in braces")
            return nil
        }
        guard let verb = source.firstKey(of: node, in: .effectVerbs).flatMap({ EffectVerb($0) })
        else { return effectWithoutVerb(node, key) }
        guard let fields = object(node, verb.keys, required: verb.required, as: key) else {
            return nil
        }
        for other in EffectVerb.allCases where other != verb {
            exclude(verb.key, other.key, in: fields)
        }
        return effect(verb, fields)
    }

    private mutating func effectWithoutVerb(_ node: Int, _ key: Key) -> Effect? {
        if object(node, EffectVerb.keys, as: key) != nil {
            let verbs = EffectVerb.allCases.map { "'\($0.key.word)'" }.joined(separator: ", ")
            error(.structure(.missingOneOf(verbs)), at: opening(node))
        }
        return nil
    }

    private mutating func effect(_ verb: EffectVerb, _ fields: Fields) -> Effect? {
        guard let node = value(verb.key, in: fields) else { return nil }
        switch verb {
        case .set: return setEffect(node, fields)
        case .say: return prose(node, .say).map { .say($0, by: words(.by, in: fields)) }
        case .raise: return authorEvent(node, .raise).map { .raise($0) }
        case .send: return sendEffect(node, fields)
        case .cancel: return cancelEffect(node)
        case .advance: return duration(.advance, in: fields).map { .advance($0) }
        case .note: return prose(node, .note).map { .note($0) }
        }
    }

    private mutating func setEffect(_ node: Int, _ fields: Fields) -> Effect? {
        let measure = reference(.measure, node, .set)
        guard let value = number(.to, in: fields), let measure else { return nil }
        if measure >= outline.measureCount {
            error(.variant(.parameterSet(quote(node))), at: range(node))
        }
        return .set(MeasureID(measure), value)
    }

    private mutating func sendEffect(_ node: Int, _ fields: Fields) -> Effect? {
        let event = authorEvent(node, .send)
        let delay = duration(.after, in: fields) ?? .zero
        let id = value(.id, in: fields).flatMap { sent($0) }
        return event.map { .send($0, after: delay, id: id) }
    }

    private mutating func cancelEffect(_ node: Int) -> Effect? {
        guard let name = identifier(node, .cancel) else { return nil }
        return .cancel(sends.canceled(name, at: node))
    }

    private mutating func sent(_ node: Int) -> SendID? {
        identifier(node).map { sends.sent($0) }
    }
}

extension Reader {
    /// Reports cancels of what is never sent, once all sends are known.
    mutating func checkSends() {
        scenario.sendCount = sends.count
        for (id, node) in sends.cancels where !sends.isSent(id) {
            let near = suggest(quote(node)) { $0.sends.sentNames }
            error(
                .reference(.unknownSend(quote(node), suggestion: near?.name)), at: range(node),
                quote(node), meaning: near)
        }
    }
}

/// What an effect does, as its key says.
enum EffectVerb: CaseIterable {
    case set, say, raise, send, cancel, advance, note

    /// Creates the verb that a key stands for.
    init?(_ key: Key) {
        for verb in Self.allCases where verb.key == key {
            self = verb
            return
        }
        return nil
    }

    /// The key.
    var key: Key {
        switch self {
        case .set: .set
        case .say: .say
        case .raise: .raise
        case .send: .send
        case .cancel: .cancel
        case .advance: .advance
        case .note: .note
        }
    }

    /// The keys of such an effect; other verbs are among them, so that two are told apart.
    var keys: KeySet {
        switch self {
        case .set: .effectVerbs.union([.to])
        case .say: .effectVerbs.union([.by])
        case .send: .effectVerbs.union([.after, .id])
        case .raise, .cancel, .advance, .note: .effectVerbs
        }
    }

    /// Of these keys, those that it must have.
    var required: KeySet {
        switch self {
        case .set: [.to]
        case .say, .raise, .send, .cancel, .advance, .note: []
        }
    }

    /// The keys of all effects.
    static let keys: KeySet = allCases.reduce([]) { $0.union($1.keys) }
}
