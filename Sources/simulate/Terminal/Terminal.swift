/// The learner's terminal: pages out, lines in.
///
/// A class, because the terminal's mode must be given back exactly once, whatever happens.
final class Terminal {
    /// How to draw.
    private(set) var style: Style
    /// Whether the learner sits at a terminal rather than sending lines from a pipe.
    let isInteractive: Bool
    private let asksForPlain: Bool
    private var mode: TerminalMode?
    private var editor = LineEditor()
    private var pending: ArraySlice<UInt8> = []
    private var hasEnded = false
    /// What stands before the line being typed, while one is asked for.
    private var prompt: String?
    /// How many lines above the line being typed may be drawn again.
    private var footerHeight = 0

    /// Takes over the terminal.
    init(isPlain: Bool) {
        asksForPlain = isPlain
        isInteractive = Environment.isTerminal(0)
        style = Style.detect(
            1, isPlain: isPlain || !Environment.isTerminal(1), columns: TerminalMode.columns(1))
        Signals.listen()
        if isInteractive { mode = TerminalMode(0) }
    }

    deinit { mode?.leave() }

    /// What was typed of the line so far.
    var typed: String { editor.text }

    /// Gives the terminal back.
    func close() {
        mode?.leave()
        mode = nil
    }

    /// What ended a wait for the learner.
    enum Wake: Sendable {
        /// A line was typed.
        case line(String)
        /// The time to wait is over.
        case time
        /// The window has another size, or the program was continued.
        case redraw(wasStopped: Bool)
        /// There will be no more lines.
        case ended
        /// A signal asks to leave.
        case leave(Int32)
    }

    /// Shows a page, above what is being typed.
    func show(_ page: Page) throws(Failure) {
        try interruptTyping()
        try Output.data.write(page.text)
    }

    /// Asks for a line: shows what stands above and before it, and what was typed so far.
    ///
    /// The lines above, the footer, may be drawn again while the learner types.
    func ask(_ prompt: String, footer: Page) throws(Failure) {
        try interruptTyping()
        try draw(prompt, footer)
    }

    /// Draws the lines above the typing again, in place; in plain drawing below, as new lines.
    func refresh(_ prompt: String, footer: Page) throws(Failure) {
        guard self.prompt != nil else { return try ask(prompt, footer: footer) }
        if style.isPlain {
            try Output.data.write("\n")
        } else {
            let up = footerHeight > 0 ? "\u{1B}[\(footerHeight)A" : ""
            try Output.data.write("\r\(up)\u{1B}[J")
        }
        try draw(prompt, footer)
    }

    /// Waits for the learner, at most so many milliseconds where a limit is given.
    func wait(milliseconds: Int64?) throws(Failure) -> Wake {
        let end = milliseconds.map { Waiting.clock() + $0 }
        while true {
            if let wake = try consume() { return wake }
            if hasEnded { return .ended }
            let rest = end.map { max(0, $0 - Waiting.clock()) }
            let result = Waiting.forInput(0, milliseconds: rest)
            if result.hasSignal, let wake = try takeSignals() { return wake }
            if result.hasInput { readMore() } else if rest == 0 { return .time }
        }
    }

    private func draw(_ prompt: String, _ footer: Page) throws(Failure) {
        self.prompt = prompt
        footerHeight = footer.lines.count
        try Output.data.write(footer.text + line())
    }

    /// The line being typed as it is shown.
    private func line() -> String {
        let lead = String(repeating: " ", count: style.margin) + (prompt ?? "")
        let shown = Mark.resolve(lead, usesColor: style.usesColor)
        if style.isPlain { return shown + editor.text }
        let room = max(8, style.columns - CellWidth.of(lead) - 1)
        var (first, width) = (editor.cursor, 0)
        while first > 0, width + CellWidth.of(editor.characters[first - 1]) <= room {
            first -= 1
            width += CellWidth.of(editor.characters[first])
        }
        var rest = ""
        var after = 0
        for character in editor.characters[editor.cursor...] {
            let next = CellWidth.of(character)
            if width + after + next > room { break }
            rest.append(character)
            after += next
        }
        let back = after > 0 ? "\u{1B}[\(after)D" : ""
        return shown + String(editor.characters[first..<editor.cursor]) + rest + back
    }

    private func redrawLine() throws(Failure) {
        guard prompt != nil, isInteractive else { return }
        try Output.data.write((style.isPlain ? "\n" : "\r\u{1B}[K") + line())
    }

    private func interruptTyping() throws(Failure) {
        guard prompt != nil else { return }
        prompt = nil
        if style.isPlain || footerHeight == 0 { return try Output.data.write("\n") }
        try Output.data.write("\r\u{1B}[\(footerHeight)A\u{1B}[J")
    }

    private func readMore() {
        switch Waiting.read(0) {
        case .some(let bytes): pending.append(contentsOf: bytes)
        case .nothing: break
        case .end:
            // A last line from a pipe may lack its end.
            if editor.characters.isEmpty { hasEnded = true } else { pending.append(0x0A) }
        }
    }

    /// Feeds keys to the line until it is done or there are no more keys.
    private func consume() throws(Failure) -> Wake? {
        while let byte = pending.popFirst() {
            switch editor.take(byte) {
            case .none: break
            case .added(let character): try echo(added: character)
            case .removed(let character): try echo(removed: character)
            case .changed: try redrawLine()
            case .submitted(let line):
                let isEchoed = !isInteractive && !line.isEmpty
                try Output.data.write(isEchoed ? style.isUnicode ? line + "\n" : "\n" : "\n")
                prompt = nil
                return .line(line)
            case .ended: hasEnded = true
            }
        }
        return nil
    }

    private func echo(added character: Character) throws(Failure) {
        guard isInteractive, prompt != nil else { return }
        if style.isPlain { return try Output.data.write(String(character)) }
        try redrawLine()
    }

    private func echo(removed character: Character) throws(Failure) {
        guard isInteractive, prompt != nil else { return }
        guard style.isPlain else { return try redrawLine() }
        let width = CellWidth.of(character)
        let back = String(repeating: "\u{8}", count: width)
        try Output.data.write(back + String(repeating: " ", count: width) + back)
    }

    private func takeSignals() throws(Failure) -> Wake? {
        var wake: Wake?
        for wish in Signals.take() {
            switch wish {
            case .leave(let number): return .leave(number)
            case .suspend:
                mode?.leave()
                try Output.data.write("\n")
                Signals.stopHere()
                mode?.enter()
                wake = .redraw(wasStopped: true)
            case .resume:
                mode?.enter()
                wake = .redraw(wasStopped: true)
            case .resize:
                if wake == nil { wake = .redraw(wasStopped: false) }
            }
        }
        if wake != nil {
            style = Style.detect(
                1, isPlain: asksForPlain || !Environment.isTerminal(1),
                columns: TerminalMode.columns(1))
        }
        return wake
    }
}
