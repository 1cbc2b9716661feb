/// Reading texts.
extension Reader {
    /// Returns the words under a key, taken as they are.
    mutating func words(_ key: Key, in fields: Fields) -> Text? {
        guard let node = value(key, in: fields), let text = words(node, key) else { return nil }
        checkSpaces(node, text, key)
        return text
    }

    /// Returns the words of a node, taken as they are.
    mutating func words(_ node: Int, _ key: Key) -> Text? {
        guard kind(node) == .string else {
            wrongType(node, key, "text in quotes")
            return nil
        }
        let text = text(at: node)
        if text.start == text.end {
            error(.structure(.emptyText(key: key.word)), at: range(node))
        }
        return text
    }

    /// Returns the words under a key, in which measures may be shown.
    mutating func prose(_ key: Key, in fields: Fields) -> Text? {
        guard let node = value(key, in: fields) else { return nil }
        return prose(node, key)
    }

    /// Returns the words of a node, in which measures may be shown.
    mutating func prose(_ node: Int, _ key: Key) -> Text? {
        guard let text = words(node, key) else { return nil }
        checkSpaces(node, text, key)
        if source.hasBrace(text) { checkPlaceholders(text) }
        return text
    }

    /// Returns the words under a key that an object must have, or none where they are missing.
    mutating func requiredProse(_ key: Key, in fields: Fields) -> Text {
        prose(key, in: fields) ?? Text(start: 0, end: 0, isEscaped: false)
    }

    /// Returns the words under a key that an object must have, or none where they are missing.
    mutating func requiredWords(_ key: Key, in fields: Fields) -> Text {
        words(key, in: fields) ?? Text(start: 0, end: 0, isEscaped: false)
    }

    /// Returns the paragraphs under a key: one text or a list of them.
    mutating func paragraphs(_ key: Key, in fields: Fields) -> [Text] {
        guard let node = value(key, in: fields) else { return [] }
        if kind(node) != .array { return prose(node, key).map { [$0] } ?? [] }
        var texts: [Text] = []
        for node in oneOrMore(key, in: fields, atLeast: 1) {
            if let text = prose(node, key) { texts.append(text) }
        }
        return texts
    }

    /// Returns the texts of a list.
    mutating func wordList(_ key: Key, in fields: Fields) -> [Text] {
        var texts: [Text] = []
        for node in list(key, in: fields) {
            guard let text = words(node, key) else { continue }
            checkSpaces(node, text, key)
            texts.append(text)
        }
        return texts
    }
}

/// Measures shown in texts.
extension Reader {
    /// Reports braces in a text that show no measure.
    private mutating func checkPlaceholders(_ text: Text) {
        let (shown, unfinished) = placeholders(text)
        for (name, range) in shown where names.measure(name) == nil {
            unknownPlaceholder(name, at: range)
        }
        if let unfinished { error(.reference(.unfinishedPlaceholder), at: unfinished) }
    }

    /// Returns the names that a text shows in braces, and the first brace that is never closed.
    func placeholders(
        _ text: Text
    ) -> (shown: [(name: ArraySlice<UInt8>, range: SourceRange)], unfinished: SourceRange?) {
        let located = LocatedText(tree.bytes, text)
        let bytes = located.bytes
        var shown: [(name: ArraySlice<UInt8>, range: SourceRange)] = []
        var index = bytes.startIndex
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
            if open + 1 < bytes.endIndex, bytes[open + 1] == UInt8(ascii: "{") {
                index = open + 2
                continue
            }
            guard let close = bytes[open...].firstIndex(of: UInt8(ascii: "}")) else {
                return (shown, located.range(open..<(open + 1)))
            }
            shown.append((bytes[(open + 1)..<close], located.range(open..<(close + 1))))
            index = close + 1
        }
        return (shown, nil)
    }
}
