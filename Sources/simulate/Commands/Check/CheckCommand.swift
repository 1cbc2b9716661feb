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
        let mends = arguments.has("--fix")
        var report = CheckReport()
        var rest = files(names, in: library)[...]
        while !rest.isEmpty {
            // Files that write nothing and need little memory are checked side by side.
            let batch = rest.prefix(mends || !effort.isUsual ? 1 : Self.batch)
            rest = rest.dropFirst(batch.count)
            let checked = Cores.work.results(batch.count) { place in
                check(batch[batch.startIndex + place], effort, mends: mends, form)
            }
            for (file, outcome) in zip(batch, checked) {
                do throws(Failure) {
                    let file = try outcome.get()
                    if let scenario = file.scenario { coverage?.add(scenario, file: file.path) }
                    // What was found in a file is told before the next ones are read.
                    if form == .text {
                        try CheckText.tell(file)
                        if let coverage { try Output.data.write(coverage.text(of: file.path)) }
                    }
                    if let counterexamples { try CheckRoutes.write(file, to: counterexamples) }
                    report.add(file, isStrict: isStrict, isKept: form != .text)
                } catch { report.add(try unread(file.name, error)) }
            }
        }
        try tell(report, coverage, form)
        return report.isGood && coverage?.isIncomplete != true ? .done : .problems
    }

    /// How many files are checked before they are told.
    private static let batch = 8

    /// A file to check, or what was named and is none.
    private struct Target: Sendable {
        let name: String
        let problem: Failure?
    }

    /// Returns the files of everything that was named, in order.
    private static func files(_ names: [String], in library: CaseLibrary) -> [Target] {
        names.flatMap { name -> [Target] in
            do throws(Failure) {
                return try CheckFiles.find(name, in: library).map {
                    Target(name: $0, problem: nil)
                }
            } catch { return [Target(name: name, problem: error)] }
        }
    }

    private static func check(
        _ target: Target, _ effort: CheckEffort, mends: Bool, _ form: Form
    ) -> Result<CheckedFile, Failure> {
        if let problem = target.problem { return .failure(problem) }
        do throws(Failure) {
            return .success(
                mends
                    ? try CheckFix.mend(
                        target.name, effort, toldOn: form == .text ? .data : .words)
                    : try CheckedFile.check(target.name, effort))
        } catch { return .failure(error) }
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
