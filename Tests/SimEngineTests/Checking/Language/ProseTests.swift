import Testing

@testable import SimEngine

@Suite("A text is taken apart into words and sentences")
struct ProseTests {
    private func prose(_ text: String) -> Prose { Prose(Array(text.utf8)[...]) }

    @Test(
        "words, with apostrophes and decimals inside and marks left out",
        arguments: [
            ("Don't stop.", ["don't", "stop"]), ("It\u{2019}s 0.5 mg, not 5.", ["it's", "0.5", "mg", "not", "5"]),
            ("\u{201C}Yes\u{201D}\u{2014}no", ["yes", "no"]), ("{who} is {years}.", ["x", "is", "x"]), ("", []),
            ("caf\u{E9}, caf\u{E9}", ["caf\u{E9}", "caf\u{E9}"]), ("well-known", ["well", "known"]), ("... !", []),
        ])
    func words(text: String, expected: [String]) {
        let prose = prose(text)
        #expect(prose.words.indices.map { String(decoding: prose.letters($0), as: UTF8.self) } == expected)
    }

    @Test(
        "sentences, past abbreviations, times and decimals",
        arguments: [
            ("Dr. Osei waits. She sits.", 2), ("It is 10:05 now.", 1), ("Give 0.5 mg. Wait.", 2), ("Yes! No? Well; fine: go", 5),
            ("\"Stop.\" He stops.", 2), ("Ms. R. asks when.", 1), ("One line", 1), ("So... she waits.", 1),
        ])
    func sentences(text: String, count: Int) {
        #expect(prose(text).sentences.count == count)
    }

    @Test("what is quoted, and what is emphasized")
    func marks() {
        let prose = prose("He said 'do not' and \"never\", but it's **not** *so* BAD here.")
        let quoted = prose.words.indices.filter { prose.words[$0].isQuoted }.map { prose.text($0...$0) }
        #expect(quoted == ["do", "not", "never"])
        let emphasized = prose.words.indices.filter { prose.words[$0].isEmphasized }.map { prose.text($0...$0) }
        #expect(emphasized == ["not", "so", "BAD"])
    }
}
