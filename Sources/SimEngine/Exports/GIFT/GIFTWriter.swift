/// Writes questions as GIFT, one after the other, with a blank line after each.
struct GIFTWriter {
    var out = ByteWriter()
    var notes: BankNotes
    /// The ids given out so far.
    private var names = UniqueNames()

    init(notes: BankNotes) { self.notes = notes }

    mutating func write(_ question: SimpleQuestion) {
        let frame = question.frame
        switch question.form {
        case .single(let options):
            let choices = MoodleChoices(single: options)
            for reason in choices.reasons { notes.add(reason, frame.name) }
            self.choices(frame, options, choices, isSingle: true)
        case .multiple(let multiple):
            let choices = MoodleChoices(multiple)
            for reason in choices.reasons { notes.add(reason, frame.name) }
            self.choices(frame, multiple.options, choices, isSingle: false)
        case .ordering(let ordering):
            notes.add(BankMatching.positions, frame.name)
            matching(frame.askingPositions(ordering), BankMatching(positionsOf: ordering))
        case .numeric(let numeric): self.numeric(frame, numeric)
        case .matching(let matching): self.matching(frame, matching)
        case .cloze(let cloze): self.cloze(frame, cloze)
        case .essay:
            begin(frame)
            end(frame)
        }
    }

    private mutating func begin(_ frame: QuestionFrame) {
        out.append("// [id:" + names.name(frame.id) + "]")
        for tag in frame.tags { out.append(" [tag:" + tag + "]") }
        out.append("\n::" + GIFTText.plain(Shortened.line(frame.title, bytes: 240)) + "::[html]")
        out.append(GIFTText.html(QuestionHTML.stem(frame)))
        out.append("{")
    }

    private mutating func end(_ frame: QuestionFrame) {
        let reasons = QuestionHTML.reasons(frame)
        if !reasons.utf8.isEmpty { out.append("####[html]" + GIFTText.html(reasons)) }
        out.append("}\n\n")
    }

    private mutating func feedback(_ paragraphs: [String]) {
        guard !paragraphs.isEmpty else { return }
        out.append("#[html]" + GIFTText.html(QuestionHTML.feedback(paragraphs)))
    }

    private mutating func choices(
        _ frame: QuestionFrame, _ options: [BankOption], _ choices: MoodleChoices, isSingle: Bool
    ) {
        begin(frame)
        out.append("\n")
        for (option, share) in zip(options, choices.shares) {
            // One that begins with = makes a question of one answer; several are told by shares alone.
            if isSingle, share == MoodleFraction.allowed[0] {
                out.append("=")
            } else {
                out.append("~%" + MoodleFraction.text(share) + "%")
            }
            out.append("[html]" + GIFTText.html(QuestionHTML.inline(option.text)))
            feedback(option.feedback)
            out.append("\n")
        }
        end(frame)
    }

    private mutating func matching(_ frame: QuestionFrame, _ matching: BankMatching) {
        if matching.rows.count < 2 {
            notes.add("left out, because matching takes two rows there", frame.name)
            return
        }
        if matching.answers.contains(where: { Shortened.isCut($0.text, bytes: 255) }) {
            notes.add("answers of a matching are cut after 255 bytes", frame.name)
        }
        begin(frame)
        out.append("\n")
        for row in matching.rows {
            pair(
                "[html]" + GIFTText.html(QuestionHTML.inline(row.text)),
                matching.answers[row.answer].text)
        }
        for (place, answer) in matching.answers.enumerated()
        where !matching.rows.contains(where: { $0.answer == place }) {
            pair("", answer.text)
        }
        end(frame)
    }

    private mutating func pair(_ row: String, _ answer: String) {
        out.append("=" + row + " -> ")
        out.append(GIFTText.plain(Shortened.line(answer, bytes: 255)) + "\n")
    }

    private mutating func numeric(_ frame: QuestionFrame, _ numeric: BankNumeric) {
        var frame = frame
        frame.instruction = numeric.instruction
        if !numeric.units.isEmpty { notes.add("the unit is told, and not asked", frame.name) }
        let numbers = MoodleNumbers(numeric)
        if numbers.answers.count > 1 { notes.add(MoodleNumbers.steps, frame.name) }
        begin(frame)
        out.append("#\n")
        for answer in numbers.answers {
            out.append("=%" + MoodleFraction.text(answer.share) + "%")
            out.append(answer.valueText + ":" + answer.toleranceText + "\n")
        }
        end(frame)
    }

    /// Writes a question for each blank, since GIFT has room for one.
    private mutating func cloze(_ frame: QuestionFrame, _ cloze: BankCloze) {
        notes.add("a sentence with blanks becomes a question for each blank", frame.name)
        if cloze.scoring == .rationale {
            notes.add(
                "each blank counts for itself there, also without the right effect", frame.name)
        }
        let numbers = cloze.blankNumbers
        for (place, blank) in cloze.blanks.enumerated() {
            var own = frame
            own.id = frame.id + "-" + blank.id
            own.title = frame.title + " (" + blank.id + ")"
            own.scene =
                frame.scene + (frame.prompt.map { [.paragraph($0)] } ?? [])
                + cloze.paragraphs
            own.prompt =
                cloze.blanks.count == 1
                ? "What belongs in the blank?" : "What belongs in blank \(numbers[place])?"
            let choices = MoodleChoices(single: blank.options)
            self.choices(own, blank.options, choices, isSingle: true)
        }
    }
}

extension BankCloze {
    /// The number of each blank as it comes in the sentence, from 1.
    var blankNumbers: [Int] {
        var numbers = [Int](repeating: 0, count: blanks.count)
        var next = 1
        for piece in sentence {
            guard case .part(let place) = piece else { continue }
            numbers[place] = next
            next += 1
        }
        return numbers
    }

    /// The sentence with numbered gaps.
    var paragraphs: [BankBlock] {
        let numbers = blankNumbers
        var paragraphs = [""]
        for piece in sentence {
            switch piece {
            case .words(let words): paragraphs[paragraphs.count - 1] += words
            case .part(let place):
                let number = blanks.count == 1 ? "" : " (\(numbers[place]))"
                paragraphs[paragraphs.count - 1] += "_____" + number
            case .newParagraph: paragraphs.append("")
            }
        }
        return paragraphs.map { .paragraph($0) }
    }
}
