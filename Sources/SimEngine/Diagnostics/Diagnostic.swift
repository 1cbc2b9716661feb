/// One thing the author of a case should know, with the place it was found.
public struct Diagnostic: Hashable, Sendable {
    /// What is wrong: the one source of code, severity, message and help.
    public let problem: Problem
    /// Where the offending text starts and ends.
    public let range: SourceRange
    /// The change that mends it, where one is safe beyond doubt.
    public let fix: Fix?

    /// Creates a diagnostic.
    public init(_ problem: Problem, at range: SourceRange, fix: Fix? = nil) {
        self.problem = problem
        self.range = range
        self.fix = fix
    }

    /// The stable code of its problem.
    public var code: String { problem.code }
    /// How much it matters.
    public var severity: Severity { problem.severity }
    /// What is wrong, in one sentence.
    public var message: String { problem.message }
    /// What to do about it.
    ///
    /// A letter of another script that looks like the one that was meant is pointed out, since the
    /// two words would look the same.
    public var help: String {
        let help = problem.help
        guard help.utf8.starts(with: "did you mean".utf8),
            let note = LookAlikes.note(on: problem.message)
        else { return help }
        return help + " " + note
    }
}

extension Diagnostic {
    /// Returns whether one diagnostic is listed before another: by place, then by severity.
    public static func isBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        let (first, second) = (left.range, right.range)
        if first.start != second.start { return first.start < second.start }
        if first.end != second.end { return first.end < second.end }
        return left.severity < right.severity
    }
}
