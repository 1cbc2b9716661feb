/// How the program draws: what the terminal can show and what the learner wants.
struct Style: Hashable, Sendable {
    /// Words only: no color, no box drawing, nothing redrawn.
    var isPlain: Bool
    /// Whether color and weight may help.
    var usesColor: Bool
    /// Whether signs beyond ASCII can be shown.
    var isUnicode: Bool
    /// The columns of the window.
    var columns: Int

    /// The columns a line of text may take.
    var textWidth: Int { max(12, min(columns - margin - 1, 72)) }
    /// The columns left free at the left.
    var margin: Int { isPlain || columns < 30 ? 0 : 2 }

    /// Returns the style for a stream.
    static func detect(_ descriptor: Int32, isPlain: Bool, columns: Int?) -> Style {
        let isTerminal = Environment.isTerminal(descriptor)
        let isDumb = Environment.value("TERM") == "dumb"
        let plain = isPlain || (isTerminal && isDumb)
        let wantsColor = Environment.value("NO_COLOR") == nil
        return Style(
            isPlain: plain, usesColor: isTerminal && !plain && wantsColor,
            isUnicode: Environment.isUTF8, columns: columns ?? 80)
    }
}

/// A change of appearance inside a line; stands in the text as a control character of its own.
///
/// Texts from files are made harmless first, so such a character is always ours.
enum Mark: UInt8 {
    case strong = 1, quiet, alert, good, caution, accent, slanted
    /// Back to normal.
    case end = 14

    /// Returns a text in this appearance.
    func callAsFunction(_ text: String) -> String {
        character + text + Mark.end.character
    }

    /// The mark as it stands in a text.
    private var character: String { String(Character(Unicode.Scalar(rawValue))) }

    /// What the terminal is sent.
    var sequence: String {
        switch self {
        case .strong: "\u{1B}[1m"
        case .quiet: "\u{1B}[2m"
        case .alert: "\u{1B}[1;31m"
        case .good: "\u{1B}[32m"
        case .caution: "\u{1B}[33m"
        case .accent: "\u{1B}[36m"
        case .slanted: "\u{1B}[3m"
        case .end: "\u{1B}[0m"
        }
    }

    /// Returns a line as it is sent: with its marks as sequences, or without them.
    static func resolve(_ line: String, usesColor: Bool) -> String {
        guard line.utf8.contains(where: { $0 < 0x0F }) else { return line }
        var bytes: [UInt8] = []
        for byte in line.utf8 {
            guard let mark = Mark(rawValue: byte) else {
                bytes.append(byte)
                continue
            }
            if usesColor { bytes.append(contentsOf: mark.sequence.utf8) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
