/// Writes diagnostics as compilers do: place, message, the line with a mark under it, and help.
public struct DiagnosticRenderer: Sendable {
    private let file: String
    private let text: [UInt8]
    private let lines: SourceLines

    /// Creates a renderer for a file's text.
    public init(file: String, text: [UInt8]) {
        self.file = file
        self.text = text
        lines = SourceLines(text)
    }

    /// Returns diagnostics in the order of the text: at most so many, then the number of others.
    public func render(_ diagnostics: [Diagnostic], limit: Int = .max) -> String {
        let sorted = diagnostics.arranged(by: Diagnostic.isBefore)
        var writer = ByteWriter()
        for diagnostic in sorted.prefix(limit) { render(diagnostic, &writer) }
        if sorted.count > limit {
            writer.append("and \(sorted.count - limit) more\n")
        }
        return writer.string
    }

    private func render(_ diagnostic: Diagnostic, _ writer: inout ByteWriter) {
        let place = lines.position(of: diagnostic.range.start)
        writer.append(Self.harmless(file))
        writer.append(":\(place.line):\(place.column): \(diagnostic.severity.name): ")
        writer.append(Self.harmless(diagnostic.message))
        writer.append(" [\(diagnostic.code)]\n")
        let excerpt = Excerpt(text, lines.byteRange(ofLine: place.line), diagnostic.range)
        writer.append("    " + excerpt.text + "\n    " + excerpt.mark + "\n")
        writer.append("help: " + Self.harmless(diagnostic.help) + "\n")
    }

    /// Returns a text in which no character can move the cursor or hide what follows.
    static func harmless(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars { result.unicodeScalars.append(harmless(scalar)) }
        return result
    }

    /// Returns a character, or a replacement for one that controls the terminal or is invisible.
    static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "\t" { return " " }
        return CharacterName.isHidden(scalar) ? "\u{FFFD}" : scalar
    }
}
