import Testing

@testable import SimEngine

@Suite("A question can be read before its limit passes")
struct UnreadableLimitsTests {
    private func found(_ within: String, _ decision: String) throws -> [String] {
        try CheckedText.places("SIM0407", CheckedText.asking("\"within\": \"\(within)\", \"why\": \"So.\", \(decision)"))
    }

    /// Twenty words in all.
    private let choice = """
        "kind": "choice", "text": "She snores and her chest hardly moves.", "options": [
          { "id": "chin", "text": "Lift her chin and stay.", "correct": true }, { "id": "note", "text": "Write down the  numbers you see now, please." } ]
        """

    @Test("ten words a second", arguments: [("1999ms", true), ("2s", false), ("1min", false), ("1ms", true)])
    func pace(within: String, isTold: Bool) throws {
        #expect(try found(within, choice) == (isTold ? ["\"\(within)\""] : []))
    }

    @Test("of a conversation its shortest turn, and no option that need not be offered")
    func shortest() throws {
        let long = (0..<40).map { "word\($0)" }.joined(separator: " ")
        let talk = """
            "kind": "counsel", "turns": [ { "id": "one", "options": [ { "id": "a", "text": "\(long)", "correct": true }, { "id": "b", "text": "No" } ] },
              { "id": "two", "options": [ { "id": "c", "text": "One two three", "correct": true }, { "id": "d", "text": "One two" } ] } ]
            """
        #expect(try found("500ms", talk) == [])
        #expect(try found("499ms", talk) == ["\"499ms\""])
        let some = choice.replacing("\"note\",", with: "\"note\", \"if\": \"answered('q')\",")
        #expect(try found("1200ms", some) == [])
        #expect(try found("1199ms", some) == ["\"1199ms\""])
    }
}
