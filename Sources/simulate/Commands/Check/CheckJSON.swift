import SimEngine

/// What was found in files, as one line of JSON; `docs/json.md` tells the keys.
enum CheckJSON {
    /// Returns the line.
    static func line(_ report: CheckReport) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("diagnostics")
        writer.beginArray()
        for file in report.files where !file.diagnostics.isEmpty { write(file, &writer) }
        writer.endArray()
        writer.key("exploration")
        writer.null()
        writer.key("files")
        writer.beginArray()
        for file in report.files {
            writer.object(
                [("file", file.name)], [("errors", file.errors), ("warnings", file.warnings)])
        }
        writer.endArray()
        writer.key("unread")
        writer.beginArray()
        for file in report.unread {
            writer.object([("file", file.path), ("reason", file.reason)], [])
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    private static func write(_ file: CheckedFile, _ writer: inout JSONWriter) {
        let lines = SourceLines(file.bytes)
        for diagnostic in file.diagnostics {
            let (start, end) = lines.positions(of: diagnostic.range)
            writer.beginObject()
            writer.key("code")
            writer.string(diagnostic.code)
            writer.key("severity")
            writer.string(diagnostic.severity.name)
            writer.key("structural")
            writer.bool(diagnostic.problem.isStructural)
            writer.key("file")
            writer.string(file.name)
            writer.place(start, end, in: .json)
            writer.key("message")
            writer.string(diagnostic.message)
            writer.key("help")
            writer.string(diagnostic.help)
            writer.key("fix")
            write(diagnostic.fix, lines, &writer)
            writer.endObject()
        }
    }

    private static func write(_ fix: Fix?, _ lines: SourceLines, _ writer: inout JSONWriter) {
        guard let fix else { return writer.null() }
        writer.beginObject()
        writer.key("title")
        writer.string(fix.title)
        writer.key("replacements")
        writer.beginArray()
        for replacement in fix.replacements {
            let (start, end) = lines.positions(of: replacement.range)
            writer.beginObject()
            writer.place(start, end, in: .json)
            writer.key("text")
            writer.string(replacement.text)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
    }
}
