/// Reading what criteria wait for or forbid.
extension Reader {
    /// Returns what the name under a key means: an act, a state, an option or else an event.
    mutating func occurrence(
        _ key: Key, in fields: Fields, _ events: inout KnownEvents
    ) -> Occurrence? {
        guard let node = value(key, in: fields) else { return nil }
        guard kind(node) == .string else {
            wrongType(node, key, "a name in quotes")
            return nil
        }
        let name = name(node)
        let event = scenario.eventNames.find(name).flatMap { events.isKnown($0) ? $0 : nil }
        if let act = names.act(name) {
            refuseClash(node, "an act", if: event != nil)
            return .act(act)
        }
        if let state = names.state(name) {
            refuseClash(node, "a state", if: event != nil)
            return .entered(state)
        }
        if let chosen = option(named: name) {
            refuseClash(node, "an option", if: event != nil || EngineEvent(naming: name) != nil)
            return .chosen(chosen.decision, chosen.option)
        }
        return self.event(node, name, &events)
    }

    private mutating func refuseClash(_ node: Int, _ first: String, if isEvent: Bool) {
        guard isEvent else { return }
        error(
            .name(.ambiguous(quote(node), first: first, second: "an event")), at: range(node))
    }

    private func option(
        named name: ArraySlice<UInt8>
    ) -> (decision: DecisionID, option: OptionID)? {
        guard let dot = name.firstIndex(of: UInt8(ascii: ".")),
            let decision = names.decision(name[..<dot]),
            let option = option(name[(dot + 1)...], of: decision)
        else { return nil }
        return (decision, OptionID(option))
    }

    private mutating func event(
        _ node: Int, _ name: ArraySlice<UInt8>, _ events: inout KnownEvents
    ) -> Occurrence? {
        guard Self.isEventName(name) else {
            let fix = source.trim(node) { Self.isEventName($0[...]) }
            error(.name(.badEvent(quote(node))), at: range(node), fix: fix)
            return nil
        }
        if EngineEvent(naming: name) == nil, !events.isRelated(name, scenario.eventNames) {
            unknownEvent(node, name)
            return nil
        }
        return event(name, at: range(node)).map { .event($0) }
    }

    private mutating func unknownEvent(_ node: Int, _ name: ArraySlice<UInt8>) {
        if let dot = name.firstIndex(of: UInt8(ascii: ".")),
            names.decision(name[..<dot]) != nil
        {
            _ = chosenOption(name, at: range(node))
            return
        }
        let word = quote(node)
        let candidates = [
            suggest(word, .act), suggest(word, .state), suggest(word) { $0.eventNames() },
        ].compactMap { $0 }
        let near = candidates.count == 1 ? candidates.first : nil
        error(
            .reference(.unknownEvent(word, suggestion: candidates.first?.name)), at: range(node),
            word, meaning: near)
    }

    private func eventNames() -> [String] {
        (0..<scenario.eventNames.count).map {
            scenario.eventNames.name(Int32(truncatingIfNeeded: $0))
        }
    }
}

/// The author's events that anything raises, sends, declares or listens to.
struct KnownEvents {
    /// How many names there were before the first criterion.
    private let count: Int
    /// Those names with every name that is a whole-word prefix of one; made when first needed.
    private var prefixes: NameTable?

    /// Takes the names that are known before the rubric is read.
    init(_ names: NameTable) { count = names.count }

    /// Returns whether a name was known before the rubric was read.
    func isKnown(_ event: Int32) -> Bool { Int(event) < count }

    /// Returns whether a name is known, or stands above or below one that is.
    mutating func isRelated(_ name: ArraySlice<UInt8>, _ names: NameTable) -> Bool {
        if let event = names.find(name), isKnown(event) { return true }
        let prefixes = prefixes ?? allPrefixes(names)
        self.prefixes = prefixes
        if prefixes.find(name) != nil { return true }
        for index in name.indices where name[index] == UInt8(ascii: ".") {
            if let event = names.find(name[..<index]), isKnown(event) { return true }
        }
        return false
    }

    private func allPrefixes(_ names: NameTable) -> NameTable {
        var table = NameTable(capacity: count)
        for event in 0..<count {
            let name = names.bytes(Int32(truncatingIfNeeded: event))
            for index in name.indices where name[index] == UInt8(ascii: ".") {
                _ = table.intern(name[..<index])
            }
        }
        return table
    }
}
