/// Words such as "always" do not stand in wrong options alone, where they give them away.
///
/// - Note: Source: Haladyna, Downing & Rodriguez (2002), guideline 28: avoid specific determiners
///   such as always, never, completely and absolutely.
enum AbsoluteWords {
    /// Words that allow no exception; "all" and "only" say other things too often.
    private static let words = WordSet([
        "always", "never", "completely", "absolutely", "totally", "entirely", "impossible",
        "guaranteed", "invariably",
    ])
    /// From so many wrong options on they are a pattern.
    private static let least = 2

    static func check(_ target: CheckedCase) -> [Diagnostic] {
        guard target.isEnglish else { return [] }
        var found: [Diagnostic] = []
        for list in target.lists where !list.isMultiple {
            let options = target.scenario.decisions[list.decision].options
            guard let key = list.key, absolute(in: options[key].text, target) == nil else {
                continue
            }
            var first: (word: String, place: SourceRange)?
            var count = 0
            for place in list.others {
                guard let word = absolute(in: options[place].text, target) else { continue }
                count += 1
                if first == nil { first = (word, options[place].text.range) }
            }
            guard count >= least, let first else { continue }
            let name = target.name(list.name)
            found.append(
                Diagnostic(
                    .item(.absoluteWords(name, word: first.word, count: count)), at: first.place))
        }
        return found
    }

    private static func absolute(in text: Text, _ target: CheckedCase) -> String? {
        let prose = target.prose(text)
        let word = prose.words.indices.first { prose.isWord($0, in: words) }
        return word.map { String(decoding: prose.letters($0), as: UTF8.self) }
    }
}
