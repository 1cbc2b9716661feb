import Testing

@testable import SimEngine

@Suite("The reading grade is Flesch and Kincaid's")
struct ReadingGradeTests {
    /// Worked by hand: words, sentences, syllables, and 0.39 w/s + 11.8 y/w - 15.59.
    @Test(
        "a few sentences",
        arguments: [
            ("The cat sat on the mat.", 6, 1, 6, -145), ("She wakes. You wait.", 4, 2, 4, -301),
            ("The nurse checks the saturation every minute.", 7, 1, 13, 905),
            ("At 10:05 her SpO2 was 94%: low.", 8, 2, 8, -223),
        ] as [(String, Int64, Int64, Int64, Int64)])
    func grades(text: String, words: Int64, sentences: Int64, syllables: Int64, hundredths: Int64) {
        var grade = ReadingGrade()
        grade.add(Prose(Array(text.utf8)[...]), vocabulary: NameTable())
        #expect(grade.words == words)
        #expect(grade.sentences == sentences)
        #expect(grade.syllables == syllables)
        #expect(grade.hundredths.map { abs($0 - hundredths) <= 2 } == true, "\(grade.hundredths ?? 0)")
    }

    @Test("no words have no grade")
    func nothing() {
        #expect(ReadingGrade().hundredths == nil)
    }
}
