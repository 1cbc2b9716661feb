/// Items in which a number is entered, with credit that falls in a line: scoring.md §1.4.
extension QTIItem {
    static func numeric(_ frame: QuestionFrame, _ numeric: BankNumeric) -> QTIItem {
        var frame = frame
        if numeric.units.isEmpty { frame.instruction = numeric.instruction }
        var item = QTIItem(frame)
        item.responses = [
            Response(
                cardinality: "single", type: "float", correct: [numeric.full.lowerBound.description]
            )
        ]
        var names = UniqueNames()
        let units = numeric.units.map { (id: "unit." + names.name($0), text: $0) }
        var isRightUnit: [QTIExpression] = []
        if !units.isEmpty {
            let right = (numeric.unit ?? "").utf8
            let correct = units.first { $0.text.utf8.elementsEqual(right) }.map { [$0.id] } ?? []
            item.responses.append(
                Response(
                    id: "RESPONSE_UNIT", cardinality: "single", type: "identifier", correct: correct
                ))
            isRightUnit = [.match(.variable("RESPONSE_UNIT"), .correct("RESPONSE_UNIT"))]
        }
        item.rules = [.when(branches(numeric, item.points, isRightUnit))]
        item.body = { writer in
            var field = writer.fragment(
                "textEntryInteraction",
                [("responseIdentifier", "RESPONSE"), ("expectedLength", "10")], "")
            if !units.isEmpty {
                let choices = units.map {
                    writer.fragment(
                        "inlineChoice", [("identifier", $0.id)], XMLText.escaped($0.text))
                }
                field +=
                    " "
                    + writer.fragment(
                        "inlineChoiceInteraction",
                        [("responseIdentifier", "RESPONSE_UNIT"), ("shuffle", "false")],
                        choices.joined())
            }
            writer.block("<p>" + field + "</p>")
        }
        return item
    }

    /// Returns what each stretch of numbers earns.
    private static func branches(
        _ numeric: BankNumeric, _ points: QTIExpression, _ isRightUnit: [QTIExpression]
    ) -> [(QTIExpression, [QTIRule])] {
        let value = QTIExpression.variable("RESPONSE")
        let (low, high) = (numeric.full.lowerBound, numeric.full.upperBound)
        func isWithin(_ low: Decimal3, _ high: Decimal3) -> QTIExpression {
            .and(
                isRightUnit + [.atMost(.float(low), value), .atMost(value, .float(high))])
        }
        var branches: [(QTIExpression, [QTIRule])] = [
            (isWithin(low, high), [.set("SCORE", points)])
        ]
        guard let partial = numeric.partial else { return branches }
        if partial.lowerBound < low {
            let rise = QTIExpression.divide(
                .subtract(value, .float(partial.lowerBound)),
                .subtract(.float(low), .float(partial.lowerBound)))
            branches.append(
                (isWithin(partial.lowerBound, low), [.set("SCORE", .product([points, rise]))]))
        }
        if high < partial.upperBound {
            let fall = QTIExpression.divide(
                .subtract(.float(partial.upperBound), value),
                .subtract(.float(partial.upperBound), .float(high)))
            branches.append(
                (isWithin(high, partial.upperBound), [.set("SCORE", .product([points, fall]))]))
        }
        return branches
    }
}
