import SimEngine

/// What the learner sees.
extension Player {
    /// Shows what the latest input brought about, and what is asked now.
    mutating func showScene(isFirst: Bool) throws(Failure) {
        let scene = session.scene()
        countdown = Countdown()
        showsStatus = true
        var page = Page(style)
        if session.mode == .practice, let feedback = scene.feedback, !isFirst {
            page.feedback(feedback)
        }
        page.passages(
            scene.passages, clock: "elapsed " + clockText(scene.time), tellsTime: clock == nil)
        if let fault = scene.fault {
            page.space()
            page.put(Mark.caution("The case cannot go on: ") + page.safe(fault))
        }
        if let asking = asking(scene) {
            if scene.prompts.count > 1 { listOpen(scene, asking.prompt, on: &page) }
            asking.draw(on: &page)
        } else if session.phase == .running {
            page.space()
            page.words("Nothing is asked of you just now.")
        }
        try terminal.show(page)
    }

    /// The lines above the line being typed: monitor, clock and what can be typed.
    func footer(_ scene: Scene) -> Page {
        var page = Page(style)
        page.space()
        if showsStatus || clock != nil {
            page.monitor(scene.monitor)
            page.put(timeLine(scene))
            page.space()
        }
        if scene.chartHasNews {
            let words = "Something new is in the chart."
            page.put(style.isPlain ? words : Mark.accent(words))
        }
        let hint = asking(scene)?.hint ?? "Press Enter to let time pass"
        page.put(style.isPlain ? hint + ", or help." : Mark.quiet(hint + ", or help"))
        return page
    }

    /// What stands before the line being typed.
    var promptSign: String { style.isPlain ? "> " : style.isUnicode ? "› " : "> " }

    /// Lists the open decisions, so that the learner can turn to another.
    private func listOpen(_ scene: Scene, _ current: Prompt, on page: inout Page) {
        page.space()
        page.words("\(scene.prompts.count) decisions are open; other turns to the next.")
        for prompt in scene.prompts {
            let isCurrent = prompt.decision == current.decision
            let sign = isCurrent ? (style.isUnicode && !style.isPlain ? "▸ " : "> ") : "  "
            let text = prompt.text.isEmpty ? prompt.id : prompt.text
            page.put(
                page.safe(text) + (isCurrent && style.isPlain ? " (this one)" : ""),
                label: style.isPlain ? "- " : sign, indent: style.margin)
        }
    }

    private func timeLine(_ scene: Scene) -> String {
        let now = clock.map { $0.now } ?? scene.time
        var line =
            style.isPlain
            ? "Elapsed: \(clockText(now))." : Mark.quiet("Elapsed ") + clockText(now)
        guard let deadline = asking(scene)?.prompt.deadline else { return line }
        if let clock {
            let left = Spoken.span((clock.wallTime(until: deadline) + 999) / 1000 * 1000)
            line += style.isPlain ? " Time left: \(left)." : "   " + Mark.caution("\(left) left")
        } else {
            let until = clockText(deadline)
            line +=
                style.isPlain
                ? " Answer by \(until) elapsed."
                : "   " + Mark.caution("answer by \(until) elapsed")
        }
        return line
    }

    private func clockText(_ time: Int64) -> String {
        style.isPlain ? (time < 1000 ? "0 seconds" : Spoken.span(time)) : Spoken.clock(time)
    }
}
