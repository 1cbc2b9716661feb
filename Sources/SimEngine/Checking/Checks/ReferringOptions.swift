/// An option gives an answer of its own, not one that points to the others.
///
/// - Note: Source: Haladyna, Downing & Rodriguez (2002), guideline 25 on "none of the above" and 26 on
///   "all of the above".
enum ReferringOptions {
    /// Phrases that point to other options wherever they stand.
    private static let anywhere = PhraseTable([
        ("all of the above", 0), ("none of the above", 0), ("any of the above", 0),
        ("both of the above", 0), ("neither of the above", 0), ("all the above", 0),
        ("all of the options", 0), ("none of the options", 0), ("all other options", 0),
        ("all the other options", 0), ("none of the other options", 0), ("all of the answers", 0),
        ("none of the answers", 0),
    ])

    /// Options that point to others when they say nothing else.
    private static let alone = [
        "all of these", "none of these", "all of them", "none of them", "both of these",
        "both of them", "any of these", "neither of these", "neither of them", "all of those",
        "none of those", "all answers", "no answer", "all", "none", "both", "neither", "all three",
        "all four",
    ]
    /// What may follow them: "none of these is right".
    private static let verdicts = [
        "is right", "are right", "is correct", "are correct", "is true", "are true", "apply",
        "applies", "is wrong", "are wrong",
    ]

    static func check(_ target: CheckedCase) -> [Diagnostic] {
        guard target.isEnglish else { return [] }
        var found: [Diagnostic] = []
        for list in target.lists {
            for place in list.options {
                let option = target.scenario.decisions[list.decision].options[place]
                guard let phrase = phrase(in: target.prose(option.text)) else { continue }
                let name = target.name(option.id)
                found.append(
                    Diagnostic(
                        .item(.refersToOthers(name, phrase: phrase)), at: option.text.range))
            }
        }
        return found
    }

    private static func phrase(in prose: Prose) -> String? {
        for word in prose.words.indices {
            if let match = anywhere.phrase(at: word, in: prose) {
                return prose.text(word...match.last)
            }
        }
        guard let last = prose.words.indices.last, last < 6 else { return nil }
        if isAlone(prose) || isLetters(prose) { return prose.text(0...last) }
        return nil
    }

    private static func isAlone(_ prose: Prose) -> Bool { phrases.contains(joined(prose)[...]) }

    /// The phrases alone and with each verdict.
    private static let phrases: WordSet = {
        var phrases = alone
        for phrase in alone {
            for verdict in verdicts { phrases.append(phrase + " " + verdict) }
        }
        return WordSet(phrases)
    }()

    /// Whether an option is no more than letters of others: both A and C, only B.
    private static func isLetters(_ prose: Prose) -> Bool {
        var letters = 0
        for word in prose.words.indices {
            let spelled = prose.plain[prose.words[word].range]
            if spelled.count == 1, let letter = spelled.first, letter &- 0x41 < 6 {
                letters += 1
            } else if !prose.isWord(word, among: ["and", "or", "both", "only", "neither", "nor"]) {
                return false
            }
        }
        return letters > 1 || letters == 1 && prose.words.count > 1
    }

    private static func joined(_ prose: Prose) -> [UInt8] {
        var joined: [UInt8] = []
        for word in prose.words.indices {
            if !joined.isEmpty { joined.append(UInt8(ascii: " ")) }
            joined.append(contentsOf: prose.letters(word))
        }
        return joined
    }
}
