/// A question that turns on a negative word shows it, or learners answer the opposite one.
///
/// - Note: Source: Haladyna, Downing & Rodriguez (2002), guideline 17: word the stem positively; if a
///   negative word is used, use it cautiously and see that it appears capitalized and boldface.
enum NegativeStems {
    private static let asking = WordSet(["which", "what", "who", "whom", "whose"])
    private static let demanding = WordSet([
        "choose", "select", "mark", "name", "tick", "pick", "find", "identify", "all",
    ])
    /// Words that begin a clause in which a negative word does not turn the question.
    private static let turning = WordSet([
        "that", "who", "because", "so", "if", "when", "while", "until", "although", "before",
        "after",
        "unless", "without", "where", "since", "whether",
    ])
    /// After these, "that" goes on with what is asked for: all that do not apply.
    private static let antecedents = WordSet([
        "all", "everything", "those", "one", "ones", "option", "options", "statement",
        "statements", "anything", "two", "three",
    ])
    private static let helping = WordSet([
        "should", "would", "do", "does", "must", "can", "will", "may",
    ])

    static func check(_ target: CheckedCase) -> [Diagnostic] {
        guard target.isEnglish else { return [] }
        var found: [Diagnostic] = []
        for decision in target.scenario.decisions {
            guard let text = decision.text, decision.kind != .act else { continue }
            let prose = target.prose(text)
            for (place, sentence) in prose.sentences.enumerated() {
                let isLast = place == prose.sentences.count - 1
                guard let word = negative(in: sentence, of: prose, isLast: isLast),
                    !prose.words[word].isEmphasized
                else { continue }
                let name = target.name(decision.id)
                found.append(
                    Diagnostic(
                        .item(.negativeStem(name, word: prose.text(word...word))), at: text.range))
                break
            }
        }
        return found
    }

    /// Returns the negative word on which a sentence turns.
    private static func negative(
        in sentence: Prose.Sentence, of prose: Prose, isLast: Bool
    ) -> Int? {
        let first = sentence.words.lowerBound
        let isQuestion = sentence.mark == UInt8(ascii: "?")
        let isDemand = prose.isWord(first, in: demanding)
        let isOpen = isLast && (sentence.mark == 0 || sentence.mark == UInt8(ascii: ":"))
        if isQuestion || isDemand,
            let word = inMainClause(of: sentence, of: prose, isDemand: isDemand)
        {
            return word
        }
        guard isOpen else { return nil }
        // A stem that the options complete: "You do not:", "All of these apply except".
        return sentence.words.suffix(3).first { isNegative($0, in: prose, from: first) }
    }

    private static func inMainClause(
        of sentence: Prose.Sentence, of prose: Prose, isDemand: Bool
    ) -> Int? {
        var isDemand = isDemand
        let asked = sentence.words.first { word in
            !prose.words[word].isQuoted && prose.isWord(word, in: asking)
        }
        guard let start = isDemand ? sentence.words.lowerBound : asked else { return nil }
        for word in start + 1..<max(sentence.words.upperBound, start + 1) {
            if prose.words[word].isQuoted { continue }
            if isNegative(word, in: prose, from: start) { return word }
            // "Mark what tells you that …" asks for something else than "Mark the words that …".
            if isDemand, prose.isWord(word, in: asking) { isDemand = false }
            if prose.isSetOff(word) { return nil }
            let isWanted = isDemand && word - start <= 4 && prose.isWord(word, "that")
            if turns(word, in: prose), !isWanted { return nil }
        }
        return nil
    }

    private static func turns(_ word: Int, in prose: Prose) -> Bool {
        guard prose.isWord(word, in: turning) else { return false }
        return !(prose.isWord(word, "that") && prose.isWord(word - 1, in: antecedents))
    }

    private static func isNegative(_ word: Int, in prose: Prose, from start: Int) -> Bool {
        if prose.words[word].isQuoted { return false }
        if prose.isWord(word, "not") {
            return !prose.isWord(word + 1, among: ["yet", "only", "just", "knowing", "sure"])
        }
        if prose.isWord(word, "least") { return !prose.isWord(word - 1, "at") }
        if prose.isWord(word, "except") { return !prose.isWord(word + 1, "for") }
        if prose.isWord(word, among: ["never", "cannot", "avoided"]) { return true }
        if prose.letters(word).suffix(3).elementsEqual("n't".utf8) { return true }
        guard prose.isWord(word, "avoid"), !prose.isWord(word - 1, "to") else { return false }
        return (start..<word).contains { prose.isWord($0, in: helping) }
    }
}
