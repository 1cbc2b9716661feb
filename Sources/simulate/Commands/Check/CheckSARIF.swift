import SimEngine

/// What was found in files, as a log of SARIF 2.1.0, which code review tools read.
///
/// Columns count Unicode code points, as everywhere in this program. Only the rules that are met
/// are described. Paths are relative to the folder the program was run in.
enum CheckSARIF {
    /// Returns the log.
    static func log(_ report: CheckReport) -> [UInt8] {
        let codes = Set(report.files.flatMap { $0.diagnostics.map { $0.code } })
        let rules = codes.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("$schema", schema)
        writer.member("version", "2.1.0")
        writer.key("runs")
        writer.beginArray()
        writer.beginObject()
        writer.key("tool")
        tool(rules, report, &writer)
        writer.member("columnKind", "unicodeCodePoints")
        writer.member("defaultEncoding", "UTF-8")
        writer.member("defaultSourceLanguage", "json")
        writer.key("invocations")
        invocation(report, &writer)
        writer.key("artifacts")
        artifacts(report, &writer)
        writer.key("results")
        writer.beginArray()
        for (place, file) in report.files.enumerated() { results(file, place, rules, &writer) }
        writer.endArray()
        writer.endObject()
        writer.endArray()
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    private static func tool(
        _ rules: [String], _ report: CheckReport, _ writer: inout JSONWriter
    ) {
        let severities = Dictionary(
            report.files.flatMap { $0.diagnostics.map { ($0.code, $0.severity) } },
            uniquingKeysWith: { min($0, $1) })
        writer.beginObject()
        writer.key("driver")
        writer.beginObject()
        writer.member("name", "simulate")
        writer.member("version", Program.version)
        writer.member("semanticVersion", Program.version)
        writer.member("language", "en-US")
        writer.key("rules")
        writer.beginArray()
        for code in rules { SARIFRule(code).write(severities[code] ?? .error, &writer) }
        writer.endArray()
        writer.endObject()
        writer.endObject()
    }

    /// Writes whether the run could look at everything it was asked to.
    private static func invocation(_ report: CheckReport, _ writer: inout JSONWriter) {
        writer.beginArray()
        writer.beginObject()
        writer.key("executionSuccessful")
        writer.bool(report.unread.isEmpty)
        if !report.unread.isEmpty {
            writer.key("toolExecutionNotifications")
            writer.beginArray()
            for file in report.unread {
                writer.beginObject()
                writer.member("level", "error")
                writer.key("message")
                message(file.reason, &writer)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
        writer.endArray()
    }

    private static func artifacts(_ report: CheckReport, _ writer: inout JSONWriter) {
        writer.beginArray()
        for file in report.files {
            writer.beginObject()
            writer.key("location")
            location(file, nil, &writer)
            writer.key("length")
            writer.number(file.bytes.count)
            writer.member("mimeType", "application/json")
            writer.key("roles")
            writer.beginArray()
            writer.string("analysisTarget")
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
    }

    private static func results(
        _ file: CheckedFile, _ place: Int, _ rules: [String], _ writer: inout JSONWriter
    ) {
        if file.diagnostics.isEmpty { return }
        let lines = SourceLines(file.bytes)
        for diagnostic in file.diagnostics {
            writer.beginObject()
            writer.member("ruleId", diagnostic.code)
            writer.key("ruleIndex")
            writer.number(rules.firstIndex(of: diagnostic.code) ?? -1)
            writer.member("level", diagnostic.severity.name)
            writer.key("message")
            message("\(diagnostic.message); \(diagnostic.help)", &writer)
            writer.key("locations")
            writer.beginArray()
            writer.beginObject()
            writer.key("physicalLocation")
            writer.beginObject()
            writer.key("artifactLocation")
            location(file, place, &writer)
            writer.key("region")
            region(diagnostic.range, lines, &writer)
            writer.endObject()
            writer.endObject()
            writer.endArray()
            if let fix = diagnostic.fix { fixes(fix, file, place, lines, &writer) }
            writer.key("properties")
            writer.beginObject()
            writer.key("structural")
            writer.bool(diagnostic.problem.isStructural)
            writer.member("help", diagnostic.help)
            writer.endObject()
            writer.endObject()
        }
    }

    private static func fixes(
        _ fix: Fix, _ file: CheckedFile, _ place: Int, _ lines: SourceLines,
        _ writer: inout JSONWriter
    ) {
        writer.key("fixes")
        writer.beginArray()
        writer.beginObject()
        writer.key("description")
        message(fix.title, &writer)
        writer.key("artifactChanges")
        writer.beginArray()
        writer.beginObject()
        writer.key("artifactLocation")
        location(file, place, &writer)
        writer.key("replacements")
        writer.beginArray()
        for replacement in fix.replacements {
            writer.beginObject()
            writer.key("deletedRegion")
            region(replacement.range, lines, &writer)
            writer.key("insertedContent")
            writer.object([("text", replacement.text)], [])
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endArray()
        writer.endObject()
        writer.endArray()
    }

    private static func region(
        _ range: SourceRange, _ lines: SourceLines, _ writer: inout JSONWriter
    ) {
        let (start, end) = lines.positions(of: range)
        writer.beginObject()
        writer.place(start, end, in: .sarif)
        writer.endObject()
    }

    /// Writes where a file is; standard input has no address, only a description.
    private static func location(
        _ file: CheckedFile, _ place: Int?, _ writer: inout JSONWriter
    ) {
        writer.beginObject()
        if file.path == "-" {
            writer.key("description")
            message(file.name, &writer)
        } else {
            writer.member("uri", SARIFText.uri(of: file.path))
        }
        if let place {
            writer.key("index")
            writer.number(place)
        }
        writer.endObject()
    }

    private static func message(_ text: String, _ writer: inout JSONWriter) {
        writer.object([("text", SARIFText.message(text))], [])
    }
}
