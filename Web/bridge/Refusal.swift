import SimEngine

/// Why a message is not answered with what it asks for.
enum Refusal: Error {
    /// The page is at fault.
    case error(String)
    /// A document cannot be used.
    case problem(DocumentProblem)

    /// The answer.
    var message: [UInt8] {
        var reply = JSONWriter()
        reply.beginObject()
        switch self {
        case .error(let words): reply.member("error", words)
        case .problem(let problem):
            reply.key("problem")
            reply.beginObject()
            reply.member("message", Sentence.of(problem.message))
            reply.member("line", problem.line)
            reply.member("column", problem.column)
            reply.member("help", problem.help.map { Sentence.of($0) })
            reply.endObject()
        }
        reply.endObject()
        return reply.bytes
    }
}
