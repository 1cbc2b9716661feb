import Testing

@testable import SimEngine

@Suite("The text report is sections of plain paragraphs")
struct TextReportTests {
    @Test("critical failures come before everything but the result")
    func sections() throws {
        let report = TextReport(try ReportFixture.quiz("now", "right").feedback())
        #expect(
            report.sections.map { $0.title } == [
                "Not passed yet", "Critical failures", "By domain", "What went well",
                "What to work on", "What to read", "By objective", "By clinical judgment",
                "To reflect on", "About this feedback",
            ])
        #expect(
            report.sections[0].paragraphs.map { $0.text } == [
                "Test, version 1.0.0", "2 of 3 points, 66.7%.",
                "To pass takes 50% and no critical failure.", "Ending: “Home”.",
            ])
        #expect(
            report.sections[1].paragraphs.map { $0.text } == [
                "Critical: When does it start to work?", "Done (at 0:00): “At once.”",
                "Why: That is <sedation>. Binding takes days.", "Source: [1]",
            ])
    }

    @Test("sections with nothing to say are left out")
    func leftOut() throws {
        let report = TextReport(try ReportFixture.quiz("days", "right").feedback())
        #expect(!report.sections.contains { $0.title == "Critical failures" })
        #expect(!report.sections.contains { $0.title == "What to work on" })
        #expect(report.sections.allSatisfy { !$0.paragraphs.isEmpty })
    }

    @Test("no control character of an author reaches the terminal")
    func plain() {
        let paragraph = TextReport.Paragraph(.plain, "a\u{1B}[31mb\nc\u{9B}d\u{7F}é")
        #expect(paragraph.text == "a [31mb c d é")
    }

    @Test("automatic feedback is never called a debriefing")
    func wording() throws {
        for answers in [("now", "wrong"), ("days", "right")] {
            let feedback = try ReportFixture.quiz(answers.0, answers.1).feedback()
            let words = TextReport(feedback).sections.flatMap { section in
                [section.title] + section.paragraphs.map { $0.text }
            }
            #expect(!words.joined(separator: " ").lowercased().contains("debrief"))
        }
    }
}
