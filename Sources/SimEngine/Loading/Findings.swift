/// The diagnostics of one document, collected up to a limit so that no text can flood its author.
struct Findings {
    /// The most diagnostics of each severity.
    static let limit = 1000

    private(set) var errors: [Diagnostic] = []
    private var warnings: [Diagnostic] = []
    private var isIncomplete = false

    /// Whether nothing keeps the document from being used.
    var isUsable: Bool { errors.isEmpty }
    /// Whether there is no room for further errors.
    var isFull: Bool { errors.count >= Self.limit }
    /// Whether there is no room for further warnings.
    var isFullOfWarnings: Bool { warnings.count >= Self.limit }

    /// Adds an error where there is still room for it.
    mutating func error(_ problem: Problem, at range: SourceRange) {
        guard errors.count < Self.limit else {
            isIncomplete = true
            return
        }
        errors.append(Diagnostic(problem, at: range))
    }

    /// Adds a warning where there is still room for it.
    mutating func warning(_ problem: Problem, at range: SourceRange) {
        guard warnings.count < Self.limit else {
            isIncomplete = true
            return
        }
        warnings.append(Diagnostic(problem, at: range))
    }

    /// Notes that there is a warning more than there is room for.
    mutating func omitWarning() { isIncomplete = true }

    /// Returns everything in the order of the text; errors win where there is too much.
    func sorted() -> [Diagnostic] {
        let room = Self.limit - errors.count
        var all = (errors + warnings.prefix(room)).arranged(by: Diagnostic.isBefore)
        if isIncomplete || warnings.count > room, let last = all.last {
            let end = SourceRange(start: last.range.end, end: last.range.end)
            all.append(Diagnostic(.structure(.tooManyProblems(all.count)), at: end))
        }
        return all
    }
}
