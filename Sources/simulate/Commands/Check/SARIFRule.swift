import SimEngine

/// A code of the catalog as a rule of SARIF.
struct SARIFRule {
    /// The code.
    private let code: String
    /// What its page is called.
    private let title: String
    /// What its page says before the examples.
    private let meaning: String

    /// Reads the page of a code.
    init(_ code: String) {
        self.code = code
        let page = ExplainCommand.page(of: code) ?? "# \(code): \(code)\n"
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        title = lines.first.map { String($0.dropFirst("# \(code): ".count)) } ?? code
        let rest = lines.dropFirst().prefix { !$0.hasPrefix("Fails") && !$0.hasPrefix("```") }
        let words = rest.joined(separator: " ").split(separator: " ").joined(separator: " ")
        meaning = words.isEmpty ? title : words
    }

    /// Writes the rule.
    func write(_ severity: Severity, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", code)
        writer.key("shortDescription")
        text(title, &writer)
        writer.key("fullDescription")
        text(meaning, &writer)
        writer.key("help")
        text("\(meaning) 'simulate explain \(code)' shows an example and its fix.", &writer)
        writer.key("defaultConfiguration")
        writer.object([("level", severity.name)], [])
        writer.endObject()
    }

    private func text(_ text: String, _ writer: inout JSONWriter) {
        writer.object([("text", SARIFText.message(text))], [])
    }
}
