import Testing

@testable import SimEngine

@Suite("Suggestions are like names, and bounded")
struct SuggestionsTests {
    @Test("the closest name wins")
    func findsTheClosest() {
        var suggestions = Suggestions()
        #expect(
            suggestions.closest(to: "intubated", among: ["extubate", "intubate"])?.name == "intubate")
        #expect(suggestions.closest(to: "zzz", among: ["extubate"]) == nil)
    }

    @Test("when enough names were compared, there are no more")
    func endsSometime() {
        var suggestions = Suggestions()
        let names = [String](repeating: "abc", count: 50_000)
        for _ in 0..<4 { #expect(suggestions.closest(to: "abd", among: names)?.name == "abc") }
        #expect(suggestions.areSpent)
        #expect(suggestions.closest(to: "abd", among: names) == nil)
    }

    @Test(
        "words of other formats lead to the key of this one",
        arguments: [("when", "if"), ("target", "to"), ("entry", "enter"), ("rationale", "why")])
    func knowsSynonyms(word: String, key: String) {
        let allowed = KeySet.state.union(.transition).union(.decision)
        #expect(Synonyms.key(word, among: allowed) == key)
        #expect(Synonyms.key(word, among: [.format]) == nil)
    }
}
