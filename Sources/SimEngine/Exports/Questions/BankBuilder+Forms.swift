/// What is particular to each kind of decision.
extension BankBuilder {
    /// Returns the form of a decision that is neither a conversation nor a board.
    mutating func form(of decision: Decision) throws(Unfit) -> Question.Form {
        switch decision.form {
        case .choice: return .single(try single(decision, decision.options.indices))
        case .multiple(let choose, let scoring):
            let options = try options(of: decision, decision.options.indices)
            return .multiple(BankMultiple(options: options, choose: choose, scoring: scoring))
        case .ordering(let ordering):
            let options = try options(of: decision, decision.options.indices)
            return .ordering(BankOrdering(ordering, options))
        case .numeric(let numeric): return .numeric(self.numeric(numeric))
        case .matrix(let matrix): return .matrix(try self.matrix(matrix, decision))
        case .cloze(let cloze):
            return .cloze(
                BankCloze(
                    sentence: try pieces(cloze.sentence, decision), blanks: try parts(decision),
                    scoring: cloze.scoring))
        case .highlight(let highlight): return .highlight(try self.highlight(highlight, decision))
        case .bowtie: return .bowtie(try parts(decision))
        case .counsel, .act: throw Unfit(reason: "left out, because it is no single question")
        }
    }

    /// Returns options of which one is picked; one of them must earn something.
    mutating func single(
        _ decision: Decision, _ places: Range<Int>, isSpeech: Bool = false
    ) throws(Unfit) -> [BankOption] {
        let options = try options(of: decision, places, isSpeech: isSpeech)
        guard options.contains(where: { $0.isKey }) else {
            throw Unfit(reason: "left out, because no option earns anything")
        }
        return options
    }

    /// Returns options that are offered whatever happens in the run.
    mutating func options(
        of decision: Decision, _ places: Range<Int>, isSpeech: Bool = false
    ) throws(Unfit) -> [BankOption] {
        var ids = UniqueNames(reserved: Self.reserved)
        var options: [BankOption] = []
        let name = scenario.string(decision.id)
        for option in decision.options[places]
        where
            try holds(
                option.guarding,
                else: "left out, because the run decides which options are offered")
        {
            let words = try words(option.text)
            options.append(
                BankOption(
                    id: ids.name(scenario.string(option.id)),
                    text: isSpeech ? Quotation.marked(words) : words, credit: option.credit,
                    feedback: feedback(option, name)))
        }
        return options
    }

    /// Names that identifiers of a question have already.
    static let reserved = ["RESPONSE", "SCORE", "MAXSCORE", "FEEDBACK", "RATIONALE"]

    private mutating func feedback(_ option: AnswerOption, _ name: String) -> [String] {
        var paragraphs: [String] = []
        if let reply = option.reply, let words = try? words(reply) {
            let who = speaker(nil).map { $0 + ": " } ?? ""
            paragraphs.append(who + Quotation.marked(words))
        }
        if let feedback = option.feedback { paragraphs += told(feedback, name) }
        if option.isCritical {
            paragraphs.append("In the case, choosing this is a critical failure.")
        }
        return paragraphs
    }

    private func numeric(_ numeric: Numeric) -> BankNumeric {
        let unit = scenario.string(numeric.unit)
        let units = numeric.units.map { scenario.string($0) }
        return BankNumeric(
            full: numeric.full, partial: numeric.partial, unit: unit,
            units: unit != nil && units.count > 1 ? units : [])
    }

    private func matrix(_ matrix: Matrix, _ decision: Decision) throws(Unfit) -> BankMatrix {
        // Rows and columns share one set of names.
        var ids = UniqueNames(reserved: Self.reserved)
        var columns: [(id: String, text: String)] = []
        for column in matrix.columns {
            columns.append((ids.name(scenario.string(column.id)), try words(column.text)))
        }
        var rows: [(id: String, text: String)] = []
        var keys: [[Bool]] = []
        for group in decision.groups {
            let text = try group.text.map { (text) throws(Unfit) in try words(text) }
            rows.append((ids.name(scenario.string(group.name)), text ?? ""))
            keys.append(decision.options[group.options].map { $0.credit == .one })
        }
        return BankMatrix(columns: columns, rows: rows, keys: keys, rule: matrix.rule)
    }

    private mutating func highlight(
        _ highlight: Highlight, _ decision: Decision
    ) throws(Unfit) -> BankHighlight {
        let spans = try options(of: decision, decision.options.indices)
        return BankHighlight(passage: try pieces(highlight.passage, decision), spans: spans)
    }

    /// Returns the blanks of a cloze or the parts of a bowtie.
    private mutating func parts(_ decision: Decision) throws(Unfit) -> [BankPart] {
        var ids = UniqueNames(reserved: Self.reserved)
        var parts: [BankPart] = []
        for group in decision.groups {
            let label: String
            switch group.name {
            case .authored(let id): label = scenario.string(id)
            case .part(let part): label = part.label
            }
            parts.append(
                BankPart(
                    id: ids.name(scenario.string(group.name)), label: label,
                    choose: group.choose ?? 1, options: try options(of: decision, group.options)))
        }
        return parts
    }

    private func pieces(
        _ text: MarkedText, _ decision: Decision
    ) throws(Unfit) -> [BankPiece] {
        try text.map { (piece) throws(Unfit) -> BankPiece in
            switch piece {
            case .words(let text): .words(try words(text))
            case .blank(let place): .part(place)
            case .span(let option): .part(option.int)
            case .newParagraph: .newParagraph
            }
        }
    }
}
