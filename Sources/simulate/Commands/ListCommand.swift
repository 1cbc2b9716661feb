import SimEngine

/// `simulate list`: the cases that can be played, and what the learner came to in them.
enum ListCommand {
    /// Prints the cases.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let learner: String?
        do throws(UsageError) {
            if let word = arguments.operands.first { throw .tooMany(word, of: .list) }
            if arguments.has("--json"), arguments.has("--markdown") {
                throw .conflict("'--json' and '--markdown' exclude each other", of: .list)
            }
            learner = try PlayOptions.learner(arguments.value("--learner"), of: .list)
        } catch { throw .usage(error) }
        let cases = try cases(in: CaseLibrary(asked: arguments.value("--scenarios")))
        if arguments.has("--markdown") {
            try Output.data.write(CaseTables.markdown(cases))
            return .done
        }
        let standings = try standings(asked: arguments.value("--attempts"), learner: learner)
        try Output.data.write(
            arguments.has("--json") ? json(cases, standings) : Array(text(cases, standings).utf8))
        return .done
    }

    /// Reads what a learner came to; files that cannot be read are told.
    static func standings(asked: String?, learner: String?) throws(Failure) -> Standings {
        let folder = AttemptFolder.path(asked: asked)
        let standings = try Standings(in: folder, learner: learner ?? PlayCommand.anyone)
        if let first = standings.unreadable.first {
            let count = standings.unreadable.count
            let files = Spoken.count(Int64(standings.fileCount), "attempt")
            Output.tell(
                "simulate: \(count) of \(files) cannot be read and \(count == 1 ? "is" : "are") "
                    + "left out; see: simulate replay \(ShellWords.join([first]))")
        }
        return standings
    }

    /// Returns the cases that load, in the recommended order.
    ///
    /// The others are told with their first problem.
    static func cases(in library: CaseLibrary) throws(Failure) -> [LoadedCase] {
        var cases: [LoadedCase] = []
        for file in try library.files() {
            do throws(Failure) {
                let bytes = try InputFile.read(file)
                let loaded = Loader.load(bytes)
                if let scenario = loaded.scenario {
                    cases.append(LoadedCase(path: file, machine: Machine(scenario)))
                } else {
                    let first = loaded.diagnostics.filter { $0.severity == .error }.prefix(1)
                    Output.tell(Array(first), in: bytes, file: file)
                }
            } catch { _ = error.tell() }
        }
        return cases.sorted { $0.isRecommended(before: $1) }
    }
}
