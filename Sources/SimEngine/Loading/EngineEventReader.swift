/// Reading names of the engine's events.
extension Reader {
    /// Returns what one of the engine's events is about.
    mutating func engineEvent(
        _ event: EngineEvent, _ name: ArraySlice<UInt8>, at range: SourceRange
    ) -> EventDescriptor? {
        let words = name.split(separator: UInt8(ascii: "."))
        switch event {
        case .answer: return answer(words, name, at: range)
        case .act: return act(words, name, at: range)
        case .timeout:
            if words.count == 1 { return .timeout(nil) }
            guard words.count == 2 else { return unknownEngineEvent(name, at: range) }
            return find(.decision, words[1], at: range).map { .timeout(DecisionID($0)) }
        case .done:
            if words.count == 1 || words.count == 2 && words[1].elementsEqual("state".utf8) {
                return .done(nil)
            }
            guard words.count == 3, words[1].elementsEqual("state".utf8) else {
                return unknownEngineEvent(name, at: range)
            }
            return find(.state, words[2], at: range).map { .done(StateID($0)) }
        case .error:
            if words.count == 1 || words.count == 2 && words[1].elementsEqual("execution".utf8) {
                return .error
            }
            return unknownEngineEvent(name, at: range)
        case .chart:
            if words.count == 1 { return .chart(nil) }
            guard words.count == 2 else { return unknownEngineEvent(name, at: range) }
            return find(.chartTab, words[1], at: range).map { .chart(ChartTabID($0)) }
        }
    }

    private mutating func answer(
        _ words: [ArraySlice<UInt8>], _ name: ArraySlice<UInt8>, at range: SourceRange
    ) -> EventDescriptor? {
        if words.count == 1 { return .answer(nil, nil) }
        guard let place = find(.decision, words[1], at: range) else { return nil }
        if words.count == 2 { return .answer(DecisionID(place), nil) }
        for level in AnswerLevel.allCases
        where words.count == 3 && words[2].elementsEqual(level.name.utf8) {
            return .answer(DecisionID(place), level)
        }
        return unknownEngineEvent(
            name, at: range, known: AnswerLevel.allCases.map { $0.name }, last: words[2],
            before: words[..<2])
    }

    private mutating func act(
        _ words: [ArraySlice<UInt8>], _ name: ArraySlice<UInt8>, at range: SourceRange
    ) -> EventDescriptor? {
        if words.count == 1 { return .act(nil, onlyInterrupted: false) }
        guard let place = find(.act, words[1], at: range) else { return nil }
        if words.count == 2 { return .act(ActID(place), onlyInterrupted: false) }
        if words.count == 3, words[2].elementsEqual("interrupted".utf8) {
            return .act(ActID(place), onlyInterrupted: true)
        }
        return unknownEngineEvent(
            name, at: range, known: ["interrupted"], last: words[2], before: words[..<2])
    }

    private mutating func find(
        _ kind: Names.Kind, _ name: ArraySlice<UInt8>, at range: SourceRange
    ) -> Int? {
        if let place = names.find(kind, name) { return place }
        unknown(kind, name, at: range)
        return nil
    }

    private mutating func unknownEngineEvent(
        _ name: ArraySlice<UInt8>, at range: SourceRange, known: [String] = [],
        last: ArraySlice<UInt8> = [], before: ArraySlice<ArraySlice<UInt8>> = []
    ) -> EventDescriptor? {
        let near = suggestions.closest(to: String(utf8: last), among: known)
        let stem = before.map { String(utf8: $0) + "." }.joined()
        let word = Quotation.text(name, isEscaped: false)
        error(
            .reference(.unknownEngineEvent(word, suggestion: near.map { stem + $0.name })),
            at: range,
            String(decoding: last, as: UTF8.self), meaning: near)
        return nil
    }
}
