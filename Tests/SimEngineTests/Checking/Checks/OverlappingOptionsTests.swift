import Testing

@testable import SimEngine

@Suite("Options that are ranges have no value in common")
struct OverlappingOptionsTests {
    @Test(
        "what overlaps",
        arguments: [
            ("Over the next 1 to 3 days.", "Over the next 2 to 7 days."), ("1-3 days", "3-5 days"),
            ("2 to 7 days", "3 days"), ("between 10 and 20 mL", "between 15 and 30 mL"), ("0.5 to 1.5 mg", "1 to 2 mg"),
            ("10\u{2013}20 minutes", "20\u{2013}30 minutes"), ("In 1 day", "In 1 to 2 days"),
        ])
    func told(first: String, second: String) throws {
        let found = try CheckedText.places("SIM0356", CheckedText.choices([[first, second, "Another thing"]]))
        #expect(found == [second])
    }

    @Test(
        "what does not, or is no range of the same thing",
        arguments: [
            ("1 to 3 days", "4 to 7 days"), ("1 to 3 hours", "1 to 3 days"), ("3 days", "4 days"),
            ("112 over 70", "118 over 74"), ("2 to 7 days", "2 to 7 days after the second visit"),
            ("At least 30 minutes", "At least 60 minutes"), ("Size 2 and size 3", "Size 2"), ("Dose 1 and 2", "Dose 2"),
            ("I wait 2 to 3 minutes.", "I call after 2 to 3 minutes."), ("10:05 to 10:10", "10:05"),
        ])
    func kept(first: String, second: String) throws {
        #expect(try CheckedText.places("SIM0356", CheckedText.choices([[first, second, "Another thing"]])) == [])
    }
}
