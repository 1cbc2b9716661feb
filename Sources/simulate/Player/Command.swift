/// A line that the learner typed.
enum Command: Hashable, Sendable {
    case help, quit, back, pause, other, show
    /// The chart, or one of its tabs.
    case chart(String)
    /// Let time pass.
    case wait(String)
    /// Anything else: an answer.
    case answer(String)

    /// Reads a line.
    init(_ line: String) {
        let words = line.split(separator: " ", maxSplits: 1).map { String($0) }
        let rest = words.count > 1 ? Command.trimmed(words[1]) : ""
        switch (words.first?.lowercased() ?? "", rest) {
        case ("help", ""), ("?", ""), ("h", ""): self = .help
        case ("quit", ""), ("q", ""), ("exit", ""): self = .quit
        case ("back", ""), ("b", ""): self = .back
        case ("pause", ""): self = .pause
        case ("other", ""): self = .other
        case ("show", ""): self = .show
        case ("chart", let tab): self = .chart(tab)
        case ("wait", let time): self = .wait(time)
        default: self = .answer(Command.trimmed(line))
        }
    }

    /// Returns a text without spaces at its ends.
    static func trimmed(_ text: String) -> String {
        let body = text.drop { $0 == " " }
        return String(body.reversed().drop { $0 == " " }.reversed())
    }
}
