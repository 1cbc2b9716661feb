import Testing

@testable import SimEngine

@Suite("Words that allow no exception do not stand in wrong options alone")
struct AbsoluteWordsTests {
    @Test(
        "in two wrong options, and not in the right one",
        arguments: [
            (["It mostly passes.", "It always passes.", "It never passes."], ["It always passes."]),
            (["It never passes.", "It always passes.", "It is impossible."], []),
            (["It mostly passes.", "It always passes.", "It passes in days."], []),
            (["It mostly passes.", "It is all in the leaflet.", "It only takes a day."], []),
        ])
    func cues(texts: [String], places: [String]) throws {
        #expect(try CheckedText.places("SIM0359", CheckedText.choices([texts])) == places)
    }
}
