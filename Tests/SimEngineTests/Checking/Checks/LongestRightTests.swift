import Testing

@testable import SimEngine

@Suite("The right option must not be known by its length")
struct LongestRightTests {
    private static let long = "I sit down beside her and ask what she needs."
    private static let even = ["I sit down and I wait.", "I stand up and call.", "I walk out of here."]
    private static let tell = ["\(long)", "I stand up and call.", "I walk out of here."]
    private static let hidden = ["I sit down and wait.", "I stand up and I call.", "I walk out of here."]

    @Test(
        "over the case: how many of how many questions of three options are too many",
        arguments: [(4, 4, true), (3, 3, false), (5, 6, true), (4, 6, false), (8, 20, false), (12, 20, true)])
    func counts(longest: Int, of all: Int, isTold: Bool) throws {
        let lists = (0..<all).map { $0 < longest ? Self.even : Self.hidden }
        let found = try CheckedText.messages("SIM0351", CheckedText.choices(lists))
        #expect(found == (isTold ? ["the right option is the longest in \(longest) of \(all) questions, more often than chance explains"] : []))
    }

    @Test("it is told at the option that is longest by most")
    func place() throws {
        let lists = [Self.even, Self.even, Self.tell, Self.even]
        let found = try CheckedText.places("SIM0351", CheckedText.choices(lists))
        #expect(found == [Self.long])
    }

    @Test(
        "one right option that is far longer than every other",
        arguments: [
            (["I ask what she needs, sit down beside her, and wait for the answer.", "I go on with the work.", "I call the doctor."], true),
            (["I ask what she needs, and I wait for it.", "I go on with the work as it is.", "I call the doctor."], false),
            (["Two.", "Seventeen.", "One."], false),
        ])
    func standsOut(texts: [String], isTold: Bool) throws {
        let found = try CheckedText.places("SIM0352", CheckedText.choices([texts]))
        #expect(found == (isTold ? [texts[0]] : []))
    }

    @Test("a long wrong option gives nothing away")
    func longWrong() throws {
        let inside = CheckedText.choices(Array(repeating: Self.tell, count: 6), right: 1)
        #expect(try CheckedText.findings(inside).1.filter { $0.code <= "SIM0352" }.isEmpty)
    }

    @Test("characters are counted, not bytes")
    func characters() throws {
        let lists = Array(repeating: ["\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}\u{E9}", "aaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbb"], count: 6)
        #expect(try CheckedText.places("SIM0351", CheckedText.choices(lists)) == [])
    }
}
