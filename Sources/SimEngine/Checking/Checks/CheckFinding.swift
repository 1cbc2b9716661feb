/// What a check has found, with the shortest route that shows it where there is one.
public struct CheckFinding: Sendable {
    /// What the author is told, and where.
    public let diagnostic: Diagnostic
    /// The route that shows it.
    public let route: ExploredRoute?

    init(_ problem: ExplorationProblem, at range: SourceRange, route: ExploredRoute? = nil) {
        diagnostic = Diagnostic(.exploration(problem), at: range)
        self.route = route
    }
}
