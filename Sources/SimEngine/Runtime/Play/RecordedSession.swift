/// A session that is written down as it goes: what it is told, and the lines of its attempt.
public struct RecordedSession: Sendable {
    /// The session.
    public private(set) var session: Session
    private var writer: AttemptWriter
    private var lines: [UInt8] = []
    private var hasFooter = false

    /// Starts an attempt.
    public init(_ machine: Machine, _ variant: Variant, header: AttemptHeader) {
        session = Session(
            machine, seed: header.seed, variant: variant, mode: header.mode,
            isLive: header.isLive)
        writer = AttemptWriter(header: header)
        lines = writer.headerLine()
    }

    /// Goes on with an attempt, from where its replay stands.
    public init(resuming record: AttemptRecord, _ session: Session) {
        self.session = session
        writer = AttemptWriter(resuming: record)
        hasFooter = record.isFinished
    }

    /// What the first line of the attempt says.
    public var header: AttemptHeader { writer.header }

    /// Carries out an input and adds its line.
    /// - Throws: ``InputProblem`` when it does not fit; nothing has changed then.
    public mutating func apply(_ input: Input, isLive: Bool = false) throws(InputProblem) {
        try session.apply(input)
        lines += writer.line(for: input, isLive: isLive, session: session)
    }

    /// Carries out an input of a playthrough and adds its line.
    public mutating func apply(_ place: Int, of script: Playthrough) throws(DocumentProblem) {
        let input = try script.apply(place, to: &session)
        lines += writer.line(for: input, session: session)
    }

    /// Adds the last line once the session has ended.
    public mutating func finish() {
        guard session.phase != .running, !hasFooter else { return }
        hasFooter = true
        lines += writer.footer(session.report(), session: session)
    }

    /// Returns the lines that were added since it was asked before.
    public mutating func takeLines() -> [UInt8] {
        defer { lines = [] }
        return lines
    }
}

/// Time that passes by itself: semantics.md §5.
extension RecordedSession {
    /// Delivers what is due next, as a wait that the clock made, if it is due by an instant.
    /// - Returns: Whether anything was.
    public mutating func fireNext(upTo now: Int64) throws(InputProblem) -> Bool {
        guard session.phase == .running, let due = session.nextDue, due <= now,
            due > session.time
        else { return false }
        try apply(.wait(due - session.time), isLive: true)
        return true
    }

    /// Moves the clock to an instant, as a wait of its own; what was due must have been delivered.
    /// - Returns: Whether it moved.
    @discardableResult
    public mutating func advance(to now: Int64) throws(InputProblem) -> Bool {
        guard session.phase == .running, now > session.time else { return false }
        try apply(.wait(now - session.time), isLive: true)
        return true
    }

    /// Lets time pass to the next event where nothing is asked.
    /// - Returns: Whether there is one.
    public mutating func pass() throws(InputProblem) -> Bool {
        guard let due = session.nextDue, due > session.time else { return false }
        try apply(.wait(due - session.time))
        return true
    }
}
