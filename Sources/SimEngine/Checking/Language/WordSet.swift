/// Words, or runs of words with a space between, to be found by their bytes.
struct WordSet: Sendable {
    private let table: NameTable

    /// Gathers words in lower case.
    init(_ words: [String]) {
        var table = NameTable(capacity: words.count)
        for word in words { _ = table.intern(word) }
        self.table = table
    }

    /// Returns whether a word is among them.
    func contains(_ word: ArraySlice<UInt8>) -> Bool { table.find(word) != nil }

    /// Returns the place of a word among them.
    func place(of word: ArraySlice<UInt8>) -> Int? { table.find(word).map { Int($0) } }
}
