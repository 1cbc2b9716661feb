import SimEngine

/// One session of a page: what it was told, what it tells, and its attempt file.
struct Play: Sendable {
    /// The session with the lines of its attempt.
    private(set) var recorded: RecordedSession
    /// What the learner is told.
    private(set) var story: Story
    /// The clock of a live session.
    private(set) var clock: LiveClock?
    /// The whole attempt file so far.
    private(set) var attemptFile: [UInt8] = []
    private var countdowns: [(opening: Int64, countdown: Countdown)] = []
    /// The wall time of the latest message.
    private(set) var wall: Int64 = 0

    /// Starts a run.
    init(_ loaded: LoadedCase, _ settings: RunSettings, wall: Int64) {
        let header = AttemptHeader(
            loaded.machine, identity: loaded.identity, learner: settings.learner,
            seed: settings.seed, variant: settings.variant, mode: settings.mode,
            isLive: settings.isLive, factor: settings.factor, start: settings.start)
        recorded = RecordedSession(loaded.machine, settings.variant, header: header)
        story = Story(recorded.session)
        self.wall = wall
        if settings.isLive {
            let time = recorded.session.time
            clock = LiveClock(factor: settings.factor, simulated: time, wall: wall)
        }
    }

    /// Goes on with an attempt; a live one waits until the learner lets its clock run.
    static func resumed(
        _ bytes: [UInt8], of loaded: LoadedCase
    ) throws(Refusal) -> (Play, AttemptRecord) {
        do throws(DocumentProblem) {
            let record = try AttemptRecord.read(bytes)
            let session = try record.replay(on: loaded.machine, identity: loaded.identity)
            let kept = Array(bytes[..<record.validLength])
            return (Play(record, session, kept), record)
        } catch { throw .problem(error) }
    }

    private init(_ record: AttemptRecord, _ session: Session, _ bytes: [UInt8]) {
        recorded = RecordedSession(resuming: record, session)
        attemptFile = bytes
        // The story is what the learner would have been told: the inputs tell it again.
        var again = Session(
            session.machine, seed: session.seed, variant: session.variant, mode: session.mode,
            isLive: session.isLive)
        story = Story(again)
        for (input, line) in zip(session.inputs, record.lines) {
            do throws(InputProblem) { try again.apply(input) } catch { break }
            story.follow(again, isLive: line.isLive)
        }
        story.begin()
        if session.isLive {
            clock = LiveClock(
                factor: record.header.factor, simulated: session.time, wall: nil)
        }
    }

    /// The session.
    var session: Session { recorded.session }

    // MARK: Following

    /// Does what a message asks of the session.
    mutating func follow(_ request: Request, _ handle: Int) throws(Refusal) -> [UInt8] {
        wall = max(wall, try request.wall(session.isLive))
        story.begin()
        var tab: ChartTabID?
        var refusal: String?
        do throws(InputProblem) {
            switch request.verb {
            case .input: tab = try give(request)
            case .pass: try pass()
            case .tick: if try !tick() { return tickReply() }
            case .pause: try pause(request)
            case .scene, .load, .unload, .brief, .open, .resume, .glance, .attempt, .close, .turn,
                .chart, .report, .page, .course:
                break
            }
        } catch { refusal = error.toLearner }
        recorded.finish()
        return reply(handle, refusal: refusal, tab: tab) { reply in
            if case .tick = request.verb { reply.member("changed", true) }
        }
    }

    /// Takes the lines that were added to the attempt.
    mutating func takeLines() -> [UInt8] {
        let lines = recorded.takeLines()
        attemptFile += lines
        return lines
    }

    /// Gives the session an input and returns the tab it opened.
    private mutating func give(_ request: Request) throws(InputProblem) -> ChartTabID? {
        guard let node = request.node("input") else {
            throw InputProblem("an input is missing")
        }
        try fireDue()
        let asked = try opening(request)
        if let asked, !session.openDecisions.contains(where: { $0.opening == asked }) {
            throw InputProblem("the situation changed before your answer; it does not count")
        }
        let input = try InputCodec.read(request.tree, node, in: session)
        if let clock, !clock.isPaused, !input.isBack {
            try requireFit(input)
            let moved = try recorded.advance(to: clock.now(wall))
            if moved { story.follow(session, isLive: true) }
        }
        try apply(input)
        guard case .tab(let tab) = input else { return nil }
        return tab
    }

    private func opening(_ request: Request) throws(InputProblem) -> Int64? {
        do throws(Refusal) {
            return try request.whole("opening").map { Int64(truncatingIfNeeded: $0) }
        } catch { throw InputProblem("'opening' is the number of a prompt") }
    }

    /// Refuses what does not fit before the clock is moved for it.
    private func requireFit(_ input: Input) throws(InputProblem) {
        var trial = session
        try trial.apply(input)
    }

    private mutating func apply(_ input: Input, isLive: Bool = false) throws(InputProblem) {
        try recorded.apply(input)
        story.follow(session, isLive: isLive)
        keepTime()
    }

    private mutating func pass() throws(InputProblem) {
        guard session.phase == .running else {
            throw InputProblem("the session has ended; nothing more can be done")
        }
        guard session.openDecisions.isEmpty else {
            throw InputProblem("a question is open: answer it, or let time pass with a wait")
        }
        guard try recorded.pass() else { throw InputProblem(Self.stuck) }
        story.follow(session, isLive: false)
        keepTime()
    }

    /// What is said where a case does not go on.
    static let stuck = "the case does not go on from here, and nothing is asked"

    /// Sets the running clock to the session's; what ran ahead of it is forgotten.
    private mutating func keepTime() {
        let time = session.time
        clock?.set(time, wall: wall)
    }
}

/// The running clock.
extension Play {
    /// Delivers all that is due by now, and tells whether anything was.
    @discardableResult
    private mutating func fireDue() throws(InputProblem) -> Bool {
        guard let clock, !clock.isPaused else { return false }
        let now = clock.now(wall)
        var fired = false
        while try recorded.fireNext(upTo: now) {
            story.follow(session, isLive: true)
            fired = true
        }
        return fired
    }

    private mutating func tick() throws(InputProblem) -> Bool {
        guard clock != nil else { throw InputProblem("the clock does not run by itself here") }
        return try fireDue()
    }

    private mutating func pause(_ request: Request) throws(InputProblem) {
        guard clock != nil else { throw InputProblem("the clock stands anyway while you think") }
        let pauses: Bool
        do throws(Refusal) { pauses = try request.flag("on") } catch {
            throw InputProblem("'on' is true or false")
        }
        if pauses { try fireDue() }
        clock?.pause(pauses, wall: wall)
    }

    /// The simulated time that is shown.
    var now: Int64 {
        guard let clock, session.phase == .running else { return session.time }
        return max(session.time, clock.now(wall))
    }

    /// Whether the clock runs or stands; nothing where it does not run by itself.
    var clockState: String? { clock.map { $0.isPaused ? "paused" : "running" } }

    /// In how many milliseconds of wall time the page is to ask again.
    var next: Int64? {
        guard let clock, !clock.isPaused, session.phase == .running else { return nil }
        let due = session.nextDue.map { clock.wallTime(until: $0, wall: wall) } ?? 1000
        return max(1, min(due, 1000))
    }

    /// Returns what is to be announced of the limits.
    mutating func announcement() -> String? {
        guard let clock, !clock.isPaused else { return nil }
        var kept: [(opening: Int64, countdown: Countdown)] = []
        var words: String?
        for open in session.openDecisions {
            guard let deadline = session.deadline(open) else { continue }
            var entry =
                countdowns.first { $0.opening == open.opening }
                ?? (opening: open.opening, countdown: Countdown())
            let left = clock.wallTime(until: deadline, wall: wall)
            if let said = entry.countdown.announcement(left: left) { words = said }
            kept.append(entry)
        }
        countdowns = kept
        return words
    }

    private mutating func tickReply() -> [UInt8] {
        let said = announcement()
        return Reply.object { reply in
            reply.member("changed", false)
            reply.member("clock", Spoken.clock(now))
            reply.member("clockWords", Spoken.span(now))
            reply.member("clockState", clockState)
            reply.list("limits", session.openDecisions) { reply, open in
                guard let deadline = session.deadline(open), let clock else { return }
                let left = clock.wallTime(until: deadline, wall: wall)
                reply.beginObject()
                reply.member("opening", open.opening)
                reply.member("left", left)
                reply.member("words", Spoken.left(left))
                reply.endObject()
            }
            reply.member("announce", said)
            reply.member("next", next)
        }
    }
}

extension Input {
    /// Whether it takes something back.
    fileprivate var isBack: Bool {
        switch self {
        case .back: true
        case .answer, .act, .wait, .event, .tab: false
        }
    }
}

extension Spoken {
    /// Returns the wall time left, in full seconds.
    static func left(_ milliseconds: Int64) -> String {
        span((milliseconds + 999) / 1000 * 1000) + " left"
    }
}
