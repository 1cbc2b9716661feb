import SimEngine

/// How a package is to be played, and what it tells its course.
struct PackageSettings {
    /// The standard by which it talks to the course.
    let standard: ExportFormat
    /// How it is played; practice is never graded.
    let mode: Mode
    /// Whether it tells only that the case was played through.
    let completionOnly: Bool

    /// Whether it tells a score, and passed or failed.
    var isGraded: Bool { mode == .exam && !completionOnly }

    /// Reads the options of a command.
    init(_ standard: ExportFormat, _ arguments: Arguments) throws(Failure) {
        self.standard = standard
        completionOnly = arguments.has("--completion-only")
        let word = arguments.value("--mode") ?? Mode.exam.name
        guard let mode = [Mode.practice, .exam].first(where: { $0.name == word }) else {
            throw .usage(
                .badValue(word, option: "--mode", wanted: "practice or exam", of: .export))
        }
        self.mode = mode
    }

    /// What the page is told, as JSON; more members may follow.
    func json(_ more: (inout JSONWriter) -> Void = { _ in }) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("standard")
        writer.string(standard.name)
        writer.key("mode")
        writer.string(mode.name)
        writer.key("completionOnly")
        writer.bool(completionOnly)
        more(&writer)
        writer.endObject()
        return writer.bytes
    }
}
