/// What was done, in the vocabulary of ADL.
///
/// - Note: Source: ADL, *xAPI Vocabulary*, http://adlnet.gov/expapi/verbs.
public enum XAPIVerb: CaseIterable, Hashable, Sendable {
    case initialized, answered, scored, completed, passed, failed, terminated

    /// The word in English.
    public var name: String {
        switch self {
        case .initialized: "initialized"
        case .answered: "answered"
        case .scored: "scored"
        case .completed: "completed"
        case .passed: "passed"
        case .failed: "failed"
        case .terminated: "terminated"
        }
    }

    /// The verb as an object of a statement.
    func write(into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("id")
        writer.string("http://adlnet.gov/expapi/verbs/" + name)
        writer.key("display")
        writer.write(words: name, in: "en-US")
        writer.endObject()
    }
}

extension JSONWriter {
    /// Writes a text as a language map of one language.
    @inline(never)
    mutating func write(words: String, in language: String) {
        beginObject()
        key(language)
        string(words)
        endObject()
    }
}
