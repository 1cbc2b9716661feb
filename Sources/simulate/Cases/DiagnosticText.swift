import SimEngine

/// Diagnostics as they are told to an author.
enum DiagnosticText {
    /// How many are told of one file.
    static let limit = 100
    /// The longest line of a file that is shown, in columns.
    private static let widest = 100

    /// Returns diagnostics with their places, source lines and help.
    static func of(_ diagnostics: [Diagnostic], in bytes: [UInt8], file: String) -> String {
        let lines = SourceLines(bytes)
        var parts = diagnostics.prefix(limit).map { one($0, lines, file) }
        if diagnostics.count > limit { parts.append("and \(diagnostics.count - limit) more") }
        return parts.joined(separator: "\n")
    }

    private static func one(_ diagnostic: Diagnostic, _ lines: SourceLines, _ file: String)
        -> String
    {
        let start = lines.position(of: diagnostic.range.start)
        let head = "\(file):\(start.line):\(start.column): \(diagnostic.severity.name): "
        var text = head + "\(diagnostic.message) [\(diagnostic.code)]\n"
        text += excerpt(diagnostic, start, lines)
        return text + "help: \(diagnostic.help)"
    }

    /// Returns the source line with a caret under the place; of a long line only what is around it.
    private static func excerpt(
        _ diagnostic: Diagnostic, _ start: SourcePosition, _ lines: SourceLines
    ) -> String {
        let scalars = Array(lines.lineText(start.line).unicodeScalars.prefix(start.column + 400))
        let first = max(0, start.column - 1 - widest / 2)
        guard first <= scalars.count else { return "" }
        let shown = scalars[first..<min(scalars.count, first + widest)]
        let before = scalars[first..<min(max(start.column - 1, first), scalars.count)]
        let indent = CellWidth.of(visible(before))
        let end = lines.position(of: diagnostic.range.end)
        let length = end.line == start.line ? end.column - start.column : 1
        let carets = max(1, min(length, widest - (start.column - 1 - first)))
        let lead = first > 0 ? "... " : ""
        return "    \(lead)\(visible(shown))\n    "
            + String(repeating: " ", count: indent + lead.utf8.count)
            + String(repeating: "^", count: carets) + "\n"
    }

    private static func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return SafeText.visible(String(view), isUnicode: Environment.isUTF8)
    }
}
