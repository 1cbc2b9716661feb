/// The commands of this version.
enum CommandName: String, CaseIterable, Sendable {
    case list, play, new, check, explain, format, test, watch, graph, trace, replay, score, report
    case help

    /// The commands that a later version will have.
    static let later = [
        "schema", "analyze", "export", "web",
    ]
}
