/// The commands of this version.
enum CommandName: String, CaseIterable, Sendable {
    case list, play, new, check, schema, explain, format, test, watch, graph, trace, replay, score
    case report, web, export, help

    /// The commands that a later version will have.
    static let later = ["analyze"]
}
