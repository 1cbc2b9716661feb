import SimEngine

/// What was found in files, as one line of JSON; `docs/json.md` tells the keys.
enum CheckJSON {
    /// Returns the line.
    static func line(_ report: CheckReport, _ coverage: CoverageReport?) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("diagnostics")
        writer.beginArray()
        for file in report.files where !file.diagnostics.isEmpty { write(file, &writer) }
        writer.endArray()
        writer.key("exploration")
        write(report.files.count == 1 ? report.files[0].exploration : nil, &writer)
        writer.key("files")
        writer.beginArray()
        for file in report.files { summarize(file, &writer) }
        writer.endArray()
        if let coverage {
            writer.key("coverage")
            coverage.write(into: &writer)
        }
        writer.key("unread")
        writer.beginArray()
        for file in report.unread {
            writer.object([("file", file.path), ("reason", file.reason)], [])
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    private static func summarize(_ file: CheckedFile, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("file")
        writer.string(file.name)
        writer.key("errors")
        writer.number(file.errors)
        writer.key("warnings")
        writer.number(file.warnings)
        writer.key("exploration")
        write(file.exploration, &writer)
        writer.endObject()
    }

    private static func write(_ explored: CheckedCase?, _ writer: inout JSONWriter) {
        guard let explored else { return writer.null() }
        writer.beginObject()
        writer.key("states")
        writer.number(explored.states)
        writer.key("transitions")
        writer.number(explored.transitions)
        writer.key("depth")
        writer.number(explored.depth)
        writer.key("complete")
        writer.bool(explored.isComplete)
        writer.key("unproved")
        writer.beginArray()
        for phrase in explored.unproved { writer.string(phrase) }
        writer.endArray()
        writer.key("least")
        writer.beginArray()
        for least in explored.least {
            let scenario = explored.machine.scenario
            writer.beginObject()
            writer.key("ending")
            writer.string(scenario.string(scenario.states[least.ending.int].id))
            writer.key("points")
            writer.number(least.points)
            writer.key("possible")
            writer.number(least.possible)
            writer.key("passes")
            writer.bool(least.passes)
            writer.key("route")
            CheckRoutes.write(least.route, explored.machine, into: &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
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
            if let explored = file.exploration,
                let finding = explored.findings.first(where: { $0.diagnostic == diagnostic })
            {
                writer.key("counterexample")
                CheckRoutes.write(finding, explored.machine, into: &writer)
            }
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
