/// Sentences with blanks, as Moodle's embedded answers write them.
extension MoodleWriter {
    mutating func cloze(_ frame: QuestionFrame, _ cloze: BankCloze, _ bank: QuestionBank) {
        let blanks = Int64(max(1, cloze.blanks.count))
        // The mark of such a question is the sum of its blanks', which are whole numbers.
        let thousandths = frame.points.thousandths
        let isWhole = thousandths > 0 && thousandths % (blanks * 1000) == 0
        let weight = isWhole ? thousandths / (blanks * 1000) : 1
        if !isWhole {
            notes.add("each blank is worth 1 mark there, whatever the points", frame.name)
        }
        if cloze.scoring == .rationale {
            notes.add(
                "each blank counts for itself there, also without the right effect", frame.name)
        }
        var stem = EmbeddedAnswers.escaped(QuestionHTML.stem(frame)) + "<p>"
        for piece in cloze.sentence {
            switch piece {
            case .words(let words): stem += EmbeddedAnswers.escaped(QuestionHTML.inline(words))
            case .newParagraph: stem += "</p><p>"
            case .part(let place):
                stem += EmbeddedAnswers.text(
                    cloze.blanks[place], weight: weight, shuffles: frame.shuffles)
            }
        }
        begin(
            "cloze", frame, bank, stem: stem + "</p>", points: Decimal3(weight * blanks))
        end(frame)
    }
}

/// Answers embedded in a text: `{1:MULTICHOICE:=right#why~%0%wrong}`.
enum EmbeddedAnswers {
    /// Returns a blank.
    static func text(_ blank: BankPart, weight: Int64, shuffles: Bool) -> String {
        var out = ByteWriter()
        out.append("{")
        out.append(decimal: weight)
        out.append(shuffles ? ":MULTICHOICE_S:" : ":MULTICHOICE:")
        for (place, option) in blank.options.enumerated() {
            if place > 0 { out.append("~") }
            out.append(option.isKey ? "=" : "%0%")
            out.append(escaped(XMLText.escaped(Shortened.line(option.text, bytes: 10_000))))
            let feedback = QuestionHTML.feedback(option.feedback)
            if !feedback.utf8.isEmpty { out.append("#" + escaped(feedback)) }
        }
        out.append("}")
        return out.string
    }

    /// Returns HTML without any character that means something in embedded answers.
    ///
    /// They become numbered characters, which Moodle reads back as what they are; tags keep their `=`.
    static func escaped(_ html: String) -> String {
        var out = ByteWriter()
        var isInTag = false
        var before: UInt8 = 0
        for byte in html.utf8 {
            if byte == UInt8(ascii: "<") { isInTag = true }
            switch byte {
            case UInt8(ascii: "{"): out.append("&#123;")
            case UInt8(ascii: "}"): out.append("&#125;")
            case UInt8(ascii: "~"): out.append("&#126;")
            case UInt8(ascii: "\\"): out.append("&#92;")
            case UInt8(ascii: "%") where !isInTag: out.append("&#37;")
            case UInt8(ascii: "=") where !isInTag: out.append("&#61;")
            // After an ampersand it is part of a numbered character already.
            case UInt8(ascii: "#") where before != UInt8(ascii: "&"): out.append("&#35;")
            case 0x0A: out.append(" ")
            default: out.append(byte)
            }
            if byte == UInt8(ascii: ">") { isInTag = false }
            before = byte
        }
        return out.string
    }
}
