import SimEngine

/// How the parts of a scene look.
extension Page {
    /// Adds the words of a question, with a free line before it.
    mutating func stem(_ text: String) {
        guard !text.isEmpty else { return }
        space()
        put(Mark.strong(safe(text)))
    }

    /// Adds numbered lines.
    mutating func list(_ texts: [String]) {
        space()
        for (place, text) in texts.enumerated() {
            let label = Numbers.label(place, count: texts.count, plain: style.isPlain)
            item(label, text, indent: style.margin)
        }
    }

    /// Adds what someone says, without their name again where they go on speaking.
    mutating func speech(_ text: String, by speaker: String?, goesOn: Bool = false) {
        space()
        let marks = style.isUnicode ? ("\u{201C}", "\u{201D}") : ("\"", "\"")
        let isQuoted = text.hasPrefix("\u{201C}") || text.hasPrefix("\"")
        let words = isQuoted ? text : marks.0 + text + marks.1
        guard let speaker, !speaker.isEmpty else { return item("", words) }
        if style.isPlain { return item("", "\(speaker) says: \(words)") }
        if !goesOn { put(Mark.accent(safe(speaker))) }
        item("", words, indent: style.margin)
    }

    /// Adds what an input brought about.
    mutating func passages(_ passages: [Passage], clock: String, tellsTime: Bool) {
        var hasClock = false
        for passage in passages {
            switch passage {
            case .heading(let title):
                rule(title, hasClock ? "" : clock)
                hasClock = true
            case .narration(let text): paragraph(text)
            case .said(let text, let speaker?) where !speaker.isEmpty:
                speech(text, by: speaker)
            case .said(let text, _): paragraph(text)
            case .timePassed(let from, let to):
                guard tellsTime else { continue }
                space()
                words(Sentence.of(Spoken.span(to - from) + " later"), Mark.quiet)
            case .missed(let question):
                space()
                put(notice("Time is up: ") + safe(question))
            case .interrupted(let act):
                space()
                put(notice("Interrupted: ") + safe(act))
            case .fault(let message):
                space()
                put(notice("A fault of the case, not yours: ") + safe(message))
            }
        }
    }

    /// Adds the monitor with its changes in signs and, in plain drawing, in words.
    mutating func monitor(_ readings: [Reading]) {
        guard !readings.isEmpty else { return }
        if style.isPlain {
            let parts = readings.map { safe($0.words) }
            item("", "Monitor: " + parts.joined(separator: "; ") + ".")
            return
        }
        var row = ""
        for reading in readings {
            let next = sign(reading)
            let gap = row.isEmpty ? 0 : 3
            if !row.isEmpty, CellWidth.of(row) + gap + CellWidth.of(next) > style.textWidth {
                put(row)
                row = ""
            }
            row += (row.isEmpty ? "" : "   ") + next
        }
        line(row)
    }

    private func sign(_ reading: Reading) -> String {
        var text = safe(reading.label) + " " + reading.value
        if let unit = reading.unit { text += (unit == "%" ? "" : " ") + safe(unit) }
        switch reading.change {
        case ..<0: text += style.isUnicode ? " ↓" : " (fell)"
        case 0: break
        default: text += style.isUnicode ? " ↑" : " (rose)"
        }
        guard let side = reading.side else { return text }
        return Mark.alert(text + " " + side.name)
    }

    private func notice(_ text: String) -> String { Mark.caution(text) }
}
