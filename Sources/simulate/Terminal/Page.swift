import SimEngine

/// Lines in the making, laid out for the learner's window.
struct Page: Sendable {
    /// How to draw.
    let style: Style
    /// The lines so far, without margin.
    private(set) var lines: [String] = []
    /// Whether the last line is a heading, which stands close to what it heads.
    private var endsInHeading = false

    /// Starts an empty page.
    init(_ style: Style) { self.style = style }

    /// The page as text, with margin and appearance.
    var text: String {
        let margin = String(repeating: " ", count: style.margin)
        var text = ""
        for line in lines {
            if !line.isEmpty { text += margin + Mark.resolve(line, usesColor: style.usesColor) }
            text += "\n"
        }
        return text
    }

    /// Makes a text from a file harmless.
    func safe(_ text: String) -> String { SafeText.visible(text, isUnicode: style.isUnicode) }

    /// Leaves a line free, but never two.
    mutating func space() {
        if lines.last?.isEmpty != true, !endsInHeading { lines.append("") }
    }

    /// Adds a line as it is.
    mutating func line(_ line: String) {
        endsInHeading = false
        lines.append(line)
    }

    /// Adds a text of the program itself.
    mutating func words(_ text: String, indent: Int = 0, _ mark: Mark? = nil) {
        add(mark.map { $0(text) } ?? text, first: "", indent: indent)
    }

    /// Adds a paragraph of the author's, with a free line before it.
    mutating func paragraph(_ text: String, indent: Int = 0) {
        space()
        for line in Markdown.marked(safe(text)).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            let (label, rest) = Self.bullet(line)
            add(rest, first: label, indent: indent)
        }
    }

    /// Adds a text of the author's behind a label, further lines beneath its start.
    mutating func item(_ label: String, _ text: String, indent: Int = 0) {
        add(Markdown.marked(safe(text)), first: label, indent: indent)
    }

    /// Adds a line of harmless text and marks behind a label.
    mutating func put(_ text: String, label: String = "", indent: Int = 0) {
        add(text, first: label, indent: indent)
    }

    /// Adds a heading with a free line before it.
    mutating func heading(_ text: String) {
        space()
        add(Mark.strong(safe(text)), first: "", indent: 0)
        endsInHeading = true
    }

    /// Adds a line across, with words at its left and right; only the words in plain drawing.
    mutating func rule(_ left: String, _ right: String = "") {
        space()
        let title = safe(left)
        if style.isPlain {
            if !title.isEmpty { add(title, first: "", indent: 0) }
            if !right.isEmpty { add(right, first: "", indent: 0) }
            return
        }
        let dash = style.isUnicode ? "─" : "-"
        let used = CellWidth.of(title) + CellWidth.of(right) + (right.isEmpty ? 0 : 2)
        let free = style.textWidth - used - (title.isEmpty ? 0 : 2)
        guard free >= 3 else {
            add(Mark.strong(title), first: "", indent: 0)
            if !right.isEmpty { add(right, first: "", indent: 0) }
            return
        }
        var line = title.isEmpty ? "" : Mark.strong(title) + "  "
        line += Mark.quiet(String(repeating: dash, count: free))
        if !right.isEmpty { line += "  " + right }
        self.line(line)
    }

    private mutating func add(_ text: String, first: String, indent: Int) {
        endsInHeading = false
        let label = CellWidth.of(first)
        let indent = min(indent, style.textWidth / 4)
        let room = style.textWidth - indent - label
        let lead = String(repeating: " ", count: indent)
        let hang = lead + String(repeating: " ", count: label)
        for (place, line) in Wrap.lines(text, width: room).enumerated() {
            lines.append(
                line.isEmpty && first.isEmpty ? "" : (place == 0 ? lead + first : hang) + line)
        }
    }

    /// Splits the sign of a list's item from its words.
    private static func bullet(_ line: Substring) -> (label: String, rest: String) {
        for sign in ["- ", "* ", "• "] where line.hasPrefix(sign) {
            return (sign, String(line.dropFirst(sign.count)))
        }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        if !digits.isEmpty, digits.count < 4, rest.hasPrefix(". ") || rest.hasPrefix(") ") {
            return (digits + String(rest.prefix(2)), String(rest.dropFirst(2)))
        }
        return ("", String(line))
    }
}
