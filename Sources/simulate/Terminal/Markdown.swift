import SimEngine

/// Light Markdown in the terminal.
extension Markdown {
    /// Returns a harmless text with its asterisks as marks, or without them in plain drawing.
    static func marked(_ text: String) -> String {
        runs(text).map { run in
            switch run.style {
            case .plain: run.words
            case .strong: Mark.strong(run.words)
            case .slanted: Mark.slanted(run.words)
            }
        }.joined()
    }
}
