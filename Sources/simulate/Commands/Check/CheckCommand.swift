import SimEngine

/// `simulate check`: what is wrong in cases, and where.
enum CheckCommand {
    /// How the findings are told.
    private enum Form { case text, json, sarif }

    /// Prints what is found.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let (names, form, effort) = try understand(arguments)
        let counterexamples = arguments.value("--counterexamples")
        var coverage: CoverageReport? = arguments.has("--coverage") ? CoverageReport() : nil
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        let isStrict = arguments.has("--strict")
        var report = CheckReport()
        for name in names {
            let paths: [String]
            do throws(Failure) { paths = try CheckFiles.find(name, in: library) } catch {
                report.add(try unread(name, error))
                continue
            }
            for path in paths {
                do throws(Failure) {
                    let file =
                        arguments.has("--fix")
                        ? try CheckFix.mend(
                            path, effort, toldOn: form == .text ? .data : .words)
                        : try CheckedFile.check(path, effort)
                    if let scenario = file.scenario { coverage?.add(scenario, file: file.path) }
                    // What was found in a file is told before the next one is read.
                    if form == .text {
                        try CheckText.tell(file)
                        if let coverage { try Output.data.write(coverage.text(of: file.path)) }
                    }
                    if let counterexamples { try CheckRoutes.write(file, to: counterexamples) }
                    report.add(file, isStrict: isStrict, isKept: form != .text)
                } catch { report.add(try unread(path, error)) }
            }
        }
        try tell(report, coverage, form)
        return report.isGood && coverage?.isIncomplete != true ? .done : .problems
    }

    private static func tell(
        _ report: CheckReport, _ coverage: CoverageReport?, _ form: Form
    ) throws(Failure) {
        switch form {
        case .text:
            if let summary = CheckText.summary(of: report) { try Output.data.write(summary) }
        case .json: try Output.data.write(CheckJSON.line(report, coverage))
        case .sarif: try Output.data.write(CheckSARIF.log(report))
        }
    }

    private static func understand(
        _ arguments: Arguments
    ) throws(Failure) -> (names: [String], form: Form, effort: CheckEffort) {
        do throws(UsageError) {
            let names = try arguments.someOperands("a file or folder")
            if arguments.has("--json"), arguments.has("--sarif") {
                throw .conflict("'--json' and '--sarif' exclude each other", of: .check)
            }
            if arguments.has("--fix"), names.contains("-") {
                throw .conflict(
                    "'--fix' mends files; what comes from standard input has none to be written to",
                    of: .check)
            }
            return (
                names, arguments.has("--json") ? .json : arguments.has("--sarif") ? .sarif : .text,
                try CheckEffort(arguments)
            )
        } catch { throw .usage(error) }
    }

    /// Tells why a file could not be checked; the others still are.
    private static func unread(_ path: String, _ failure: Failure) throws(Failure) -> UnreadFile {
        switch failure {
        case .outputClosed, .outputFailed, .usage: throw failure
        case .problem(let message, _):
            _ = failure.tell()
            return UnreadFile(path: path, reason: message)
        case .told: return UnreadFile(path: path, reason: "it cannot be read")
        }
    }
}
