import SimEngine

/// Plays a case from a file of answers.
enum ScriptedPlay {
    /// Plays as the options say and prints what happened.
    static func run(_ options: PlayOptions) throws(Failure) -> ExitStatus {
        guard let path = options.answers else { throw .told }
        let library = CaseLibrary(asked: options.scenarios)
        let script = try script(path)
        let teller = Teller(isSilent: options.isJSON)
        var (recorder, played, first) = try prepare(options, library, script, path)
        try save(recorder)
        do throws(DocumentProblem) { try script.checkCase(played.machine) } catch {
            throw error.failure(in: path)
        }
        try teller.tell(recorder.session, played.title)
        for place in first..<max(first, script.inputs.count) {
            do throws(DocumentProblem) { try recorder.apply(place, of: script) } catch {
                throw error.failure(in: path)
            }
            try save(recorder)
            try teller.tell(recorder.session, nil)
        }
        recorder.finish()
        try save(recorder)
        try teller.close(recorder.session)
        try Output.data.write(summary(recorder))
        return try compare(script, recorder.session, path)
    }

    private static func script(_ path: String) throws(Failure) -> Playthrough {
        let bytes = try InputFile.read(path)
        do throws(DocumentProblem) { return try Playthrough.read(bytes) } catch {
            throw error.failure(in: path)
        }
    }

    /// Starts the attempt, or opens the one to go on with and tells which input comes next.
    private static func prepare(
        _ options: PlayOptions, _ library: CaseLibrary, _ script: Playthrough, _ path: String
    ) throws(Failure) -> (Recorder, LoadedCase, Int) {
        if let resumed = options.resume {
            let (saved, played) = try PlayCommand.open(resumed, options, library)
            let recorder = Recorder(saved)
            let done = recorder.session.inputs.count
            if isBeginning(recorder.session, of: script) { return (recorder, played, done) }
            guard recorder.session.phase == .running else {
                _ = try PlayCommand.finish(recorder, resumed)
                throw .told
            }
            return (recorder, played, 0)
        }
        guard let name = options.scenario else { throw .told }
        let played = try LoadedCase.read(try library.file(of: name))
        let seed = options.seed ?? script.seed ?? Playthrough.defaultSeed
        let variant = try variant(script, played, options, seed: seed, path)
        let header = PlayCommand.header(played, options, seed: seed, variant)
        let recorder = Recorder(
            played.machine, variant, header: header, folder: options.attempts)
        return (recorder, played, 0)
    }

    /// Returns what the script and the options fix of the variant, the rest drawn from the seed.
    private static func variant(
        _ script: Playthrough, _ played: LoadedCase, _ options: PlayOptions, seed: UInt64,
        _ path: String
    ) throws(Failure) -> Variant {
        if script.variant.isEmpty {
            return try PlayCommand.variant(played, options, seed: seed)
        }
        do throws(DocumentProblem) {
            try script.checkCase(played.machine)
            return try script.variant(played.scenario, seed: seed, given: options.variant)
        } catch { throw error.failure(in: path) }
    }

    /// Whether what was done so far is what the script does first.
    private static func isBeginning(_ session: Session, of script: Playthrough) -> Bool {
        guard session.inputs.count <= script.inputs.count else { return false }
        var again = Session(
            session.machine, seed: session.seed, variant: session.variant, mode: session.mode,
            isLive: session.isLive)
        for (place, input) in session.inputs.enumerated() {
            do throws(DocumentProblem) {
                guard try script.apply(place, to: &again) == input else { return false }
            } catch { return false }
        }
        return true
    }

    private static func save(_ recorder: Recorder) throws(Failure) {
        do throws(SystemError) { try recorder.save() } catch {
            let place = recorder.file?.path ?? "the attempt"
            throw .problem("\(place) cannot be saved: \(error.words)")
        }
    }

    private static func summary(_ recorder: Recorder) -> [UInt8] {
        var writer = JSONWriter()
        recorder.session.report().writeSummary(
            into: &writer, recorder.session.machine.scenario, seed: recorder.session.seed,
            attempt: recorder.file?.path)
        return writer.bytes + [0x0A]
    }

    private static func compare(
        _ script: Playthrough, _ session: Session, _ path: String
    ) throws(Failure) -> ExitStatus {
        guard let expected = script.expectation else { return .done }
        let mismatches = expected.mismatches(with: session)
        for mismatch in mismatches { Output.tell("simulate: \(path): \(mismatch)") }
        return mismatches.isEmpty ? .done : .problems
    }
}

/// Tells a run that plays by itself.
private struct Teller {
    /// Whether nothing is told.
    let isSilent: Bool
    private let style: Style

    init(isSilent: Bool) {
        self.isSilent = isSilent
        style = Style.detect(
            1, isPlain: !Environment.isTerminal(1), columns: TerminalMode.columns(1))
    }

    /// Tells what the latest input did, with a title at the start.
    func tell(_ session: Session, _ title: String?) throws(Failure) {
        if isSilent { return }
        let scene = session.scene()
        var page = Page(style)
        if let title { page.rule(title) }
        if case .tab(let tab)? = session.latestInput { page.tab(session.chartTab(tab)) }
        if session.mode == .practice, let feedback = scene.feedback { page.feedback(feedback) }
        let clock = style.isPlain ? "" : "elapsed " + Spoken.clock(scene.time)
        page.passages(scene.passages, clock: clock, tellsTime: true)
        if let prompt = scene.prompts.first {
            Asking(session: session, prompt: prompt).draw(on: &page)
        }
        try Output.data.write(page.text)
    }

    /// Tells how it ended.
    func close(_ session: Session) throws(Failure) {
        if isSilent { return }
        var page = Page(style)
        Closing.draw(session, learner: nil, on: &page)
        page.space()
        try Output.data.write(page.text)
    }
}
