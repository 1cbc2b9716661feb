/// Writes questions as items of QTI 1.2 with the metadata that Canvas reads.
struct CanvasWriter {
    var xml = XMLWriter()
    var notes: BankNotes
    /// The points of all questions so far.
    private(set) var points = Decimal3.zero

    init(notes: BankNotes) { self.notes = notes }

    mutating func begin(_ names: CanvasBank.Names, _ bank: QuestionBank) {
        let root = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
        xml.begin(
            "questestinterop",
            [
                ("xmlns", root), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("xsi:schemaLocation", root + " " + root + "p1.xsd"),
            ])
        xml.begin(
            "assessment",
            [("ident", names.quiz), ("title", Shortened.line(bank.title, bytes: 250))])
        xml.element("qtimetadata") { Self.field("cc_maxattempts", "1", in: &$0) }
        xml.begin("section", [("ident", "root_section")])
    }

    mutating func end() { for _ in 0..<3 { xml.end() } }

    mutating func write(_ question: SimpleQuestion, _ names: CanvasBank.Names) {
        let frame = question.frame
        var item = Item(frame, ident: names.question(frame.id))
        switch question.form {
        case .single(let options): single(&item, options)
        case .multiple(let multiple): self.multiple(&item, multiple)
        case .ordering(let ordering):
            notes.add(BankMatching.positions, frame.name)
            item = Item(frame.askingPositions(ordering), ident: item.ident)
            matching(&item, BankMatching(positionsOf: ordering))
        case .numeric(let numeric): self.numeric(&item, numeric)
        case .matching(let matching): self.matching(&item, matching)
        case .cloze(let cloze): dropdowns(&item, cloze)
        case .essay:
            item.type = "essay_question"
            item.field(isDecimal: false)
        }
        points = points.adding(frame.points) ?? points
        item.write(to: &xml)
    }

    static func field(_ label: String, _ entry: String, in xml: inout XMLWriter) {
        xml.element("qtimetadatafield") {
            $0.element("fieldlabel", text: label)
            $0.element("fieldentry", text: entry)
        }
    }

    private mutating func single(_ item: inout Item, _ options: [BankOption]) {
        let best = options.reduce(Decimal3.zero) { max($0, $1.credit) }
        if options.contains(where: { $0.isKey && $0.credit < best }) {
            notes.add("partial credit is lost: only the best option earns", item.frame.name)
        }
        if best < .one {
            notes.add("the best option earns 100 % there, and less in the case", item.frame.name)
        }
        item.type = "multiple_choice_question"
        item.choices(options.map { ($0.id, $0.text) }, isSingle: true)
        item.tell(options)
        for option in options where option.credit == best {
            item.conditions.append(.init(all: [.chosen("response1", option.id)], sets: "100"))
        }
    }

    private mutating func multiple(_ item: inout Item, _ multiple: BankMultiple) {
        switch multiple.scoring {
        case .plusMinus: break
        case .zeroOne:
            notes.add(
                multiple.choose == nil
                    ? "wrong choices count off there"
                    : "the number to choose is not enforced there, so wrong choices count off",
                item.frame.name)
        case .allOrNothing:
            notes.add(
                "all-or-nothing is not known there: a part of what is right earns a part",
                item.frame.name)
        }
        item.type = "multiple_answers_question"
        item.choices(multiple.options.map { ($0.id, $0.text) }, isSingle: false)
        item.tell(multiple.options)
        item.conditions.append(
            .init(
                all: multiple.options.map {
                    $0.isKey ? .chosen("response1", $0.id) : .notChosen("response1", $0.id)
                }, sets: "100"))
    }

    private mutating func matching(_ item: inout Item, _ matching: BankMatching) {
        item.type = "matching_question"
        for row in matching.rows {
            let response = "response_" + row.id
            item.list(response, label: Markdown.plain(row.text), matching.answers)
            item.conditions.append(
                .init(
                    all: [.chosen(response, matching.answers[row.answer].id)],
                    adds: CanvasWriter.share(of: matching.rows.count)))
        }
    }

    private mutating func dropdowns(_ item: inout Item, _ cloze: BankCloze) {
        if cloze.scoring == .rationale {
            notes.add(
                "each blank counts for itself there, also without the right effect",
                item.frame.name)
        }
        item.type = "multiple_dropdowns_question"
        item.stem += QuestionHTML.pieces(cloze.sentence) { "[" + cloze.blanks[$0].id + "]" }
        for blank in cloze.blanks {
            let response = "response_" + blank.id
            // Options of two blanks may not share an identifier.
            let options = blank.options.map { (id: blank.id + "." + $0.id, text: $0.text) }
            item.list(response, label: blank.id, options)
            for (option, own) in zip(blank.options, options) {
                item.tell(own.id, option.feedback, response: response)
                guard option.isKey else { continue }
                item.conditions.append(
                    .init(
                        all: [.chosen(response, own.id)],
                        adds: CanvasWriter.share(of: cloze.blanks.count)))
            }
        }
    }

    private mutating func numeric(_ item: inout Item, _ numeric: BankNumeric) {
        item.type = "numerical_question"
        item.frame.instruction = numeric.instruction
        item.stem = QuestionHTML.stem(item.frame)
        if !numeric.units.isEmpty { notes.add("the unit is told, and not asked", item.frame.name) }
        if numeric.partial != nil {
            notes.add("partial credit is lost: only the full range earns", item.frame.name)
        }
        item.field(isDecimal: true)
        item.conditions.append(
            .init(
                all: [
                    .atLeast("response1", numeric.full.lowerBound.description),
                    .atMost("response1", numeric.full.upperBound.description),
                ], sets: "100"))
    }

    /// Returns an equal share of 100 with two decimals, as Canvas itself writes it.
    private static func share(of count: Int) -> String {
        let hundredths = (10_000 + Int64(count) / 2) / Int64(max(1, count))
        return Decimal3(thousandths: hundredths * 10).description
    }
}
