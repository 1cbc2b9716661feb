/// The commands of this version.
enum CommandName: String, CaseIterable, Sendable {
    case list, play, trace, check, replay, score, report, help

    /// The commands that a later version will have.
    static let later = [
        "new", "format", "test", "watch", "graph", "explain", "schema", "analyze", "export", "web",
    ]
}
