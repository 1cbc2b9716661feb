/// The commands of this version.
enum CommandName: String, CaseIterable, Sendable {
    case list, play, new, check, explain, format, test, trace, replay, score, report, web, help

    /// The commands that a later version will have.
    static let later = [
        "watch", "graph", "schema", "analyze", "export",
    ]
}
