import SimEngine

/// A recorded session and the file it is written to.
struct Recorder {
    private var recorded: RecordedSession
    /// The file of the attempt, or nothing when none is wanted.
    let file: AttemptFile?

    /// Starts an attempt, saved in a folder or, without one, nowhere.
    init(_ machine: Machine, _ variant: Variant, header: AttemptHeader, folder: String?) {
        recorded = RecordedSession(machine, variant, header: header)
        let line = recorded.takeLines()
        let stem = AttemptFolder.stem(caseID: header.caseID, learner: header.learner)
        file = folder.map { AttemptFile(header: line, folder: $0, stem: stem) }
    }

    /// Goes on with an attempt.
    init(_ saved: SavedAttempt) {
        recorded = RecordedSession(resuming: saved.record, saved.session)
        file = saved.file
    }

    /// The session.
    var session: Session { recorded.session }
    /// What the first line of the attempt says.
    var header: AttemptHeader { recorded.header }

    /// Carries out an input and adds its line; ``save()`` makes it durable.
    mutating func apply(_ input: Input) throws(InputProblem) {
        try recorded.apply(input)
        append()
    }

    /// Carries out an input of a playthrough and adds its line.
    mutating func apply(_ place: Int, of script: Playthrough) throws(DocumentProblem) {
        try recorded.apply(place, of: script)
        append()
    }

    /// Delivers what is due next, if it is due by an instant, and tells whether anything was.
    mutating func fireNext(upTo now: Int64) throws(InputProblem) -> Bool {
        defer { append() }
        return try recorded.fireNext(upTo: now)
    }

    /// Moves the clock to an instant.
    mutating func advance(to now: Int64) throws(InputProblem) {
        try recorded.advance(to: now)
        append()
    }

    /// Makes every line durable.
    func save() throws(SystemError) { try file?.save() }

    /// Adds the last line once the session has ended.
    mutating func finish() {
        recorded.finish()
        append()
    }

    private mutating func append() {
        let lines = recorded.takeLines()
        if !lines.isEmpty { file?.append(lines) }
    }
}
