/// A question in one of the few forms that most course systems know.
struct SimpleQuestion {
    var frame: QuestionFrame
    var form: Form

    /// What most course systems know.
    enum Form {
        case single([BankOption])
        case multiple(BankMultiple)
        case ordering(BankOrdering)
        case numeric(BankNumeric)
        case matching(BankMatching)
        case cloze(BankCloze)
        case essay
    }
}

/// Rows that each take one of the same answers.
struct BankMatching {
    /// The rows: name, words, and the place of the right answer.
    var rows: [(id: String, text: String, answer: Int)]
    /// The answers; those that no row takes lead astray.
    var answers: [(id: String, text: String)]

    /// Whether there are two rows and three answers, the least that Moodle takes.
    var isEnough: Bool {
        let astray = answers.indices.count { place in !rows.contains { $0.answer == place } }
        return rows.count >= 2 && rows.count + astray >= 3
    }
}

/// Turns questions of every kind into simple ones.
struct Simplifier {
    private(set) var notes: BankNotes
    private(set) var questions: [SimpleQuestion] = []
    private var names = UniqueNames()

    init(_ bank: QuestionBank) {
        notes = bank.notes
        for question in bank.questions { add(question) }
    }

    private mutating func add(_ question: Question) {
        let frame = question.frame
        switch question.form {
        case .single(let options): add(frame, options)
        case .multiple(let multiple): add(frame, multiple)
        case .ordering(let ordering): add(frame, .ordering(ordering))
        case .numeric(let numeric): add(frame, .numeric(numeric))
        case .matrix(let matrix): add(frame, matrix)
        case .cloze(let cloze): add(frame, .cloze(cloze))
        case .highlight(let highlight): add(frame, highlight)
        case .bowtie(let parts): add(frame, parts)
        case .essay: add(frame, .essay)
        }
    }

    private mutating func add(_ frame: QuestionFrame, _ form: SimpleQuestion.Form) {
        var frame = frame
        frame.id = names.name(frame.id)
        questions.append(SimpleQuestion(frame: frame, form: form))
    }

    private mutating func add(_ frame: QuestionFrame, _ options: [BankOption]) {
        if options.count < 2 {
            notes.add("left out, because one option is no choice there", frame.name)
            return
        }
        add(frame, .single(options))
    }

    private mutating func add(_ frame: QuestionFrame, _ multiple: BankMultiple) {
        if multiple.options.count < 2 {
            notes.add("left out, because one option is no choice there", frame.name)
            return
        }
        if multiple.keyCount == 0 {
            notes.add("left out, because nothing in it is right, which is no key there", frame.name)
            return
        }
        add(frame, .multiple(multiple))
    }

    private mutating func add(_ frame: QuestionFrame, _ matrix: BankMatrix) {
        switch matrix.rule {
        case .one:
            let rows = matrix.rows.indices.map { row in
                (
                    id: matrix.rows[row].id, text: matrix.rows[row].text,
                    answer: matrix.keys[row].firstIndex(of: true) ?? 0
                )
            }
            let matching = BankMatching(rows: rows, answers: matrix.columns)
            if matching.isEnough {
                add(frame, .matching(matching))
            } else {
                addRows(of: matrix, frame)
            }
        case .any(let line): addLines(of: matrix, by: line, frame)
        }
    }

    /// Adds a choice for each row of a table that is too small to be matched.
    private mutating func addRows(of matrix: BankMatrix, _ frame: QuestionFrame) {
        notes.add("a matrix of two rows or less becomes a choice for each", frame.name)
        for (row, keys) in zip(matrix.rows, matrix.keys) {
            let options = zip(matrix.columns, keys).map { column, isKey in
                BankOption(
                    id: column.id, text: column.text, credit: isKey ? .one : .zero, feedback: [])
            }
            var part = self.part(frame, row.id, asking: row.text)
            part.points = Fraction(1, Int64(matrix.rows.count)).points(of: frame.points)
            add(part, options)
        }
    }

    /// Adds a question for each column or row that is scored together; each gets the points of its
    /// right cells, so that the sum is that of the case.
    private mutating func addLines(
        of matrix: BankMatrix, by line: Matrix.Line, _ frame: QuestionFrame
    ) {
        let isByRow = line == .row
        let lines = isByRow ? matrix.rows : matrix.columns
        let cells = isByRow ? matrix.columns : matrix.rows
        let all = matrix.keys.reduce(0) { $0 + $1.count { $0 } }
        notes.add(
            "a matrix becomes a question for each "
                + (isByRow ? "row" : "column") + ", as it is scored", frame.name)
        for (place, line) in lines.enumerated() {
            let options = cells.indices.map { cell in
                BankOption(
                    id: cells[cell].id, text: cells[cell].text,
                    credit: (isByRow ? matrix.keys[place][cell] : matrix.keys[cell][place])
                        ? .one : .zero,
                    feedback: [])
            }
            let multiple = BankMultiple(options: options, choose: nil, scoring: .plusMinus)
            if multiple.keyCount == 0 {
                notes.add(
                    "left out, because nothing in it is right, which is no key there",
                    frame.name + "." + line.id)
                continue
            }
            var part = self.part(frame, line.id, asking: line.text)
            part.points = Fraction(Int64(multiple.keyCount), Int64(max(1, all)))
                .points(of: frame.points)
            part.instruction = "Choose all that apply."
            add(part, .multiple(multiple))
        }
    }

    private mutating func add(_ frame: QuestionFrame, _ highlight: BankHighlight) {
        var frame = frame
        let passage = passage(highlight)
        frame.scene += passage
        frame.shuffles = false
        frame.instruction = "Of these words of the text, choose all that matter."
        notes.add("words to mark become options to choose", frame.name)
        add(
            frame,
            BankMultiple(options: highlight.spans, choose: nil, scoring: .plusMinus))
    }

    private func passage(_ highlight: BankHighlight) -> [BankBlock] {
        var paragraphs = [""]
        for piece in highlight.passage {
            switch piece {
            case .words(let words): paragraphs[paragraphs.count - 1] += words
            case .part(let place):
                paragraphs[paragraphs.count - 1] += highlight.spans[place].text
            case .newParagraph: paragraphs.append("")
            }
        }
        return paragraphs.map { .paragraph($0) }
    }

    private mutating func add(_ frame: QuestionFrame, _ parts: [BankPart]) {
        notes.add("a bow-tie becomes a question for each of its parts", frame.name)
        let all = parts.reduce(0) { $0 + $1.choose }
        for part in parts {
            var own = self.part(frame, part.id, asking: part.label)
            own.points = Fraction(Int64(part.choose), Int64(max(1, all))).points(of: frame.points)
            if part.choose == 1 {
                add(own, part.options)
            } else {
                own.instruction = "Choose exactly \(part.choose)."
                add(
                    own,
                    BankMultiple(
                        options: part.options, choose: part.choose, scoring: .zeroOne))
            }
        }
    }

    /// Returns the frame of one part of a question, which asks for it after the question itself.
    private func part(
        _ whole: QuestionFrame, _ id: String, asking label: String
    ) -> QuestionFrame {
        var part = whole
        part.id = whole.id + "." + id
        part.name = whole.name + "." + id
        part.title = whole.title + " (" + id + ")"
        part.scene = whole.scene + (whole.prompt.map { [.paragraph($0)] } ?? [])
        part.prompt = "**" + Markdown.plain(label) + "**"
        return part
    }
}
