import Testing

@testable import SimEngine

@Suite("An option gives an answer of its own")
struct ReferringOptionsTests {
    @Test(
        "what points to the other options",
        arguments: [
            "All of the above", "None of the above.", "All the above are true", "Both A and C", "Only B", "A, B and D",
            "All of these", "None of them is right", "Neither.", "Both of these are correct", "any of the above, if time allows",
            "All", "NONE OF THESE APPLY.",
        ])
    func told(text: String) throws {
        let inside = CheckedText.choices([["Something else", text, "Another thing"]])
        #expect(try CheckedText.places("SIM0354", inside) == [text])
    }

    @Test(
        "what only looks like it",
        arguments: [
            "All of these medicines are stopped today.", "None of them was told about the student.", "Both lungs are clear.",
            "I ask all of them to leave.", "A note above the bed says it all.", "Neither oxygen nor fluids are ordered.",
            "Vitamin A and C", "All four limbs move.", "I do what is listed above.", "She has blood group A.",
        ])
    func kept(text: String) throws {
        let inside = CheckedText.choices([["Something else", text, "Another thing"]])
        #expect(try CheckedText.places("SIM0354", inside) == [])
    }
}
