import SimEngine

/// The way in: the prebriefing, and the choice not to begin.
enum Entrance {
    /// Shows the prebriefing and waits for the learner's word.
    /// - Returns: Nothing when they begin; else the status to end with.
    static func pass(
        _ played: LoadedCase, _ variant: Variant, _ options: PlayOptions, _ terminal: Terminal
    ) throws(Failure) -> ExitStatus? {
        var page = Page(terminal.style)
        Briefing.draw(played, variant, options, on: &page)
        try terminal.show(page)
        let sign = terminal.style.isPlain || !terminal.style.isUnicode ? "> " : "› "
        try terminal.ask(sign, footer: Page(terminal.style))
        while true {
            switch try terminal.wait(milliseconds: nil) {
            case .line(let line):
                switch Command(line) {
                case .quit: return try leave(terminal)
                case .answer(""): return nil
                case .help, .back, .pause, .other, .show, .chart, .wait, .answer:
                    var page = Page(terminal.style)
                    page.space()
                    page.words("Press Enter to begin, or type q to leave.")
                    try terminal.show(page)
                    try terminal.ask(sign, footer: Page(terminal.style))
                }
            case .time: break
            case .redraw: try terminal.refresh(sign, footer: Page(terminal.style))
            case .ended: return try leave(terminal)
            case .leave(let number): return .signal(number)
            }
        }
    }

    private static func leave(_ terminal: Terminal) throws(Failure) -> ExitStatus {
        var page = Page(terminal.style)
        page.space()
        page.words("Nothing was recorded. Come back whenever you like.")
        page.space()
        try terminal.show(page)
        return .done
    }
}
