/// How hard English text is to read, by the formula of Flesch and Kincaid.
///
/// The grade is 0.39 × words/sentences + 11.8 × syllables/words − 15.59. As Flesch counted, a colon
/// or semicolon ends a sentence as a period does. Words that the reader of the case is given
/// anyway do not make it harder: names, abbreviations and products count as one syllable, words of
/// the case's declared vocabulary as two at most.
/// - Note: Source: Kincaid, Fishburne, Rogers & Chissom, Research Branch Report 8-75, Naval
///   Technical Training Command, 1975.
struct ReadingGrade {
    /// How many words were read.
    private(set) var words: Int64 = 0
    /// How many sentences.
    private(set) var sentences: Int64 = 0
    /// How many syllables.
    private(set) var syllables: Int64 = 0

    /// Adds a text.
    ///
    /// - Parameters:
    ///   - prose: The text.
    ///   - vocabulary: Words that the case declares, in lower case.
    mutating func add(_ prose: Prose, vocabulary: NameTable) {
        for sentence in prose.sentences {
            sentences += 1
            for word in sentence.words {
                words += 1
                syllables += Int64(
                    Self.syllables(
                        of: word, in: prose, isFirst: word == sentence.words.lowerBound,
                        vocabulary))
            }
        }
    }

    private static func syllables(
        of word: Int, in prose: Prose, isFirst: Bool, _ vocabulary: NameTable
    ) -> Int {
        let spelled = prose.plain[prose.words[word].range]
        let isName = spelled.dropFirst(isFirst ? 1 : 0).contains { $0 &- 0x41 < 26 }
        if isName || spelled.contains(where: { $0 &- 0x30 < 10 }) { return 1 }
        let count = Syllables.count(prose.letters(word))
        return count > 2 && vocabulary.find(prose.letters(word)) != nil ? 2 : count
    }

    /// The grade in hundredths; nothing of no words at all.
    var hundredths: Int64? {
        if words == 0 || sentences == 0 { return nil }
        return 39 * words / sentences + 1180 * syllables / words - 1559
    }
}
