/// The commands of this version.
enum CommandName: String, CaseIterable, Sendable {
    case list, play, new, check, schema, explain, format, test, trace, replay, score, report, help

    /// The commands that a later version will have.
    static let later = [
        "watch", "graph", "analyze", "export", "web",
    ]
}
