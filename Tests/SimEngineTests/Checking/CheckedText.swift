import Testing

@testable import SimEngine

/// What the checks find in a case written in the test.
enum CheckedText {
    /// Returns the findings of one code, as the words of the document at their places.
    static func places(_ code: String, _ inside: String, language: String = "en") throws -> [String] {
        let (scenario, found) = try findings(inside, language: language)
        return found.filter { $0.code == code }.map { scenario.document.text(of: $0.range) }
    }

    /// Returns the messages of one code.
    static func messages(_ code: String, _ inside: String, language: String = "en") throws -> [String] {
        try findings(inside, language: language).1.filter { $0.code == code }.map { $0.message }
    }

    /// Returns everything that is found.
    static func findings(_ inside: String, language: String = "en") throws -> (Scenario, [Diagnostic]) {
        let text = """
            { "format": 1, "id": "test", "title": "Test", "version": "1.0.0", "language": "\(language)",
            \(inside) }
            """
        let loaded = Loader.load(Array(text.utf8))
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        try #require(errors.isEmpty, "\(errors.map { "\($0.code) \($0.message)" })")
        let scenario = try #require(loaded.scenario)
        let found = StaticChecks.findings(scenario)
        #expect(found.allSatisfy { $0.severity == .warning && !$0.problem.isStructural })
        return (scenario, found)
    }

    /// Returns the inside of a case that asks one decision, written without its braces.
    static func asking(_ decision: String) -> String {
        """
        "states": [ { "id": "q", "ask": { \(decision), "to": "end" } }, { "id": "end", "type": "final" } ]
        """
    }

    /// Returns the inside of a case that asks several choices, each of options of which the first is right.
    static func choices(_ lists: [[String]], right: Int = 0, shuffle: Bool = true) -> String {
        let states = lists.enumerated().map { number, texts in
            let options = texts.enumerated().map { place, text in
                let key = place == right ? ", \"correct\": true" : ""
                return "{ \"id\": \"o\(place)\", \"text\": \"\(text)\"\(key) }"
            }
            return """
                { "id": "q\(number)", "ask": { "kind": "choice", "text": "Which?", "why": "So.", "to": "q\(number + 1)",
                "shuffle": \(shuffle), "options": [ \(options.joined(separator: ", ")) ] } }
                """
        }
        return "\"states\": [ \(states.joined(separator: ",\n")), { \"id\": \"q\(lists.count)\", \"type\": \"final\" } ]"
    }
}
