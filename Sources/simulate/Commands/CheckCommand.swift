import SimEngine

/// `simulate check`: what is wrong in cases, and where.
enum CheckCommand {
    /// What was found in one file.
    private struct Finding {
        let file: String
        let bytes: [UInt8]
        let diagnostics: [Diagnostic]
        /// How many combinations there are of what the case varies; nothing where it varies nothing.
        let combinations: UInt64?

        init(file: String, bytes: [UInt8]) {
            self.file = file
            self.bytes = bytes
            let loaded = Loader.load(bytes)
            diagnostics = loaded.diagnostics
            combinations = loaded.scenario.flatMap {
                $0.parameters.isEmpty ? nil : $0.combinations
            }
        }
    }

    /// Prints what is found.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let names: [String]
        do throws(UsageError) { names = try arguments.someOperands("a file") } catch {
            throw .usage(error)
        }
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        var findings: [Finding] = []
        var isUnread = false
        for name in names {
            do throws(Failure) {
                let file = try library.file(of: name)
                let bytes = try InputFile.read(file)
                let shown = file == "-" ? "standard input" : file
                findings.append(Finding(file: shown, bytes: bytes))
            } catch {
                isUnread = true
                _ = error.tell()
            }
        }
        try tell(findings, isJSON: arguments.has("--json"))
        Output.tell(
            "simulate: this version does not explore cases yet, so only the text is checked")
        let isBad = findings.contains { finding in
            finding.diagnostics.contains { $0.severity == .error || arguments.has("--strict") }
        }
        return isBad || isUnread ? .problems : .done
    }

    private static func tell(_ findings: [Finding], isJSON: Bool) throws(Failure) {
        if isJSON { return try Output.data.write(json(findings)) }
        for finding in findings {
            if !finding.diagnostics.isEmpty {
                Output.tell(finding.diagnostics, in: finding.bytes, file: finding.file)
            }
            let name = SafeText.visible(finding.file, isUnicode: Environment.isUTF8)
            let varied = finding.combinations.map { "; \(words($0))" } ?? ""
            try Output.data.write("\(name): \(count(finding.diagnostics))\(varied)\n")
        }
    }

    private static func count(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        if diagnostics.isEmpty { return "nothing wrong" }
        return Spoken.count(Int64(errors), "error") + ", "
            + Spoken.count(Int64(warnings), "warning")
    }

    private static func words(_ combinations: UInt64) -> String {
        let count = combinations == 1 ? "1 combination" : "\(combinations) combinations"
        return "\(count) of what it varies, none of them explored"
    }

    private static func json(_ findings: [Finding]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("diagnostics")
        writer.beginArray()
        for finding in findings where !finding.diagnostics.isEmpty {
            let lines = SourceLines(finding.bytes)
            for diagnostic in finding.diagnostics {
                write(diagnostic, finding.file, lines, &writer)
            }
        }
        writer.endArray()
        writer.key("exploration")
        writer.null()
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    private static func write(
        _ diagnostic: Diagnostic, _ file: String, _ lines: SourceLines, _ writer: inout JSONWriter
    ) {
        let place = lines.position(of: diagnostic.range.start)
        writer.beginObject()
        writer.key("code")
        writer.string(diagnostic.code)
        writer.key("severity")
        writer.string(diagnostic.severity.name)
        writer.key("structural")
        writer.bool(diagnostic.problem.isStructural)
        writer.key("file")
        writer.string(file)
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
