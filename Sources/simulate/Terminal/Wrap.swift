/// Breaking text into lines that fit.
enum Wrap {
    /// Returns the lines of a text that fit into so many columns; at least one line.
    ///
    /// Lines break at spaces, between wide characters, and inside a word only where it alone is too
    /// long. Appearance goes on in the next line.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines.append(contentsOf: wrapped(line, max(width, 4)))
        }
        return lines
    }

    private static func wrapped(_ text: Substring, _ width: Int) -> [String] {
        var builder = LineBuilder(width: width)
        for piece in pieces(text) { builder.add(piece) }
        return builder.finished()
    }

    /// A stretch of text that is not broken, and how many spaces stand before it.
    private struct Piece {
        var text: String
        var width: Int
        var spaces: Int
    }

    private static func pieces(_ text: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var word = Piece(text: "", width: 0, spaces: 0)
        func finish() {
            if word.text.isEmpty { return }
            pieces.append(word)
            word = Piece(text: "", width: 0, spaces: 0)
        }
        for character in text {
            if character == " " {
                finish()
                word.spaces += 1
                continue
            }
            let width = CellWidth.of(character)
            if width == 2 { finish() }
            word.text.append(character)
            word.width += width
            if width == 2 { finish() }
        }
        finish()
        return pieces
    }

    private struct LineBuilder {
        let width: Int
        private var lines: [String] = []
        private var line = ""
        private var used = 0
        /// The appearance that is on at the end of the line.
        private var open: Mark?

        init(width: Int) { self.width = width }

        mutating func add(_ piece: Piece) {
            let spaces = used > 0 ? piece.spaces : 0
            if used + spaces + piece.width <= width {
                append(String(repeating: " ", count: spaces) + piece.text, spaces + piece.width)
                return
            }
            if used > 0 { startLine() }
            if piece.width <= width {
                append(piece.text, piece.width)
                return
            }
            for character in piece.text {
                let width = CellWidth.of(character)
                if used + width > self.width { startLine() }
                append(String(character), width)
            }
        }

        mutating func finished() -> [String] {
            lines.append(line)
            return lines
        }

        private mutating func append(_ text: String, _ width: Int) {
            line += text
            used += width
            for byte in text.utf8 where byte < 0x20 {
                let mark = Mark(rawValue: byte)
                open = mark == .end ? nil : mark
            }
        }

        private mutating func startLine() {
            if open != nil { line.unicodeScalars.append(Unicode.Scalar(Mark.end.rawValue)) }
            lines.append(line)
            line = ""
            used = 0
            if let open { line.unicodeScalars.append(Unicode.Scalar(open.rawValue)) }
        }
    }
}
