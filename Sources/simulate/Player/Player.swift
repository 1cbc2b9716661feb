import SimEngine

/// Plays a case with a learner at the terminal.
///
/// Draws scenes, reads lines, keeps the wall clock and the file; what an input does is for the
/// session alone.
struct Player {
    /// The case.
    let played: LoadedCase
    /// The terminal.
    let terminal: Terminal
    /// The session and its file.
    var recorder: Recorder
    /// The clock of live mode.
    var clock: LiveClock?
    /// The words of the command line that goes on with the attempt, all but its file.
    let resumeWords: [String]
    /// The decision the learner turned to, where several are open.
    var focus: DecisionID?
    /// The answers in the making, by the opening they belong to; waiting does not lose them.
    var drafts: [Int64: [OptionID]] = [:]
    /// Why the learner leaves, once they do.
    var leaving: Leaving?
    /// Whether the learner chose to go on although nothing can be saved.
    var isUnsavedAccepted = false
    /// What was announced of the time left.
    var countdown = Countdown()
    /// Whether the monitor is due above the next line; after a mere word it is not shown again.
    var showsStatus = true
    /// What had been typed when the question changed; such a line does not answer the new one.
    var begunBefore: String?
    /// The simulated time at which the line that is followed was typed; live mode only.
    var typedAt: Int64?

    /// Why a learner leaves before the end.
    enum Leaving: Hashable, Sendable {
        /// They said so.
        case quit
        /// There are no more lines.
        case ended
        /// A signal.
        case signal(Int32)
    }

    /// The session.
    var session: Session { recorder.session }
    /// How to draw.
    var style: Style { terminal.style }

    /// Plays from where the session stands to its end, or until the learner leaves.
    mutating func run() throws(Failure) -> ExitStatus {
        try showScene(isFirst: true)
        while session.phase == .running, leaving == nil {
            guard let line = try nextLine() else { break }
            try follow(Command(line))
        }
        if let leaving { return try leave(leaving) }
        return try close()
    }

    /// The decision that is put to the learner now.
    func asking(_ scene: Scene) -> Asking? {
        let chosen = scene.prompts.first { $0.decision == focus } ?? scene.prompts.first
        guard let prompt = chosen else { return nil }
        var asking = Asking(session: session, prompt: prompt)
        asking.draft = opening(of: prompt.decision).flatMap { drafts[$0] }
        return asking
    }

    /// Which opening of a decision is open.
    func opening(of decision: DecisionID) -> Int64? {
        session.snapshot.open.first { $0.decision == decision }?.opening
    }

    /// Does what a line says.
    private mutating func follow(_ command: Command) throws(Failure) {
        switch command {
        case .help: try showHelp()
        case .quit: leaving = .quit
        case .back: try goBack()
        case .pause: try pause()
        case .other: try turnToOther()
        case .show: try showScene(isFirst: false)
        case .chart(let tab): try openChart(tab)
        case .wait(let time): try wait(time)
        case .answer(let line): try answer(line)
        }
    }

    private mutating func answer(_ line: String) throws(Failure) {
        guard var asking = asking(session.scene()) else {
            if line.isEmpty { return try passTime() }
            return try explain("Nothing is asked now. Press Enter to let time pass.")
        }
        switch asking.read(line) {
        case .unclear(let why): try explain(why)
        case .draft(let options):
            guard let opening = opening(of: asking.prompt.decision) else { return }
            drafts[opening] = options
            asking.draft = options
            var page = Page(style)
            asking.draw(on: &page)
            try terminal.show(page)
        case .input(let input): try give(input)
        }
    }

    /// Gives an input to the session, saves it, and shows what it brought about.
    mutating func give(_ input: Input) throws(Failure) {
        do throws(InputProblem) {
            try advanceClock()
            try recorder.apply(input)
        } catch { return try explain(Sentence.of(error.message)) }
        if case .answer = input { focus = nil }
        let open = session.snapshot.open.map { $0.opening }
        drafts = drafts.filter { open.contains($0.key) }
        keepTime()
        try save()
        try showScene(isFirst: false)
    }

    /// Tells the learner something; nothing counts.
    func explain(_ text: String) throws(Failure) {
        var page = Page(style)
        page.space()
        page.put(page.safe(text))
        try terminal.show(page)
    }
}
