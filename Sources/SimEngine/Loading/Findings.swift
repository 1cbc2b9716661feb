/// The diagnostics of one document, collected up to a limit so that no text can flood its author.
///
/// It is a class so that a reader can report something whose words are only made here, and quote
/// itself in them meanwhile: the closures that make them read the reader.
final class Findings {
    /// The most diagnostics of each severity, unless someone asks for more.
    static let limit = 1000

    /// The most diagnostics of each severity here.
    private let limit: Int
    private var errors: [Diagnostic] = []
    private var warnings: [Diagnostic] = []
    private var isIncomplete = false
    private var hasStructural = false
    /// How many errors there are, also those that there was no room for.
    private(set) var errorCount = 0

    /// Creates a collection of nothing yet.
    init(limit: Int = Findings.limit) { self.limit = limit }

    /// Whether nothing keeps the document from being used.
    var isUsable: Bool { errorCount == 0 }
    /// Whether there is no room for further errors.
    var isFull: Bool { errors.count >= limit }
    /// Whether there is no room for further warnings.
    var isFullOfWarnings: Bool { warnings.count >= limit }

    /// Adds an error where there is still room for it.
    func error(_ problem: Problem, at range: SourceRange, fix: Fix? = nil) {
        errorCount += 1
        if errors.count >= limit {
            isIncomplete = true
            // Where a schema would refuse the document, what is told says so too.
            if hasStructural || !problem.isStructural { return }
            errors.removeLast()
        }
        hasStructural = hasStructural || problem.isStructural
        errors.append(Diagnostic(problem, at: range, fix: fix))
    }

    /// Adds a warning where there is still room for it.
    func warning(_ problem: Problem, at range: SourceRange, fix: Fix? = nil) {
        guard warnings.count < limit else {
            isIncomplete = true
            return
        }
        warnings.append(Diagnostic(problem, at: range, fix: fix))
    }

    /// Notes that there is a warning more than there is room for.
    func omitWarning() { isIncomplete = true }

    /// Returns everything in the order of the text; errors win where there is too much.
    func sorted() -> [Diagnostic] {
        let room = limit - errors.count
        var all = (errors + warnings.prefix(room)).arranged(by: Diagnostic.isBefore)
        if isIncomplete || warnings.count > room, let last = all.last {
            let end = SourceRange(start: last.range.end, end: last.range.end)
            all.append(Diagnostic(.structure(.tooManyProblems(all.count)), at: end))
        }
        return all
    }
}
