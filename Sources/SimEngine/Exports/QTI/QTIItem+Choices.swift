/// Items in which options are picked.
extension QTIItem {
    /// An item of one option: each earns its credit.
    static func single(_ frame: QuestionFrame, _ options: [BankOption]) -> QTIItem {
        var item = QTIItem(frame)
        let best = options.reduce(Decimal3.zero) { max($0, $1.credit) }
        var response = Response(cardinality: "single", type: "identifier")
        response.correct = options.first { $0.credit == best }.map { [$0.id] } ?? []
        response.mapping = options.filter { $0.isKey }.map { ($0.id, $0.credit.description) }
        item.responses = [response]
        item.rules = [.set("SCORE", .product([item.points, .mapped("RESPONSE")]))]
        item.tell(options)
        item.telling = ["RESPONSE"]
        item.showsPrompt = true
        let prompt = item.prompt
        item.body = {
            $0.choice("RESPONSE", options, least: 1, most: 1, shuffles: frame.shuffles, prompt)
        }
        return item
    }

    /// An item of several options, scored by the rule of the case.
    static func multiple(_ frame: QuestionFrame, _ multiple: BankMultiple) -> QTIItem {
        var item = QTIItem(frame)
        item.responses = [response("RESPONSE", multiple)]
        item.rules = [score(multiple, item.points)]
        item.tell(multiple.options)
        item.telling = ["RESPONSE"]
        item.showsPrompt = true
        let prompt = item.prompt
        item.body = {
            $0.choice(
                "RESPONSE", multiple.options, least: multiple.choose ?? 0,
                most: multiple.choose ?? 0, shuffles: frame.shuffles, prompt)
        }
        return item
    }

    /// Returns what several options earn: right ones 1, wrong ones what the rule takes off.
    private static func response(_ id: String, _ multiple: BankMultiple) -> Response {
        let wrong = multiple.scoring == .plusMinus ? "-1" : "0"
        return Response(
            id: id, cardinality: "multiple", type: "identifier",
            correct: multiple.options.filter { $0.isKey }.map { $0.id },
            mapping: multiple.options.map { ($0.id, $0.isKey ? "1" : wrong) })
    }

    private static func score(_ multiple: BankMultiple, _ points: QTIExpression) -> QTIRule {
        // Where nothing is right, choosing nothing is.
        if multiple.keyCount == 0 {
            return .when([(.isNull(.variable("RESPONSE")), [.set("SCORE", points)])])
        }
        switch multiple.scoring {
        case .allOrNothing:
            return .when([
                (.match(.variable("RESPONSE"), .correct("RESPONSE")), [.set("SCORE", points)])
            ])
        case .plusMinus, .zeroOne:
            return .set(
                "SCORE",
                .divide(
                    .product([points, .mapped("RESPONSE")]), .float(multiple.keyCount)))
        }
    }

    /// An item of words to mark in a text.
    static func highlight(_ frame: QuestionFrame, _ highlight: BankHighlight) -> QTIItem {
        let multiple = BankMultiple(options: highlight.spans, choose: nil, scoring: .plusMinus)
        var item = QTIItem(frame)
        item.responses = [response("RESPONSE", multiple)]
        item.rules = [score(multiple, item.points)]
        item.tell(highlight.spans)
        item.telling = ["RESPONSE"]
        item.showsPrompt = true
        let prompt = item.prompt
        item.body = { writer in
            writer.begin(
                "hottextInteraction", [("responseIdentifier", "RESPONSE"), ("maxChoices", "0")])
            if let prompt { writer.html("prompt", prompt) }
            let passage = QuestionHTML.pieces(highlight.passage) {
                let span = highlight.spans[$0]
                return writer.fragment(
                    "hottext", [("identifier", span.id)], QuestionHTML.inline(span.text))
            }
            writer.block(passage)
            writer.end()
        }
        return item
    }

    /// An item of three parts in one: each right pick earns the same.
    static func bowtie(_ frame: QuestionFrame, _ parts: [BankPart]) -> QTIItem {
        var item = QTIItem(frame)
        var earned: [QTIExpression] = []
        for part in parts {
            let id = "RESPONSE_" + part.id
            let own = BankMultiple(
                options: part.prefixed, choose: part.choose, scoring: .zeroOne)
            var response = response(id, own)
            if part.choose == 1 {
                response = Response(
                    id: id, cardinality: "single", type: "identifier", correct: response.correct,
                    mapping: response.mapping)
            }
            item.responses.append(response)
            item.telling.append(id)
            item.tell(own.options)
            earned.append(.mapped(id))
        }
        let all = parts.reduce(0) { $0 + $1.choose }
        item.rules = [
            .set("SCORE", .divide(.product([item.points, .sum(earned)]), .float(all)))
        ]
        item.body = { writer in
            for part in parts {
                let count =
                    "<strong>" + QuestionHTML.escaped(part.label)
                    + "</strong> <em>(choose " + Spoken.number(part.choose) + ")</em>"
                writer.choice(
                    "RESPONSE_" + part.id, part.prefixed, least: part.choose, most: part.choose,
                    shuffles: frame.shuffles, count)
            }
        }
        return item
    }
}

extension BankPart {
    /// The options with names that are unique in the whole question.
    var prefixed: [BankOption] {
        options.map { option in
            var option = option
            option.id = id + "." + option.id
            return option
        }
    }
}

extension QTIWriter {
    /// Writes options of which some are picked; none at most means any number.
    mutating func choice(
        _ response: String, _ options: [BankOption], least: Int, most: Int, shuffles: Bool,
        _ prompt: String?
    ) {
        begin(
            "choiceInteraction",
            [
                ("responseIdentifier", response), ("shuffle", shuffles ? "true" : "false"),
                ("minChoices", String(least)), ("maxChoices", String(most)),
            ])
        if let prompt { html("prompt", prompt) }
        for option in options {
            html("simpleChoice", [("identifier", option.id)], QuestionHTML.inline(option.text))
        }
        end()
    }
}
