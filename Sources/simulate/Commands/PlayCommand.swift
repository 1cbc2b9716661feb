import SimEngine

/// `simulate play`: plays a case with a learner or from a file of answers.
enum PlayCommand {
    /// Plays as the options say.
    static func run(_ options: PlayOptions) throws(Failure) -> ExitStatus {
        if options.answers != nil { return try ScriptedPlay.run(options) }
        let library = CaseLibrary(asked: options.scenarios)
        if let path = options.resume { return try resume(path, options, library) }
        guard let name = options.scenario else { throw .told }
        let played = try LoadedCase.read(try library.file(of: name))
        return try begin(played, options)
    }

    /// Refuses to ask where no one can answer.
    private static func requireLearner(_ options: PlayOptions) throws(Failure) {
        if options.isPlain || Environment.isTerminal(0) { return }
        throw .usage(
            .missing(
                "a terminal to play in; or give --answers FILE, or --plain to send lines",
                of: .play))
    }

    /// Begins a case, after the prebriefing.
    static func begin(_ played: LoadedCase, _ options: PlayOptions) throws(Failure) -> ExitStatus {
        try requireLearner(options)
        let seed = options.seed ?? Environment.randomSeed()
        let variant = try variant(played, options, seed: seed)
        let terminal = Terminal(isPlain: options.isPlain)
        defer { terminal.close() }
        if let status = try Entrance.pass(played, variant, options, terminal) { return status }
        guard let folder = AttemptFolder.path(asked: options.attempts) else {
            throw .problem("there is no folder for attempts", help: "name one with --attempts")
        }
        // Hashing the case waits until here, so that the prebriefing shows at once.
        var options = options
        options.start = options.start ?? WallClock.now()
        let header = header(played, options, seed: seed, variant)
        let recorder = Recorder(played.machine, variant, header: header, folder: folder)
        var player = player(played, recorder, terminal, options)
        try player.save()
        return try player.run()
    }

    /// Goes on with a saved attempt.
    private static func resume(
        _ path: String, _ options: PlayOptions, _ library: CaseLibrary
    ) throws(Failure) -> ExitStatus {
        let (saved, played) = try open(path, options, library)
        let recorder = Recorder(saved)
        if recorder.session.phase != .running {
            return try finish(recorder, path)
        }
        try requireLearner(options)
        let terminal = Terminal(isPlain: options.isPlain)
        defer { terminal.close() }
        var player = player(played, recorder, terminal, options)
        let count = saved.record.lines.count
        try player.explain("You go on where you left, after \(Spoken.count(Int64(count), "step")).")
        return try player.run()
    }

    /// Opens an attempt to go on with, if it does not contradict the options.
    static func open(
        _ path: String, _ options: PlayOptions, _ library: CaseLibrary
    ) throws(Failure) -> (attempt: SavedAttempt, played: LoadedCase) {
        let (saved, played) = try SavedAttempt.open(path) { (header) throws(Failure) in
            try AttemptReading.find(header, given: options.scenario, in: library)
        }
        let header = saved.record.header
        if let mode = options.mode, mode != header.mode { throw contradiction("--mode", path) }
        if let seed = options.seed, seed != header.seed { throw contradiction("--seed", path) }
        for setting in options.variant where !header.variant.contains(setting) {
            throw contradiction("--variant \(setting)", path)
        }
        if options.isLive, !header.isLive { throw contradiction("--live", path) }
        if let factor = options.factor, factor != header.factor {
            throw contradiction("--factor", path)
        }
        if let learner = options.learner, learner != header.learner {
            throw contradiction("--learner", path)
        }
        if let start = options.start, start != header.start { throw contradiction("--start", path) }
        return (saved, played)
    }

    private static func contradiction(_ option: String, _ path: String) -> Failure {
        .usage(.conflict("'\(option)' differs from what the attempt says; leave it out", of: .play))
    }

    /// Refuses an attempt that has ended, after adding a last line that was lost.
    static func finish(_ recorder: Recorder, _ path: String) throws(Failure) -> ExitStatus {
        var recorder = recorder
        recorder.finish()
        do throws(SystemError) { try recorder.save() } catch {
            throw .problem("\(path): \(error.words)")
        }
        throw .problem(
            "\(path): this attempt has come to its end; there is nothing to go on with",
            help: "read it with: simulate report \(ShellWords.join([path]))")
    }

    /// Returns what is drawn of what the case varies, with what the options fix.
    static func variant(
        _ played: LoadedCase, _ options: PlayOptions, seed: UInt64
    ) throws(Failure) -> Variant {
        do throws(VariantMismatch) {
            return try played.scenario.variant(options.variant, seed: seed)
        } catch {
            throw .usage(.conflict(error.words, of: .play))
        }
    }

    /// The pseudonym of a learner who gives none.
    static let anyone = "learner"

    /// Returns the first line of a new attempt.
    static func header(
        _ played: LoadedCase, _ options: PlayOptions, seed: UInt64, _ variant: Variant
    ) -> AttemptHeader {
        AttemptHeader(
            played.machine, identity: played.identity, learner: options.learner ?? anyone,
            seed: seed, variant: variant, mode: options.mode ?? .practice, isLive: options.isLive,
            factor: options.factor ?? .one, start: options.start)
    }

    private static func player(
        _ played: LoadedCase, _ recorder: Recorder, _ terminal: Terminal, _ options: PlayOptions
    ) -> Player {
        var words = [CommandLine.arguments.first ?? "simulate", "play"]
        if let name = options.scenario { words.append(name) }
        if let folder = options.scenarios { words += ["--scenarios", folder] }
        if options.isPlain { words.append("--plain") }
        let header = recorder.header
        let clock =
            header.isLive
            ? LiveClock(factor: header.factor, simulated: recorder.session.time) : nil
        return Player(
            played: played, terminal: terminal, recorder: recorder, clock: clock,
            resumeWords: words)
    }
}

extension VariantMismatch {
    /// What is wrong, and what to do about it where that is known.
    fileprivate var words: String { "--variant: " + message + (help.map { "; " + $0 } ?? "") }
}
