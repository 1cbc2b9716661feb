import SimEngine

/// `simulate watch`: checks a case whenever it is saved, and plays its playthroughs while it passes.
///
/// Nothing is ever cleared from the screen: what was wrong before stays there to compare.
enum WatchCommand {
    /// Watches until the author leaves.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        let file = try library.file(of: try name(arguments))
        // A file that was never there is more likely a slip than one that is about to be written.
        _ = try InputFile.read(file)
        Signals.listen()
        Output.tell("simulate: watching \(file); Ctrl-C ends it")
        var watch = CaseWatch(file)
        while true {
            try check(file, isStrict: arguments.has("--strict"))
            switch watch.wait() {
            case .changed: continue
            case .leave(let number): return number == Signals.interrupt ? .done : .signal(number)
            }
        }
    }

    private static func name(_ arguments: Arguments) throws(Failure) -> String {
        do throws(UsageError) {
            guard let name = try arguments.onlyOperand() else {
                throw .missing("a case", of: .watch)
            }
            if name == "-" {
                throw .conflict("'watch' needs a file that can be saved again", of: .watch)
            }
            return name
        } catch { throw .usage(error) }
    }

    /// Checks the case once; what cannot be read now may be there again after the next save.
    private static func check(_ path: String, isStrict: Bool) throws(Failure) {
        let line = Environment.isUTF8 ? "\u{2500}\u{2500}" : "--"
        try Output.data.write("\n\(line) \(WallClock.timeOfDay()) \(line)\n")
        do throws(Failure) {
            let file = try CheckedFile.check(path, .usual)
            try CheckText.tell(file)
            try play(file, isStrict: isStrict)
        } catch {
            switch error {
            case .outputClosed, .outputFailed, .usage: throw error
            case .problem, .told: _ = error.tell()
            }
        }
    }

    private static func play(_ file: CheckedFile, isStrict: Bool) throws(Failure) {
        let names = TestCommand.names(in: TestCommand.playthroughs(of: file.path))
        if names.isEmpty { return }
        guard file.passes(isStrict: isStrict), let scenario = file.scenario else {
            return try Output.data.write("its playthroughs are played once it passes\n")
        }
        _ = try TestCommand.test(LoadedCase(path: file.path, machine: Machine(scenario)))
    }
}
