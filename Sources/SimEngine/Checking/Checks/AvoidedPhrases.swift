/// The case itself speaks as trauma-informed care does: such phrases stand in wrong options only.
///
/// In what is right, in narration and in questions a phrase is a flaw. A wrong option shows the
/// pitfall, so it may have it; so may someone in the case who is quoted, and feedback that quotes
/// it. What a patient says is hers.
enum AvoidedPhrases {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        guard target.isEnglish else { return [] }
        let said = PhraseTable(AvoidedPhrase.numbered(AvoidedPhrase.said))
        let labels = PhraseTable(AvoidedPhrase.numbered(AvoidedPhrase.labels))
        var found: [Diagnostic] = []
        for passage in target.texts {
            guard let manner = Manner(passage.voice) else { continue }
            let prose = target.prose(passage.text)
            if let hit = first(labels, in: prose, manner) {
                found.append(told(hit, AvoidedPhrase.labels, prose, passage))
            } else if manner.judgesSayings, let hit = first(said, in: prose, manner) {
                found.append(told(hit, AvoidedPhrase.said, prose, passage))
            }
        }
        return found
    }

    /// How strictly a passage is judged.
    private struct Manner {
        /// Whether sayings count, not only names for people and things.
        let judgesSayings: Bool
        /// Whether what stands in quotation marks counts too.
        let judgesQuotes: Bool

        init?(_ voice: LearnerText.Voice) {
            switch voice {
            case .right, .toPatient: (judgesSayings, judgesQuotes) = (true, true)
            case .scene, .question: (judgesSayings, judgesQuotes) = (true, false)
            case .explanation: (judgesSayings, judgesQuotes) = (false, false)
            case .offered, .patient, .someone, .chart: return nil
            }
        }
    }

    private typealias Hit = (number: Int, words: ClosedRange<Int>)

    private static func first(_ table: PhraseTable, in prose: Prose, _ manner: Manner) -> Hit? {
        for word in prose.words.indices {
            if prose.words[word].isQuoted, !manner.judgesQuotes { continue }
            guard let match = table.phrase(at: word, in: prose),
                !isHarmless(word...match.last, in: prose)
            else { continue }
            return (match.number, word...match.last)
        }
        return nil
    }

    /// Returns whether the words around a phrase give it another meaning.
    private static func isHarmless(_ words: ClosedRange<Int>, in prose: Prose) -> Bool {
        let (before, after) = (words.lowerBound - 1, words.upperBound + 1)
        // A drink of water, a little warm: the phrase goes on.
        if prose.isWord(words.upperBound, "drink") { return prose.isWord(after, "of") }
        // "You do not have to relax", "never say …", "instead of …": it is what is not done.
        let denied = ["not", "never", "don't", "without", "instead", "no"]
        for word in max(before - 3, 0)..<max(before + 1, 0)
        where prose.isWord(word, among: denied) {
            return true
        }
        return false
    }

    private static func told(
        _ hit: Hit, _ list: [AvoidedPhrase], _ prose: Prose, _ passage: LearnerText
    ) -> Diagnostic {
        let phrase = prose.text(hit.words)
        return Diagnostic(
            .wording(.avoidedPhrase(phrase, instead: list[hit.number].instead)),
            at: passage.text.range)
    }
}
