/// A text taken apart: its words, its sentences, and which of them are quoted or emphasized.
///
/// Everything is judged on bytes: typographic quotes, dashes and spaces are made plain first, and a
/// placeholder such as `{spo2}` is one word.
struct Prose {
    /// One word.
    struct Word {
        /// Where it stands in ``Prose/plain``.
        let range: Range<Int>
        /// Whether it stands in quotation marks.
        let isQuoted: Bool
        /// Whether it is strong, slanted, or in capitals.
        let isEmphasized: Bool
    }

    /// A run of words with the mark that ends it, or 0 where none does.
    struct Sentence {
        /// The words, by place.
        let words: Range<Int>
        /// The mark: a period, question mark, exclamation mark, colon or semicolon.
        let mark: UInt8
    }

    /// The text with plain punctuation.
    let plain: [UInt8]
    /// The same in lower case.
    let lower: [UInt8]
    /// The words in order.
    private(set) var words: [Word] = []
    /// The sentences in order; every word is in one.
    private(set) var sentences: [Sentence] = []

    /// Takes a text apart.
    /// - Complexity: O(length).
    init(_ bytes: ArraySlice<UInt8>) {
        plain = PlainText.plain(bytes)
        lower = plain.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        findWords()
        findSentences()
    }

    /// Returns the letters of a word, in lower case.
    func letters(_ word: Int) -> ArraySlice<UInt8> { lower[words[word].range] }

    /// Returns whether a word is another.
    func isWord(_ word: Int, _ other: String) -> Bool {
        words.indices.contains(word) && letters(word).elementsEqual(other.utf8)
    }

    /// Returns whether a word is one of several.
    func isWord(_ word: Int, among others: [String]) -> Bool {
        for other in others where isWord(word, other) { return true }
        return false
    }

    /// Returns whether a word is in a set.
    func isWord(_ word: Int, in set: WordSet) -> Bool {
        words.indices.contains(word) && set.contains(letters(word))
    }

    /// Returns the text from one word to another as it was written.
    func text(_ words: ClosedRange<Int>) -> String {
        let range = self.words[words.lowerBound].range.lowerBound
        let end = self.words[words.upperBound].range.upperBound
        return String(decoding: plain[range..<end], as: UTF8.self)
    }

    /// Returns whether a mark stands between a word and the one before it.
    func isSetOff(_ word: Int) -> Bool {
        guard word > 0 else { return false }
        let between = plain[words[word - 1].range.upperBound..<words[word].range.lowerBound]
        return between.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") }
    }
}

extension Prose {
    private mutating func findWords() {
        let quotes = Quotes.ranges(in: plain)
        var quote = 0
        var stars = Stars()
        var index = 0
        while index < plain.count {
            stars.meet(plain, at: index)
            guard Self.isWordByte(plain[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < plain.count, continues(at: index) { index += 1 }
            while quote < quotes.count, quotes[quote].upperBound <= start { quote += 1 }
            let isQuoted = quote < quotes.count && quotes[quote].contains(start)
            words.append(
                Word(
                    range: start..<index, isQuoted: isQuoted,
                    isEmphasized: stars.isEmphasis || isCapitals(start..<index)))
        }
    }

    /// Returns whether a word goes on: an apostrophe or a decimal point inside is part of it.
    private func continues(at index: Int) -> Bool {
        let byte = plain[index]
        if Self.isWordByte(byte) { return true }
        guard index + 1 < plain.count, index > 0 else { return false }
        let (before, after) = (plain[index - 1], plain[index + 1])
        if byte == UInt8(ascii: "'") { return Self.isWordByte(before) && Self.isWordByte(after) }
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
            return before &- 0x30 < 10 && after &- 0x30 < 10
        }
        return false
    }

    private func isCapitals(_ range: Range<Int>) -> Bool {
        range.count > 1 && plain[range].allSatisfy { $0 &- 0x41 < 26 }
    }

    /// Returns whether a byte is part of a word: a letter, a digit, or part of a letter with accent.
    static func isWordByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
    }

    private mutating func findSentences() {
        var first = 0
        for word in words.indices {
            let end = word + 1 < words.count ? words[word + 1].range.lowerBound : plain.count
            guard let mark = mark(after: word, until: end) else { continue }
            sentences.append(Sentence(words: first..<word + 1, mark: mark))
            first = word + 1
        }
        if first < words.count {
            sentences.append(Sentence(words: first..<words.count, mark: 0))
        }
    }

    /// Returns the mark with which a sentence ends after a word.
    private func mark(after word: Int, until end: Int) -> UInt8? {
        var index = words[word].range.upperBound
        while index < end {
            let byte = plain[index]
            index += 1
            switch byte {
            case UInt8(ascii: "?"), UInt8(ascii: "!"): return byte
            case UInt8(ascii: ":"), UInt8(ascii: ";"):
                if index < plain.count, Self.isWordByte(plain[index]) { return nil }
                return byte
            case UInt8(ascii: "."):
                if isAbbreviation(word) || end < plain.count && isLowercase(plain[end]) { continue }
                return byte
            default: continue
            }
        }
        return nil
    }

    private func isLowercase(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    private static let abbreviations = WordSet([
        "dr", "ms", "mr", "mrs", "prof", "vs", "e", "i", "approx",
    ])

    private func isAbbreviation(_ word: Int) -> Bool {
        isWord(word, in: Self.abbreviations)
    }
}
