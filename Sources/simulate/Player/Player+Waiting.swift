import SimEngine

/// Waiting for the learner while, in live mode, the clock runs.
extension Player {
    /// Returns the next line, or nothing when the learner leaves or the session ends meanwhile.
    mutating func nextLine() throws(Failure) -> String? {
        try terminal.ask(promptSign, footer: footer(session.scene()))
        showsStatus = false
        while true {
            try fireDue(upTo: clock?.now)
            if session.phase != .running || leaving != nil { return nil }
            switch try terminal.wait(milliseconds: timeToWait()) {
            case .line(let line):
                let isMeant = try isMeantForThis(line)
                if try isInTime(), isMeant { return line }
                if session.phase != .running || leaving != nil { return nil }
                try terminal.ask(promptSign, footer: footer(session.scene()))
            case .time: try tick()
            case .redraw(let wasStopped):
                if wasStopped { keepTime() }
                showsStatus = true
                try terminal.refresh(promptSign, footer: footer(session.scene()))
            case .ended:
                leaving = .ended
                return nil
            case .leave(let number):
                leaving = .signal(number)
                return nil
            }
        }
    }

    /// Whether a line was not begun for a question that has gone since.
    private mutating func isMeantForThis(_ line: String) throws(Failure) -> Bool {
        guard let begun = begunBefore else { return true }
        begunBefore = nil
        guard line.hasPrefix(begun) else { return true }
        try explain("The question changed while you typed that. Please answer the new one.")
        return false
    }

    /// Fires what was due before a line was typed, and tells whether the line still fits.
    private mutating func isInTime() throws(Failure) -> Bool {
        guard let clock else { return true }
        let asked = asking(session.scene()).flatMap { opening(of: $0.prompt.decision) }
        typedAt = clock.now
        try fireDue(upTo: typedAt)
        let isOpen = session.snapshot.open.contains { $0.opening == asked }
        if isOpen || asked == nil || session.phase != .running { return session.phase == .running }
        try explain("The situation changed before your answer; it does not count.")
        return false
    }

    /// How long to wait at most, in milliseconds of wall time; nothing without a running clock.
    private func timeToWait() -> Int64? {
        guard let clock, !clock.isPaused else { return nil }
        let untilDue = session.nextDue.map { clock.wallTime(until: $0) } ?? Int64.max
        return min(untilDue, 1000)
    }

    /// Fires what is due, saves it, and shows what changed.
    private mutating func fireDue(upTo now: Int64?) throws(Failure) {
        guard let now, clock?.isPaused == false else { return }
        while leaving == nil, session.phase == .running {
            let before = session.snapshot.open.map { $0.opening }
            do throws(InputProblem) {
                guard try recorder.fireNext(upTo: now) else { return }
            } catch {
                return try explain(Sentence.of(error.message))
            }
            try save()
            let scene = session.scene()
            let hasNews = scene.passages.contains { passage in
                if case .timePassed = passage { false } else { true }
            }
            let isOther = session.snapshot.open.map { $0.opening } != before
            if isOther, !terminal.typed.isEmpty { begunBefore = terminal.typed }
            if hasNews || isOther || session.phase != .running {
                try showScene(isFirst: false)
                guard session.phase == .running else { return }
                try terminal.ask(promptSign, footer: footer(session.scene()))
            } else if !style.isPlain {
                try terminal.refresh(promptSign, footer: footer(scene))
            } else if scene.monitor.contains(where: { $0.crossesNormal }) {
                try terminal.refresh(promptSign, footer: footer(scene))
            }
        }
    }

    /// Shows the running clock: every second in place, or now and then in words.
    private mutating func tick() throws(Failure) {
        guard let clock, !clock.isPaused else { return }
        let scene = session.scene()
        if !style.isPlain {
            return try terminal.refresh(promptSign, footer: footer(scene))
        }
        guard let deadline = asking(scene)?.prompt.deadline else { return }
        let left = (clock.wallTime(until: deadline) + 999) / 1000 * 1000
        guard let words = countdown.announcement(left: left) else { return }
        var page = Page(style)
        page.line(words)
        try terminal.refresh(promptSign, footer: page)
    }

    /// Moves the session's clock to wall time before an answer counts, as a wait of its own.
    ///
    /// Due events go first; what they change the learner sees before anything of theirs counts.
    mutating func advanceClock() throws(InputProblem) {
        guard let clock else { return }
        let now = typedAt ?? clock.now
        typedAt = nil
        try recorder.advance(to: now)
    }

    /// Sets the running clock to the session's; what ran ahead of it is forgotten.
    mutating func keepTime() {
        let time = session.time
        clock?.set(time)
    }

    /// Lets time pass to the next event where nothing is asked.
    mutating func passTime() throws(Failure) {
        guard let due = session.nextDue, due > session.time else {
            leaving = .quit
            return try explain("The case does not go on from here, and nothing is asked.")
        }
        try give(.wait(due - session.time))
    }
}
