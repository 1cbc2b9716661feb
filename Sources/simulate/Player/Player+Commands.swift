import SimEngine

/// The words a learner can type instead of an answer.
extension Player {
    /// Lists the words.
    func showHelp() throws(Failure) {
        var page = Page(style)
        page.heading("What you can type")
        page.space()
        for (word, meaning) in words() {
            if style.isPlain {
                page.put("\(word): \(meaning)")
            } else {
                let gap = String(repeating: " ", count: max(1, 12 - word.utf8.count))
                page.put(meaning, label: word + gap, indent: style.margin)
            }
        }
        page.space()
        page.words(
            "Only what you answer or do counts, and the time you let pass. Whatever else you type,"
                + " nothing happens to the patient.")
        try terminal.show(page)
    }

    private func words() -> [(String, String)] {
        var words: [(String, String)] = []
        if let asking = asking(session.scene()) {
            words.append(asking.example)
            if asking.hasDraft { words.append(("Enter", "confirms what you chose")) }
            if !asking.prompt.groups.isEmpty { words.append(("clear", "begins it again")) }
        }
        if session.mode == .practice {
            words.append(("back", "takes your latest step back; the report counts how often"))
        }
        words.append(("wait 30s", "lets time pass; also 5min, 2h, 3d"))
        if !played.scenario.patient.chart.isEmpty || !played.scenario.patient.summary.isEmpty {
            words.append(("chart", "opens the patient's chart"))
        }
        if clock != nil { words.append(("pause", "lets the clock stand")) }
        words.append(("other", "turns to another open decision"))
        words.append(("show", "shows the question again"))
        words.append(("quit", "saves and leaves; you can go on later"))
        return words
    }

    /// Takes the latest input back.
    mutating func goBack() throws(Failure) {
        do throws(InputProblem) { try recorder.apply(.back) } catch {
            return try explain(Sentence.of(error.message))
        }
        typedAt = nil
        keepTime()
        (drafts, focus) = ([:], nil)
        try save()
        try explain("Your latest step is taken back.")
        try showScene(isFirst: false)
    }

    /// Lets the clock stand until the learner goes on.
    mutating func pause() throws(Failure) {
        guard clock != nil else {
            return try explain("The clock stands anyway while you think.")
        }
        clock?.pause(true)
        try explain("The clock stands. Press Enter to go on.")
        try terminal.ask(promptSign, footer: Page(style))
        while leaving == nil {
            switch try terminal.wait(milliseconds: nil) {
            case .line(let line):
                if Command(line) == .quit { leaving = .quit }
                clock?.pause(false)
                if leaving == nil { try showScene(isFirst: false) }
                return
            case .time: break
            case .redraw: try terminal.refresh(promptSign, footer: Page(style))
            case .ended: leaving = .ended
            case .leave(let number): leaving = .signal(number)
            }
        }
    }

    /// Turns to the next open decision.
    mutating func turnToOther() throws(Failure) {
        let prompts = session.scene().prompts
        guard prompts.count > 1 else { return try explain("No other decision is open.") }
        let current = asking(session.scene())?.prompt.decision
        let place = prompts.firstIndex { $0.decision == current } ?? 0
        focus = prompts[(place + 1) % prompts.count].decision
        try showScene(isFirst: false)
    }

    /// Lets time pass as the learner says.
    mutating func wait(_ time: String) throws(Failure) {
        let compact = time.utf8.filter { $0 != UInt8(ascii: " ") }
        guard let span = SimDuration.parse(ArraySlice(compact)), span.milliseconds > 0 else {
            return try explain(
                "Say how long, with its unit: wait 30s, wait 5min, wait 2h or wait 3d.")
        }
        try give(.wait(span.milliseconds))
    }
}
