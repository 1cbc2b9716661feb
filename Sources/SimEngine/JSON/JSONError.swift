/// Why a text is not JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong.
    public let problem: JSONProblem
    /// Where; always inside the text.
    public let range: SourceRange

    /// Creates an error from what is wrong and where.
    public init(_ problem: JSONProblem, _ range: SourceRange) {
        self.problem = problem
        self.range = range
    }
}
