/// Items of several fields: tables, sentences with blanks, numbers, thoughts.
extension QTIItem {
    /// An item of columns to pick for rows.
    static func matrix(_ frame: QuestionFrame, _ matrix: BankMatrix) -> QTIItem {
        var item = QTIItem(frame)
        var response = Response(cardinality: "multiple", type: "directedPair")
        var lines: [[(pair: String, isKey: Bool)]] = matrix.rows.indices.map { row in
            matrix.columns.indices.map { column in
                (
                    pair: matrix.rows[row].id + " " + matrix.columns[column].id,
                    isKey: matrix.keys[row][column]
                )
            }
        }
        let keys = lines.flatMap { $0 }.filter { $0.isKey }
        response.correct = keys.map { $0.pair }
        let takesOne: Bool
        switch matrix.rule {
        case .one:
            takesOne = true
            response.mapping = keys.map { ($0.pair, "1") }
            item.rules = [
                .set(
                    "SCORE",
                    .divide(
                        .product([item.points, .mapped("RESPONSE")]),
                        .float(max(1, matrix.rows.count))))
            ]
        case .any(let line):
            takesOne = false
            if line == .column {
                lines = matrix.columns.indices.map { column in lines.map { $0[column] } }
            }
            item.counters = ["BALANCE", "RIGHT"]
            item.rules = balance(lines)
            item.rules.append(
                .set(
                    "SCORE",
                    .divide(
                        .product([item.points, .variable("RIGHT")]), .float(max(1, keys.count)))))
        }
        item.responses = [response]
        item.showsPrompt = true
        let prompt = item.prompt
        item.body = { $0.table(matrix, takesOne: takesOne, shuffles: frame.shuffles, prompt) }
        return item
    }

    /// Counts right less wrong in each line, never below zero.
    private static func balance(_ lines: [[(pair: String, isKey: Bool)]]) -> [QTIRule] {
        var rules: [QTIRule] = []
        for line in lines {
            rules.append(.set("BALANCE", .float(0)))
            for cell in line {
                rules.append(
                    .count(
                        "BALANCE", cell.isKey ? 1 : -1,
                        if: .member(.directedPair(cell.pair), .variable("RESPONSE"))))
            }
            rules.append(
                .when([
                    (
                        .less(.float(0), .variable("BALANCE")),
                        [.set("RIGHT", .sum([.variable("RIGHT"), .variable("BALANCE")]))]
                    )
                ]))
        }
        return rules
    }

    /// An item of a sentence with blanks.
    static func cloze(_ frame: QuestionFrame, _ cloze: BankCloze) -> QTIItem {
        var item = QTIItem(frame)
        item.counters = ["RIGHT"]
        for blank in cloze.blanks {
            let id = "RESPONSE_" + blank.id
            item.responses.append(
                Response(
                    id: id, cardinality: "single", type: "identifier",
                    correct: blank.prefixed.first { $0.isKey }.map { [$0.id] } ?? []))
            item.telling.append(id)
            item.tell(blank.prefixed)
        }
        let isRight = item.responses.map {
            QTIExpression.match(.variable($0.id), .correct($0.id))
        }
        let counted = isRight.map { QTIRule.count("RIGHT", if: $0) }
        switch cloze.scoring {
        case .zeroOne:
            item.rules =
                counted + [
                    .set(
                        "SCORE",
                        .divide(
                            .product([item.points, .variable("RIGHT")]),
                            .float(max(1, cloze.blanks.count))))
                ]
        case .rationale: item.rules = counted + [rationale(isRight, item.points)]
        }
        item.body = { writer in
            writer.block(
                QuestionHTML.pieces(cloze.sentence) { place in
                    let blank = cloze.blanks[place]
                    let choices = blank.prefixed.map { option in
                        writer.fragment(
                            "inlineChoice", [("identifier", option.id)],
                            XMLText.escaped(Markdown.plain(option.text)))
                    }
                    return writer.fragment(
                        "inlineChoiceInteraction",
                        [
                            ("responseIdentifier", "RESPONSE_" + blank.id),
                            ("shuffle", frame.shuffles ? "true" : "false"),
                        ], choices.joined())
                })
        }
        return item
    }

    /// The first blank is the effect; without it nothing is earned: scoring.md §1.8.
    private static func rationale(
        _ isRight: [QTIExpression], _ points: QTIExpression
    ) -> QTIRule {
        guard let effect = isRight.first else { return .set("SCORE", points) }
        var branches: [(QTIExpression, [QTIRule])] = [
            (.match(.variable("RIGHT"), .float(isRight.count)), [.set("SCORE", points)])
        ]
        if isRight.count == 3 {
            let isHalf = QTIExpression.and([
                effect, .match(.variable("RIGHT"), .float(2)),
            ])
            branches.append((isHalf, [.set("SCORE", .divide(points, .float(2)))]))
        }
        return .when(branches)
    }

    /// An item of a thought to write down.
    static func essay(_ frame: QuestionFrame) -> QTIItem {
        var item = QTIItem(frame)
        item.responses = [Response(cardinality: "single", type: "string")]
        item.showsPrompt = true
        let prompt = item.prompt
        item.body = { writer in
            writer.begin(
                "extendedTextInteraction",
                [("responseIdentifier", "RESPONSE"), ("expectedLines", "15")])
            if let prompt { writer.html("prompt", prompt) }
            writer.end()
        }
        return item
    }
}

extension QTIWriter {
    fileprivate mutating func table(
        _ matrix: BankMatrix, takesOne: Bool, shuffles: Bool, _ prompt: String?
    ) {
        let most = takesOne ? matrix.rows.count : 0
        begin(
            "matchInteraction",
            [
                ("responseIdentifier", "RESPONSE"), ("shuffle", shuffles ? "true" : "false"),
                ("maxAssociations", String(most)),
            ])
        if let prompt { html("prompt", prompt) }
        begin("simpleMatchSet")
        for row in matrix.rows {
            html(
                "simpleAssociableChoice",
                [("identifier", row.id), ("matchMax", takesOne ? "1" : "0")],
                QuestionHTML.inline(row.text))
        }
        end()
        begin("simpleMatchSet")
        for column in matrix.columns {
            html(
                "simpleAssociableChoice",
                [("identifier", column.id), ("fixed", "true"), ("matchMax", "0")],
                QuestionHTML.inline(column.text))
        }
        end()
        end()
    }
}
