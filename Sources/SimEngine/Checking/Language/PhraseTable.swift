/// Phrases found in a text word by word, however long the list is.
struct PhraseTable {
    /// The first words.
    private var firsts = NameTable()
    /// The phrases that begin with each first word: their words, and their number.
    private var phrases: [[(words: [[UInt8]], number: Int)]] = []

    /// Gathers phrases, each as words in lower case with spaces between; several may share a number.
    init(_ list: [(phrase: String, number: Int)]) {
        for (phrase, number) in list {
            let words = phrase.utf8.split(separator: UInt8(ascii: " ")).map { Array($0) }
            guard let first = words.first else { continue }
            let place = Int(firsts.intern(first[...]))
            if place == phrases.count { phrases.append([]) }
            phrases[place].append((words, number))
        }
    }

    /// Returns the phrase that stands at a word: its number, and its last word.
    func phrase(at word: Int, in prose: Prose) -> (number: Int, last: Int)? {
        guard let place = firsts.find(prose.letters(word)) else { return nil }
        for (words, number) in phrases[Int(place)] where stands(words, at: word, in: prose) {
            return (number, word + words.count - 1)
        }
        return nil
    }

    private func stands(_ words: [[UInt8]], at first: Int, in prose: Prose) -> Bool {
        guard first + words.count <= prose.words.count else { return false }
        for (offset, word) in words.enumerated()
        where !prose.letters(first + offset).elementsEqual(word) {
            return false
        }
        return true
    }
}
