/// A question's texts as HTML that is XHTML as well, and as bare words.
enum QuestionHTML {
    /// Returns light Markdown as HTML within a line.
    static func inline(_ text: String) -> String {
        var out = ByteWriter()
        for run in Markdown.runs(text) {
            let words = escaped(run.words)
            switch run.style {
            case .plain: out.append(words)
            case .strong: out.append("<strong>" + words + "</strong>")
            case .slanted: out.append("<em>" + words + "</em>")
            }
        }
        return out.string
    }

    /// Returns words as HTML text; line breaks stay.
    static func escaped(_ words: String) -> String {
        let bytes = Array(XMLText.escaped(words).utf8)
        guard bytes.contains(0x0A) else { return String(utf8: bytes) }
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(utf8: $0) }.joined(separator: "<br/>")
    }

    /// Returns a paragraph.
    static func paragraph(_ text: String) -> String { "<p>" + inline(text) + "</p>" }

    /// Returns a block of a scene.
    static func block(_ block: BankBlock) -> String {
        switch block {
        case .paragraph(let text): return paragraph(text)
        case .heading(let text):
            return "<p><strong>" + inline(Markdown.plain(text)) + "</strong></p>"
        case .speech(let speaker, let words):
            let said = inline(Quotation.marked(words))
            guard let speaker else { return "<p>" + said + "</p>" }
            return "<p><strong>" + escaped(speaker) + ":</strong> " + said + "</p>"
        case .table(let heading, let rows):
            var out = ByteWriter()
            out.append("<table><thead><tr>")
            for cell in heading { out.append("<th>" + inline(cell) + "</th>") }
            out.append("</tr></thead><tbody>")
            for row in rows {
                out.append("<tr>")
                for cell in row { out.append("<td>" + inline(cell) + "</td>") }
                out.append("</tr>")
            }
            out.append("</tbody></table>")
            return out.string
        }
    }

    /// Returns all that is read before answering: the scene, the question and how to answer.
    static func stem(_ frame: QuestionFrame) -> String {
        var html = frame.scene.map { block($0) }.joined()
        if let prompt = frame.prompt { html += paragraph(prompt) }
        if let instruction = frame.instruction {
            html += "<p><em>" + escaped(instruction) + "</em></p>"
        }
        return html.utf8.isEmpty ? "<p>" + escaped(frame.name) + "</p>" : html
    }

    /// Returns what is read after answering: the reasons and their sources; empty without any.
    static func reasons(_ frame: QuestionFrame) -> String {
        var html = frame.rationale.map { paragraph($0) }.joined()
        if !frame.sources.isEmpty {
            html += "<p>Sources:</p><ul>"
            for source in frame.sources { html += "<li>" + self.source(source) + "</li>" }
            html += "</ul>"
        }
        return html
    }

    private static func source(_ source: BankSource) -> String {
        let citation = escaped(source.citation)
        guard let url = source.url else { return citation }
        var address = ByteWriter()
        XMLText.append(url, isAttribute: true, to: &address)
        return citation + " <a href=\"" + address.string + "\">" + escaped(url) + "</a>"
    }

    /// Returns paragraphs of feedback in one line; empty without any.
    static func feedback(_ paragraphs: [String]) -> String {
        paragraphs.map { inline($0) }.joined(separator: " ")
    }

    /// Returns a text in which something is chosen; each part is written by a closure.
    static func pieces(_ pieces: [BankPiece], _ part: (Int) -> String) -> String {
        var html = "<p>"
        for piece in pieces {
            switch piece {
            case .words(let words): html += inline(words)
            case .part(let place): html += part(place)
            case .newParagraph: html += "</p><p>"
            }
        }
        return html + "</p>"
    }
}

/// Lengths that course systems keep.
enum Shortened {
    /// Returns words without Markdown, on one line, at most so many bytes long.
    static func line(_ words: String, bytes limit: Int) -> String {
        let bytes = Markdown.plain(words).utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
        guard bytes.count > limit else { return String(utf8: bytes) }
        // No character is cut in the middle: bytes that begin with the bits 10 go on with one.
        var end = limit - 3
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(utf8: bytes[..<end]) + "\u{2026}"
    }

    /// Whether words, without Markdown, have to be cut.
    static func isCut(_ words: String, bytes limit: Int) -> Bool {
        Markdown.plain(words).utf8.count > limit
    }
}
