import SimEngine

/// `simulate` alone: in a terminal pick a case and play, otherwise the list and how to play.
enum StartCommand {
    /// Starts.
    static func run() throws(Failure) -> ExitStatus {
        let cases = try ListCommand.cases(in: CaseLibrary(asked: nil))
        guard Environment.isTerminal(0), Environment.isTerminal(1), !cases.isEmpty else {
            let standings = try ListCommand.standings(asked: nil, learner: nil)
            try Output.data.write(ListCommand.text(cases, standings) + Self.howToPlay(cases))
            return .done
        }
        guard let picked = try pick(cases) else { return .done }
        var options = PlayOptions()
        options.scenario = picked.path
        return try PlayCommand.begin(picked, options)
    }

    private static func howToPlay(_ cases: [LoadedCase]) -> String {
        let id = cases.first?.id ?? "CASE"
        let name = SafeText.visible(id, isUnicode: Environment.isUTF8)
        return
            "To play a case, type:  simulate play \(name)\n"
            + "For all commands, type:  simulate --help\n"
    }

    /// Lets the learner pick a case; nothing when they leave.
    private static func pick(_ cases: [LoadedCase]) throws(Failure) -> LoadedCase? {
        let terminal = Terminal(isPlain: false)
        defer { terminal.close() }
        let style = terminal.style
        var page = Page(style)
        page.rule("Cases")
        page.list(cases.map { $0.title })
        page.space()
        page.words(Numbers.oneOf(cases.count) + " to play, or q to leave.")
        try terminal.show(page)
        let sign = style.isPlain || !style.isUnicode ? "> " : "› "
        try terminal.ask(sign, footer: Page(style))
        while true {
            switch try terminal.wait(milliseconds: nil) {
            case .line(let line):
                if Command(line) == .quit { return nil }
                switch Numbers.readOne(Command.trimmed(line), count: cases.count) {
                case .places(let places): return cases[places[0]]
                case .unclear(let why):
                    var page = Page(style)
                    page.space()
                    page.put(page.safe(why))
                    try terminal.show(page)
                    try terminal.ask(sign, footer: Page(style))
                }
            case .time: break
            case .redraw: try terminal.refresh(sign, footer: Page(style))
            case .ended, .leave: return nil
            }
        }
    }
}
