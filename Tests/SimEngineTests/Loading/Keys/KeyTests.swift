import Testing

@testable import SimEngine

@Suite("Keys are the words of the format")
struct KeyTests {
    @Test("every case has its own word, in the order of the cases", arguments: Key.allCases)
    func namesItself(key: Key) {
        #expect(Key.words.count == Key.allCases.count)
        let name = "\(key)"
        #expect(key.word == (name == "schema" || name == "comment" ? "$" + name : name))
    }

    @Test("the table finds every key by its bytes, wherever it stands", arguments: Key.allCases)
    func findsKeys(key: Key) {
        let table = KeyTable()
        let word = Array(key.word.utf8)
        for (before, after) in [("", ""), ("\"", "\": 1 and more"), ("x", "")] {
            let text = Array(before.utf8) + word + Array(after.utf8)
            let start = before.utf8.count
            #expect(table.key(in: text, from: start, to: start + word.count) == key)
        }
    }

    @Test(
        "and nothing else",
        arguments: [
            "", "i", "idd", "Id", "criticalPrecedenc", "criticalPrecedences", "id\0",
            "aVeryLongKeyThatIsNotOneOfTheFormat", "ö",
        ])
    func findsNothingElse(word: String) {
        let bytes = Array(word.utf8)
        #expect(KeyTable().key(in: bytes, from: 0, to: bytes.count) == nil)
    }
}
