/// A bank as Moodle XML, which Moodle's question bank imports.
public enum MoodleBank {
    /// Writes a bank.
    ///
    /// - Parameters:
    ///   - bank: The bank.
    ///   - usesMatching: Whether ordering becomes matching, for Moodle before 4.4.
    /// - Returns: The file, with notes of what was approximated.
    public static func export(_ bank: QuestionBank, usesMatching: Bool) -> Export {
        let simplifier = Simplifier(bank)
        var writer = MoodleWriter(notes: simplifier.notes, usesMatching: usesMatching)
        writer.xml.begin("quiz")
        writer.category(bank)
        for question in simplifier.questions { writer.write(question, of: bank) }
        writer.xml.end()
        return Export(bytes: writer.xml.bytes, notes: writer.notes.sentences)
    }

    /// The path of the category that the questions go to; a slash in a name is doubled.
    static func category(_ bank: QuestionBank) -> String {
        var writer = ByteWriter()
        writer.append("$course$/top/")
        for byte in Shortened.line(bank.title, bytes: 240).utf8 {
            writer.append(byte)
            if byte == UInt8(ascii: "/") { writer.append(byte) }
        }
        return writer.string
    }
}

/// Writes questions as Moodle XML, one after the other.
struct MoodleWriter {
    var xml = XMLWriter()
    var notes: BankNotes
    let usesMatching: Bool

    init(notes: BankNotes, usesMatching: Bool) {
        self.notes = notes
        self.usesMatching = usesMatching
    }

    mutating func category(_ bank: QuestionBank) {
        xml.begin("question", [("type", "category")])
        text("category", MoodleBank.category(bank))
        html("info", bank.introduction.map { QuestionHTML.paragraph($0) }.joined())
        xml.element("idnumber", text: UniqueNames.sound(bank.id))
        xml.end()
    }

    mutating func write(_ question: SimpleQuestion, of bank: QuestionBank) {
        let frame = question.frame
        let name = frame.name
        switch question.form {
        case .single(let options):
            let choices = MoodleChoices(single: options)
            for reason in choices.reasons { notes.add(reason, name) }
            self.choices(frame, options, choices, isSingle: true, bank)
        case .multiple(let multiple):
            let choices = MoodleChoices(multiple)
            for reason in choices.reasons { notes.add(reason, name) }
            self.choices(frame, multiple.options, choices, isSingle: false, bank)
        case .ordering(let ordering): self.ordering(frame, ordering, bank)
        case .numeric(let numeric): self.numeric(frame, numeric, bank)
        case .matching(let matching): self.matching(frame, matching, bank)
        case .cloze(let cloze): self.cloze(frame, cloze, bank)
        case .essay: essay(frame, bank)
        }
    }

    /// Writes an element with a plain text.
    mutating func text(_ name: String, _ words: String) {
        xml.element(name) { $0.element("text", text: words) }
    }

    /// Writes an element with a text in HTML.
    mutating func html(_ name: String, _ html: String) {
        xml.element(name, [("format", "html")]) { $0.element("text", text: html) }
    }

    /// Begins a question and writes what all kinds have.
    mutating func begin(
        _ type: String, _ frame: QuestionFrame, _ bank: QuestionBank, stem: String? = nil,
        titleBytes: Int = 240, points: Decimal3? = nil
    ) {
        xml.begin("question", [("type", type)])
        text("name", Shortened.line(frame.title, bytes: titleBytes))
        html("questiontext", stem ?? QuestionHTML.stem(frame))
        html("generalfeedback", QuestionHTML.reasons(frame))
        xml.element("defaultgrade", text: (points ?? frame.points).description)
        xml.element("penalty", text: "0.3333333")
        xml.element("hidden", text: "0")
        xml.element("idnumber", text: frame.id)
    }

    /// Writes the tags and ends a question.
    mutating func end(_ frame: QuestionFrame) {
        if !frame.tags.isEmpty {
            xml.element("tags") { xml in
                for tag in frame.tags {
                    xml.element("tag") { $0.element("text", text: Shortened.line(tag, bytes: 50)) }
                }
            }
        }
        xml.end()
    }

    /// Writes the texts that Moodle shows by how right an answer was; the case has none.
    mutating func combinedFeedback() {
        for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
            html(name, "")
        }
    }

    /// Writes an answer with its share.
    mutating func answer(_ share: String, html answer: String, feedback: String) {
        xml.begin("answer", [("fraction", share), ("format", "html")])
        xml.element("text", text: answer)
        html("feedback", feedback)
        xml.end()
    }
}
