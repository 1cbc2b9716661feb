import SimEngine

/// A session that is written down as it goes.
struct Recorder {
    /// The session.
    private(set) var session: Session
    /// The file of the attempt, or nothing when none is wanted.
    let file: AttemptFile?
    private var writer: AttemptWriter
    private var hasFooter = false

    /// Starts an attempt, saved in a folder or, without one, nowhere.
    init(_ machine: Machine, _ variant: Variant, header: AttemptHeader, folder: String?) {
        session = Session(
            machine, seed: header.seed, variant: variant, mode: header.mode,
            isLive: header.isLive)
        writer = AttemptWriter(header: header)
        let line = writer.headerLine()
        let stem = AttemptFolder.stem(caseID: header.caseID, learner: header.learner)
        file = folder.map { AttemptFile(header: line, folder: $0, stem: stem) }
    }

    /// Goes on with an attempt.
    init(_ saved: SavedAttempt) {
        session = saved.session
        writer = AttemptWriter(resuming: saved.record)
        file = saved.file
        hasFooter = saved.record.isFinished
    }

    /// What the first line of the attempt says.
    var header: AttemptHeader { writer.header }

    /// Carries out an input and adds its line; ``save()`` makes it durable.
    mutating func apply(_ input: Input, isLive: Bool = false) throws(InputProblem) {
        try session.apply(input)
        file?.append(writer.line(for: input, isLive: isLive, session: session))
    }

    /// Carries out an input of a playthrough and adds its line.
    mutating func apply(_ place: Int, of script: Playthrough) throws(DocumentProblem) {
        let input = try script.apply(place, to: &session)
        file?.append(writer.line(for: input, session: session))
    }

    /// Makes every line durable.
    func save() throws(SystemError) { try file?.save() }

    /// Adds the last line once the session has ended.
    mutating func finish() {
        guard session.phase != .running, !hasFooter else { return }
        hasFooter = true
        file?.append(writer.footer(session.report(), session: session))
    }
}
