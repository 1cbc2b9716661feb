/// The word "a" or "an" before the place of an answer must not tell which answer fits.
///
/// - Note: Source: Haladyna, Downing & Rodriguez (2002), guideline 28 c: avoid grammatical
///   inconsistencies that cue the test-taker to the correct choice.
enum ArticleCues {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        guard target.isEnglish else { return [] }
        var found: [Diagnostic] = []
        for list in target.lists where !list.isMultiple {
            let decision = target.scenario.decisions[list.decision]
            guard let key = list.key, let text = before(list, decision),
                let isAn = article(at: text, target)
            else { continue }
            let fits = list.options.filter {
                startsWithVowel(decision.options[$0].text, target).map { $0 == isAn } ?? true
            }
            guard fits.count == 1, fits[0] == key else { continue }
            let option = decision.options[key]
            found.append(
                Diagnostic(
                    .item(.articleTells(target.name(option.id), article: isAn ? "an" : "a")),
                    at: text.range))
        }
        return found
    }

    /// Returns the text after which the options of a list are read.
    private static func before(_ list: OptionList, _ decision: Decision) -> Text? {
        guard case .cloze(let cloze) = decision.form else { return decision.text }
        let group = decision.groups.firstIndex { $0.options == list.options }
        var last: Text?
        for piece in cloze.sentence {
            switch piece {
            case .words(let text): last = text
            case .blank(let blank) where blank == group: return last
            case .blank, .span, .newParagraph: last = nil
            }
        }
        return nil
    }

    /// Returns whether a text ends with "an", or nothing where it ends with no article.
    private static func article(at text: Text, _ target: CheckedCase) -> Bool? {
        let prose = target.prose(text)
        guard let last = prose.words.indices.last else { return nil }
        let rest = prose.plain[prose.words[last].range.upperBound...]
        let isOpen = rest.allSatisfy { " :._-*".utf8.contains($0) }
        guard isOpen else { return nil }
        if prose.isWord(last, "an") { return true }
        return prose.isWord(last, "a") ? false : nil
    }

    /// Returns whether an option is read with a vowel first; nothing where spelling does not say.
    private static func startsWithVowel(_ text: Text, _ target: CheckedCase) -> Bool? {
        let prose = target.prose(text)
        guard let first = prose.words.first else { return nil }
        let word = prose.plain[first.range]
        guard let letter = word.first, letter | 0x20 &- 0 >= 0x61 else { return nil }
        let isAbbreviation = word.count > 1 && word.allSatisfy { $0 &- 0x41 < 26 }
        if isAbbreviation || "uhUHxX".utf8.contains(letter) { return nil }
        return "aeioAEIO".utf8.contains(letter)
    }
}
