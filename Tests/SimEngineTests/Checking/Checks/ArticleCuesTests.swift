import Testing

@testable import SimEngine

@Suite("An article does not tell which answer fits")
struct ArticleCuesTests {
    private func found(_ question: String, _ options: [String]) throws -> [String] {
        let texts = options.enumerated().map { "{ \"id\": \"o\($0)\", \"text\": \"\($1)\"\($0 == 0 ? ", \"correct\": true" : "") }" }
        return try CheckedText.messages(
            "SIM0360",
            CheckedText.asking("\"kind\": \"choice\", \"text\": \"\(question)\", \"why\": \"So.\", \"options\": [ \(texts.joined(separator: ", ")) ]"))
    }

    @Test("at the end of a question")
    func question() throws {
        #expect(try found("You prepare an", ["airway", "drip", "bed"]) == ["after 'an' the right option 'o0' can be told by its first letter"])
        #expect(try found("You prepare a ...", ["drip", "airway"]) == ["after 'a' the right option 'o0' can be told by its first letter"])
        #expect(try found("You prepare an", ["airway", "infusion", "bed"]) == [])
        #expect(try found("You prepare a", ["airway", "bed"]) == [])
        #expect(try found("You prepare an", ["airway", "ECG", "hour of rest"]) == [])
        #expect(try found("Is it plan A?", ["airway", "bed"]) == [])
    }

    @Test("before a blank")
    func blank() throws {
        let inside = CheckedText.asking(
            """
            "kind": "cloze", "why": "So.", "sentence": "She needs an [thing], and rest as [other].", "blanks": [
              { "id": "thing", "options": [ { "id": "a", "text": "airway", "correct": true }, { "id": "b", "text": "bed" } ] },
              { "id": "other", "options": [ { "id": "c", "text": "ordered", "correct": true }, { "id": "d", "text": "planned" } ] } ]
            """)
        #expect(try CheckedText.messages("SIM0360", inside) == ["after 'an' the right option 'a' can be told by its first letter"])
    }
}
