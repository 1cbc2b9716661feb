/// Reading events and what listens to them.
extension Reader {
    /// Returns the event of the author's own that a node names.
    mutating func authorEvent(_ node: Int, _ key: Key) -> EventNameID? {
        guard kind(node) == .string else {
            wrongType(node, key, "an event's name in quotes")
            return nil
        }
        let name = name(node)
        guard Self.isEventName(name) else {
            let fix = source.trim(node) { Self.isEventName($0[...]) }
            error(.name(.badEvent(quote(node))), at: range(node), fix: fix)
            return nil
        }
        if EngineEvent(naming: name) != nil {
            error(.name(.engineEvent(quote(node))), at: range(node))
            return nil
        }
        return EventNameID(raw: scenario.eventNames.intern(name))
    }

    /// Returns what a transition listens to; nothing for an eventless one.
    mutating func descriptors(_ fields: Fields) -> [EventDescriptor] {
        guard let node = value(.event, in: fields), let text = words(node, .event) else {
            return []
        }
        if let event = plainEvent(node) { return [.named(event)] }
        let source = LocatedText(tree.bytes, text)
        let bytes = source.bytes
        var descriptors: [EventDescriptor] = []
        var hasWord = false
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] <= 0x20 {
                index += 1
                continue
            }
            hasWord = true
            let end = bytes[index...].firstIndex { $0 <= 0x20 } ?? bytes.endIndex
            if let event = descriptor(bytes[index..<end], at: source.range(index..<end)) {
                descriptors.append(event)
            }
            index = end
        }
        if !hasWord, !bytes.isEmpty {
            error(.name(.badEvent(quote(node))), at: range(node))
        }
        return descriptors
    }

    /// Returns the author's event where a string is just its name, which it mostly is.
    private mutating func plainEvent(_ node: Int) -> EventNameID? {
        source.withName(node) { name in
            guard Identifier.isValid(name), !EngineEvent.isWord(name) else { return nil }
            return EventNameID(raw: scenario.eventNames.intern(name))
        }
    }

    /// Returns what one descriptor listens to.
    private mutating func descriptor(
        _ text: ArraySlice<UInt8>, at range: SourceRange
    ) -> EventDescriptor? {
        var name = text
        if name.last == UInt8(ascii: "*") {
            if name.count == 1 { return .any }
            name = name.dropLast()
            if name.last == UInt8(ascii: ".") { name = name.dropLast() }
        }
        guard Self.isEventName(name), text.count != name.count + 1 else {
            error(.name(.badEvent(Quotation.text(text, isEscaped: false))), at: range)
            return nil
        }
        return event(name, at: range)
    }

    /// Returns the event with a name, the engine's or the author's.
    mutating func event(_ name: ArraySlice<UInt8>, at range: SourceRange) -> EventDescriptor? {
        if let engine = EngineEvent(naming: name) {
            return engineEvent(engine, name, at: range)
        }
        return .named(EventNameID(raw: scenario.eventNames.intern(name)))
    }

    /// Returns whether bytes are words separated by single dots, at most 256 bytes together.
    static func isEventName(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.count <= 256 else { return false }
        var isAfterWord = false
        for byte in name {
            if byte == UInt8(ascii: ".") {
                guard isAfterWord else { return false }
                isAfterWord = false
            } else {
                guard Identifier.isWordByte(byte) else { return false }
                isAfterWord = true
            }
        }
        return isAfterWord
    }
}
