/// The commands of this version.
enum CommandName: String, CaseIterable, Sendable {
    case list, play, new, check, explain, format, test, graph, trace, replay, score, report, help

    /// The commands that a later version will have.
    static let later = [
        "watch", "schema", "analyze", "export", "web",
    ]
}
