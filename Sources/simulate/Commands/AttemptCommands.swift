import SimEngine

/// `simulate replay`, `score` and `report`: what saved attempts came to.
enum AttemptCommands {
    /// What one attempt came to.
    struct Outcome {
        /// The attempt's file.
        let path: String
        /// The learner's pseudonym.
        let learner: String
        /// The session, run again.
        let session: Session
    }

    /// A case met before, under the name it was asked for.
    private struct Known {
        let name: String
        let played: LoadedCase
        let identity: CaseIdentity
    }

    /// Does the command for every attempt; a damaged one is told and the others go on.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let paths: [String]
        do throws(UsageError) {
            paths = try arguments.someOperands("an attempt")
            if paths.count > 1, arguments.value("-o") != nil {
                throw .conflict("'-o' takes one attempt at a time", of: .report)
            }
        } catch { throw .usage(error) }
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        var cases: [Known] = []
        var status = ExitStatus.done
        for path in paths {
            do throws(Failure) {
                let outcome = try read(path, arguments, library, &cases)
                try tell(outcome, arguments, isOnly: paths.count == 1)
            } catch {
                if case .outputClosed = error { throw error }
                if case .outputFailed = error { throw error }
                status = error.tell()
            }
        }
        return status
    }

    private static func read(
        _ path: String, _ arguments: Arguments, _ library: CaseLibrary, _ cases: inout [Known]
    ) throws(Failure) -> Outcome {
        let record = try AttemptReading.record(try InputFile.read(path), path)
        if record.tornBytes > 0 {
            Output.tell("simulate: \(path): the last line is torn off and left out")
        } else if record.lacksLineFeed {
            Output.tell("simulate: \(path): the last line is whole but lacks its line feed")
        }
        let known = try known(record, arguments, library, &cases)
        let session = try AttemptReading.replay(
            record, of: known.played, known.identity, path: path,
            allowsChanged: arguments.has("--allow-changed"))
        return Outcome(path: path, learner: record.header.learner, session: session)
    }

    private static func known(
        _ record: AttemptRecord, _ arguments: Arguments, _ library: CaseLibrary,
        _ cases: inout [Known]
    ) throws(Failure) -> Known {
        let given = arguments.value("--case")
        let name = given ?? record.header.caseID
        if let known = cases.first(where: { $0.name == name }) { return known }
        let played = try AttemptReading.find(record.header, given: given, in: library)
        let known = Known(
            name: name, played: played, identity: played.identity)
        cases.append(known)
        return known
    }

    private static func tell(
        _ outcome: Outcome, _ arguments: Arguments, isOnly: Bool
    ) throws(Failure) {
        if arguments.has("--json") {
            var writer = JSONWriter()
            let report = outcome.session.report()
            let scenario = outcome.session.machine.scenario
            if arguments.command == .report {
                report.write(
                    into: &writer, scenario, seed: outcome.session.seed, attempt: outcome.path)
            } else {
                report.writeSummary(
                    into: &writer, scenario, seed: outcome.session.seed, attempt: outcome.path)
            }
            return try Output.data.write(writer.bytes + [0x0A])
        }
        if arguments.command == .report {
            if let goal = arguments.value("-o") {
                return try writePage(outcome, to: goal, replaces: arguments.has("--force"))
            }
            if isOnly { return try Output.data.write(text(outcome)) }
        }
        try Output.data.write(line(outcome, named: !isOnly))
    }

    private static func text(_ outcome: Outcome) -> String {
        var page = Page(Style.detect(1, isPlain: false, columns: TerminalMode.columns(1)))
        Closing.draw(outcome.session, learner: outcome.learner, on: &page)
        return page.text
    }

    /// Returns what an attempt came to in one line.
    private static func line(_ outcome: Outcome, named: Bool) -> String {
        let report = outcome.session.report()
        let scenario = outcome.session.machine.scenario
        var parts = [
            "\(report.percent) %", "\(report.total.points) of \(report.total.possible) points",
        ]
        parts.append(report.isPassed ? "passed" : report.isComplete ? "not passed" : "incomplete")
        if let ending = report.ending {
            parts.append("ending \(scenario.string(scenario.states[ending.int].id))")
        }
        let failures = report.criticalFailures.map { $0.id(in: scenario) }
        if !failures.isEmpty { parts.append("critical: " + failures.joined(separator: " ")) }
        let name = named ? "\(outcome.path): " : ""
        let text = name + parts.joined(separator: ", ")
        return SafeText.visible(text, isUnicode: Environment.isUTF8) + "\n"
    }

    private static func writePage(
        _ outcome: Outcome, to goal: String, replaces: Bool
    ) throws(Failure) {
        let page = HTMLReport.page(Closing.feedback(outcome.session, learner: outcome.learner))
        if goal == "-" { return try Output.data.write(page) }
        try AtomicFile.deliver(page, to: goal, replaces: replaces)
        Output.tell("The report is in \(goal).")
    }
}
