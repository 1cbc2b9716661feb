/// The words that a key takes, with what they mean.
typealias Words<Meaning> = [(word: String, meaning: Meaning)]

/// Reading numbers, truth and words.
extension Reader {
    /// Reports a value of the wrong type.
    mutating func wrongType(_ node: Int, _ key: Key, _ expected: String) {
        let found =
            switch kind(node) {
            case .null: "null"
            case .true, .false: "true or false"
            case .number: "a number"
            case .string: "text"
            case .array: "a list"
            case .object: "an object"
            }
        // The document itself stands under no key.
        let name = node == 0 ? nil : key.word
        error(
            .structure(.wrongType(key: name, expected: expected, found: found)), at: opening(node))
    }

    /// Returns the truth under a key.
    mutating func flag(_ key: Key, in fields: Fields) -> Bool? {
        guard let node = value(key, in: fields) else { return nil }
        switch kind(node) {
        case .true: return true
        case .false: return false
        case .null, .number, .string, .array, .object:
            wrongType(node, key, "true or false")
            return nil
        }
    }

    /// Returns the number under a key.
    mutating func decimal(_ key: Key, in fields: Fields, _ bounds: Bounds) -> Decimal3? {
        guard let node = value(key, in: fields) else { return nil }
        return decimal(node, key, bounds)
    }

    /// Returns the number of a node.
    mutating func decimal(_ node: Int, _ key: Key, _ bounds: Bounds) -> Decimal3? {
        guard kind(node) == .number else {
            wrongType(node, key, "a number")
            return nil
        }
        switch Decimal3.parse(tree.utf8(node)) {
        case .value(let number):
            if bounds.contains(number) { return number }
            outOfRange(node, key, bounds)
        case .tooPrecise:
            // Its neighbors with three decimals tell whether rounding would bring it within bounds.
            if let below = Decimal3.floor(tree.utf8(node)), bounds.contains(below),
                below < bounds.greatest
            {
                error(.value(.tooPrecise(quote(node))), at: range(node))
            } else {
                outOfRange(node, key, bounds)
            }
        case .outOfRange, .malformed: outOfRange(node, key, bounds)
        }
        return nil
    }

    private mutating func outOfRange(_ node: Int, _ key: Key, _ bounds: Bounds) {
        error(
            .value(.outOfRange(quote(node), key: key.word, allowed: bounds.words)), at: range(node))
    }

    /// Returns the whole number under a key.
    mutating func whole(_ key: Key, in fields: Fields, _ bounds: Bounds) -> Int64? {
        guard let node = value(key, in: fields) else { return nil }
        let isFraction = kind(node) == .number && Decimal3.isFraction(tree.utf8(node))
        if !isFraction {
            guard let number = decimal(node, key, bounds) else { return nil }
            return number.thousandths / 1000
        }
        error(.value(.notWhole(quote(node), key: key.word)), at: range(node))
        return nil
    }

    /// Returns the two numbers under a key as a range.
    mutating func interval(_ key: Key, in fields: Fields) -> ClosedRange<Decimal3>? {
        guard let node = value(key, in: fields) else { return nil }
        return interval(node, key)
    }

    /// Returns the two numbers of a list as a range.
    mutating func interval(_ node: Int, _ key: Key) -> ClosedRange<Decimal3>? {
        guard kind(node) == .array, items(node).count == 2 else {
            wrongType(node, key, "a list of two numbers")
            return nil
        }
        var ends = items(node)
        guard let low = ends.next(), let high = ends.next() else { return nil }
        let first = decimal(low, key, .any)
        guard let last = decimal(high, key, .any), let first else { return nil }
        if first <= last { return first...last }
        error(.value(.reversedRange(key: key.word)), at: range(node))
        return nil
    }

    /// Returns the duration under a key.
    mutating func duration(
        _ key: Key, in fields: Fields, _ least: LeastDuration = .zero
    ) -> SimDuration? {
        guard let node = value(key, in: fields) else { return nil }
        guard kind(node) == .string else {
            wrongType(node, key, "a duration in quotes")
            return nil
        }
        let bytes = tree.nodes[node].isEscaped ? tree.decodedBytes(node)[...] : tree.utf8(node)
        guard SimDuration.isWritten(bytes) else {
            error(
                .value(.badDuration(quote(node))), at: range(node),
                fix: source.trim(node) { SimDuration.parse($0[...]) != nil })
            return nil
        }
        guard let duration = SimDuration.parse(bytes), duration <= LeastDuration.longest else {
            error(.value(.durationTooLong(quote(node))), at: range(node))
            return nil
        }
        if duration.milliseconds >= least.milliseconds { return duration }
        let problem = ValueProblem.durationTooShort(key: key.word, least: least.words)
        error(.value(problem), at: range(node))
        return nil
    }

    /// Returns what the word under a key means.
    mutating func word<Meaning>(
        _ key: Key, in fields: Fields, among words: Words<Meaning>
    ) -> Meaning? {
        guard let node = value(key, in: fields) else { return nil }
        guard kind(node) == .string else {
            wrongType(node, key, "text in quotes")
            return nil
        }
        for (word, meaning) in words where source.isWord(node, word) { return meaning }
        let known = words.map { $0.word }
        let near = suggestions.closest(to: quote(node), among: known)
        error(
            .structure(
                .unknownWord(
                    quote(node), key: key.word, words: known.joined(separator: ", "),
                    suggestion: near?.name)),
            at: range(node), quote(node), meaning: near)
        return nil
    }
}
