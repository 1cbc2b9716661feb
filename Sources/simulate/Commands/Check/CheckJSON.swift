import SimEngine

/// What was found in files, as one line of JSON; `docs/json.md` tells the keys.
enum CheckJSON {
    /// Returns the line.
    static func line(_ files: [CheckedFile]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("diagnostics")
        writer.beginArray()
        for file in files where !file.diagnostics.isEmpty { write(file, &writer) }
        writer.endArray()
        writer.key("exploration")
        writer.null()
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    private static func write(_ file: CheckedFile, _ writer: inout JSONWriter) {
        let lines = SourceLines(file.bytes)
        for diagnostic in file.diagnostics {
            let place = lines.position(of: diagnostic.range.start)
            writer.beginObject()
            writer.key("code")
            writer.string(diagnostic.code)
            writer.key("severity")
            writer.string(diagnostic.severity.name)
            writer.key("structural")
            writer.bool(diagnostic.problem.isStructural)
            writer.key("file")
            writer.string(file.name)
            writer.key("line")
            writer.number(place.line)
            writer.key("column")
            writer.number(place.column)
            writer.key("message")
            writer.string(diagnostic.message)
            writer.key("help")
            writer.string(diagnostic.help)
            writer.endObject()
        }
    }
}
