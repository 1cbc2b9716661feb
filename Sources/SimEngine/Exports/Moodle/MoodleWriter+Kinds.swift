/// The question types of Moodle that the kinds of decision become.
extension MoodleWriter {
    mutating func choices(
        _ frame: QuestionFrame, _ options: [BankOption], _ choices: MoodleChoices, isSingle: Bool,
        _ bank: QuestionBank
    ) {
        begin("multichoice", frame, bank)
        xml.element("single", text: isSingle ? "true" : "false")
        xml.element("shuffleanswers", text: frame.shuffles ? "true" : "false")
        xml.element("answernumbering", text: "abc")
        xml.element("showstandardinstruction", text: "0")
        combinedFeedback()
        for (option, share) in zip(options, choices.shares) {
            answer(
                MoodleFraction.text(share), html: QuestionHTML.inline(option.text),
                feedback: QuestionHTML.feedback(option.feedback))
        }
        end(frame)
    }

    mutating func ordering(
        _ frame: QuestionFrame, _ ordering: BankOrdering, _ bank: QuestionBank
    ) {
        if usesMatching {
            matching(frame.askingPositions(ordering), BankMatching(positionsOf: ordering), bank)
            notes.add(BankMatching.positions, frame.name)
            return
        }
        if ordering.steps.count < 2 {
            notes.add("left out, because ordering takes two steps there", frame.name)
            return
        }
        if !ordering.distractors.isEmpty {
            notes.add("steps that do not belong are left out: ordering has none there", frame.name)
        }
        if !ordering.isChain {
            notes.add(
                "there one order is right, although the case accepts several", frame.name)
        }
        var frame = frame
        frame.instruction = "Put the steps in order."
        // Moodle cuts longer names of this type by bytes, in the middle of a character.
        begin("ordering", frame, bank, titleBytes: 42)
        xml.element("layouttype", text: "VERTICAL")
        xml.element("selecttype", text: "ALL")
        xml.element("selectcount", text: String(ordering.steps.count))
        xml.element("gradingtype", text: grading(ordering, frame.name))
        xml.element("showgrading", text: "SHOW")
        xml.element("numberingstyle", text: "none")
        combinedFeedback()
        for step in ordering.steps {
            answer("100", html: QuestionHTML.inline(step.text), feedback: "")
        }
        end(frame)
    }

    private mutating func grading(_ ordering: BankOrdering, _ name: String) -> String {
        switch ordering.scoring {
        case .allOrNothing: return "ALL_OR_NOTHING"
        case .edit: return "LONGEST_ORDERED_SUBSET"
        case .precedence:
            notes.add(
                "ordering earns its share of pairs in order there, without the correction for "
                    + "chance: half of them earn half", name)
            return "RELATIVE_ALL_PREVIOUS_AND_NEXT"
        }
    }

    mutating func matching(
        _ frame: QuestionFrame, _ matching: BankMatching, _ bank: QuestionBank
    ) {
        if matching.rows.count < 2 {
            notes.add("left out, because matching takes two rows there", frame.name)
            return
        }
        begin("matching", frame, bank)
        xml.element("shuffleanswers", text: frame.shuffles ? "true" : "false")
        combinedFeedback()
        if matching.answers.contains(where: { Shortened.isCut($0.text, bytes: 255) }) {
            notes.add("answers of a matching are cut after 255 bytes", frame.name)
        }
        for row in matching.rows {
            pair(QuestionHTML.inline(row.text), matching.answers[row.answer].text)
        }
        for (place, answer) in matching.answers.enumerated()
        where !matching.rows.contains(where: { $0.answer == place }) {
            pair("", answer.text)
        }
        end(frame)
    }

    private mutating func pair(_ html: String, _ answer: String) {
        xml.begin("subquestion", [("format", "html")])
        xml.element("text", text: html)
        text("answer", Shortened.line(answer, bytes: 255))
        xml.end()
    }

    mutating func numeric(
        _ frame: QuestionFrame, _ numeric: BankNumeric, _ bank: QuestionBank
    ) {
        let numbers = MoodleNumbers(numeric)
        if numbers.answers.count > 1 { notes.add(MoodleNumbers.steps, frame.name) }
        var frame = frame
        if numeric.units.isEmpty { frame.instruction = numeric.instruction }
        begin("numerical", frame, bank)
        for number in numbers.answers {
            xml.begin("answer", [("fraction", MoodleFraction.text(number.share))])
            xml.element("text", text: number.valueText)
            html("feedback", "")
            xml.element("tolerance", text: number.toleranceText)
            xml.end()
        }
        if numeric.units.isEmpty {
            xml.element("unitgradingtype", text: "0")
            xml.element("unitpenalty", text: "0.1")
            xml.element("showunits", text: "3")
        } else {
            units(numeric)
        }
        xml.element("unitsleft", text: "0")
        end(frame)
    }

    /// Writes units to choose from; a wrong one earns nothing.
    private mutating func units(_ numeric: BankNumeric) {
        let right = numeric.unit ?? ""
        xml.element("unitgradingtype", text: "1")
        xml.element("unitpenalty", text: "1.0000000")
        xml.element("showunits", text: "1")
        xml.element("units") { xml in
            let isRight = numeric.units.map { $0.utf8.elementsEqual(right.utf8) }
            // The unit of the answers comes first. Moodle takes a number in another unit for a right
            // one if it comes out right after conversion: this factor keeps it from doing so.
            for wanted in [true, false] {
                for (unit, isRight) in zip(numeric.units, isRight) where isRight == wanted {
                    xml.element("unit") {
                        $0.element("multiplier", text: isRight ? "1" : "1000000000")
                        $0.element("unit_name", text: Shortened.line(unit, bytes: 50))
                    }
                }
            }
        }
    }

    mutating func essay(_ frame: QuestionFrame, _ bank: QuestionBank) {
        begin("essay", frame, bank)
        xml.element("responseformat", text: "editor")
        xml.element("responserequired", text: "1")
        xml.element("responsefieldlines", text: "15")
        xml.element("attachments", text: "0")
        xml.element("attachmentsrequired", text: "0")
        html("graderinfo", "")
        html("responsetemplate", "")
        end(frame)
    }
}

extension BankNumeric {
    /// How to answer where no unit is to be chosen.
    var instruction: String {
        guard let unit else { return "Enter a number." }
        return "Enter a number in " + unit + "."
    }
}

extension QuestionFrame {
    /// Returns the frame of an ordering that asks for the position of each step.
    func askingPositions(_ ordering: BankOrdering) -> QuestionFrame {
        var frame = self
        frame.instruction =
            ordering.distractors.isEmpty
            ? "Give each step its position."
            : "Give each step its position; what does not belong is not done."
        return frame
    }
}

extension BankMatching {
    /// Matches each step of an ordering with its position; what does not belong, with none.
    init(positionsOf ordering: BankOrdering) {
        answers = ordering.steps.indices.map { ("p" + String($0 + 1), String($0 + 1)) }
        if !ordering.distractors.isEmpty { answers.append(("none", "not done")) }
        // Two steps alone are too few to match: one position too many makes up for it.
        if answers.count == 2 { answers.append(("p3", "3")) }
        rows = ordering.steps.indices.map { (ordering.steps[$0].id, ordering.steps[$0].text, $0) }
        for step in ordering.distractors {
            rows.append((step.id, step.text, ordering.steps.count))
        }
    }

    /// What to say of it.
    static let positions =
        "ordering becomes matching of steps and positions: each position counts for itself, and "
        + "one order is right"
}
