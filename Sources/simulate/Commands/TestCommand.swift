import SimEngine

/// `simulate test`: every playthrough of a case, against what it expects.
enum TestCommand {
    /// What came of one playthrough.
    private struct Outcome {
        let name: String
        let percent: String
        let ending: String
        var problems: [String]
        /// What was done last before an input that does not fit.
        var steps: [String] = []

        /// How it is told; nothing is wrapped, since logs are searched line by line.
        var lines: [String] {
            let verdict = problems.isEmpty ? "  ok      " : "  FAILED  "
            let head = [name, percent, ending].filter { !$0.isEmpty }.joined(separator: "   ")
            return [verdict + head] + (steps + problems).map { "          " + $0 }
        }
    }

    /// Plays the playthroughs of each case named, or of every case.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        var files: [String] = []
        for name in arguments.operands { files.append(try library.file(of: name)) }
        if files.isEmpty { files = try library.files() }
        if files.isEmpty {
            throw .problem("there is no case here", help: "name one, or a folder with --scenarios")
        }
        var status = ExitStatus.done
        for file in files {
            do throws(Failure) {
                if try !test(try LoadedCase.read(file)) { status = .problems }
            } catch {
                if case .outputClosed = error { throw error }
                _ = error.tell()
                status = .problems
            }
        }
        return status
    }

    /// Returns whether a case has playthroughs and all come to what they expect.
    static func test(_ played: LoadedCase) throws(Failure) -> Bool {
        let folder = playthroughs(of: played.path)
        let names = names(in: folder)
        if names.isEmpty {
            throw .problem(
                "\(played.path): no playthrough is there to test",
                help: "write one as \(folder)/expert.json, with 'inputs' and what you 'expect'")
        }
        var lines = [played.id]
        var failures = 0
        for name in names {
            let outcome = play(Paths.join(folder, name), name, played)
            if !outcome.problems.isEmpty { failures += 1 }
            lines.append(contentsOf: outcome.lines)
        }
        let all = Spoken.count(Int64(names.count), "playthrough")
        let verdict = failures == 0 ? "all" : "\(failures) not"
        lines.append("\(all), \(verdict) as expected")
        let shown = lines.map { SafeText.visible($0, isUnicode: Environment.isUTF8) + "\n" }
        try Output.data.write(shown.joined() + "\n")
        return failures == 0
    }

    /// Returns the folder in which the playthroughs of a case's file lie.
    static func playthroughs(of file: String) -> String {
        Paths.join(Paths.folder(of: file), "playthroughs")
    }

    /// Returns the names of the playthroughs in a folder, none where there is no such folder.
    static func names(in folder: String) -> [String] {
        do throws(SystemError) {
            return try Paths.entries(of: folder).filter { $0.hasSuffix(".json") }
        } catch { return [] }
    }

    private static func play(_ path: String, _ name: String, _ played: LoadedCase) -> Outcome {
        var outcome = Outcome(name: name, percent: "", ending: "", problems: [])
        do throws(Failure) {
            let bytes = try InputFile.read(path)
            do throws(DocumentProblem) {
                let script = try Playthrough.read(bytes)
                let session = try play(script, on: played.machine, &outcome)
                let report = session.report()
                let scenario = played.scenario
                let ending = report.ending.map { scenario.string(scenario.states[$0.int].id) }
                outcome.problems =
                    script.expectation.map { $0.mismatches(with: session) }
                    ?? ["it says nothing of what to 'expect'"]
                return Outcome(
                    name: name, percent: "\(report.percent) %", ending: ending ?? "incomplete",
                    problems: outcome.problems)
            } catch { outcome.problems = lines(error.failure(in: path)) }
        } catch { outcome.problems = lines(error) }
        return outcome
    }

    private static func play(
        _ script: Playthrough, on machine: Machine, _ outcome: inout Outcome
    ) throws(DocumentProblem) -> Session {
        var session = try script.start(on: machine)
        for place in script.inputs.indices {
            let input = try script.apply(place, to: &session)
            outcome.steps.append(step(place, input, session))
            if outcome.steps.count > 5 { outcome.steps.removeFirst() }
        }
        outcome.steps = []
        return session
    }

    /// Tells an input and where it led.
    private static func step(_ place: Int, _ input: Input, _ session: Session) -> String {
        var writer = JSONWriter()
        InputCodec.write(input, in: session.machine, into: &writer)
        let words = String(decoding: writer.bytes, as: UTF8.self)
        let there = session.activeAtomicStates.joined(separator: ", ")
        return "\(place + 1). \(words) at \(Spoken.clock(session.time)), then in \(there)"
    }

    private static func lines(_ failure: Failure) -> [String] {
        guard case .problem(let message, let help) = failure else { return ["it cannot be read"] }
        return [message] + (help.map { ["help: " + $0] } ?? [])
    }
}
