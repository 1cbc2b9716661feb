/// Items in which steps are put in order, with the partial credit of the case.
extension QTIItem {
    static func ordering(_ frame: QuestionFrame, _ ordering: BankOrdering) -> QTIItem {
        var item = QTIItem(frame)
        item.responses = [
            Response(
                cardinality: "ordered", type: "identifier", correct: ordering.steps.map { $0.id })
        ]
        item.rules = rules(ordering, &item)
        // The value of an ordered response is no set of comments; each one placed is asked for.
        let all = ordering.steps + ordering.distractors
        for option in all where !option.feedback.isEmpty {
            item.rules.append(
                .when([
                    (
                        .member(.identifier(option.id), .variable("RESPONSE")),
                        [
                            .set(
                                "FEEDBACK",
                                .multiple([.variable("FEEDBACK"), .identifier(option.id)]))
                        ]
                    )
                ]))
        }
        item.tell(all)
        item.showsPrompt = true
        let prompt = item.prompt
        let shown = shuffled(all)
        item.body = { writer in
            var attributes: [XMLWriter.Attribute] = [
                ("responseIdentifier", "RESPONSE"), ("shuffle", "true"),
            ]
            // Without these all steps have to be placed.
            if !ordering.distractors.isEmpty {
                attributes += [("minChoices", "1"), ("maxChoices", String(shown.count))]
            }
            writer.begin("orderInteraction", attributes)
            if let prompt { writer.html("prompt", prompt) }
            for option in shown {
                writer.html(
                    "simpleChoice", [("identifier", option.id)], QuestionHTML.inline(option.text))
            }
            writer.end()
        }
        return item
    }

    /// Returns options in an order of which nothing follows, for programs that do not shuffle.
    private static func shuffled(_ options: [BankOption]) -> [BankOption] {
        var generator = SeededGenerator(seed: UInt64(options.count))
        var rest = options
        var shown: [BankOption] = []
        while !rest.isEmpty {
            let place = generator.below(UInt64(rest.count))
            shown.append(rest.remove(at: Int(truncatingIfNeeded: place)))
        }
        return shown
    }

    /// Returns what computes the score: places, then what is satisfied, then the credit.
    private static func rules(_ ordering: BankOrdering, _ item: inout QTIItem) -> [QTIRule] {
        let length = ordering.steps.count + ordering.distractors.count
        var rules: [QTIRule] = []
        item.places = ordering.steps.indices.map { place($0) }
        item.counters = ["SATISFIED", "DISTRACTORS"]
        for step in ordering.steps.indices {
            // The place of the step in the answer; 0 where it was not placed.
            rules.append(
                .when(
                    (1...max(1, length)).map { index in
                        (
                            .match(
                                .index(index, .variable("RESPONSE")),
                                .identifier(ordering.steps[step].id)),
                            [.set(place(step), .integer(index))]
                        )
                    }))
        }
        for pair in ordering.pairs {
            rules.append(
                .count(
                    "SATISFIED",
                    if: .and([
                        .less(.integer(0), .variable(place(pair.before))),
                        .less(.variable(place(pair.before)), .variable(place(pair.after))),
                    ])))
        }
        for distractor in ordering.distractors {
            rules.append(
                .count(
                    "DISTRACTORS",
                    if: .member(.identifier(distractor.id), .variable("RESPONSE"))))
        }
        switch ordering.scoring {
        case .precedence: return rules + precedence(ordering, item.points)
        case .allOrNothing: return rules + allOrNothing(ordering, item.points)
        case .edit: return rules + edit(ordering, &item)
        }
    }

    private static func place(_ step: Int) -> String { "PLACE_" + String(step + 1) }

    /// max(0, 2s − r − d) / (r + d): scoring.md §1.3.
    private static func precedence(
        _ ordering: BankOrdering, _ points: QTIExpression
    ) -> [QTIRule] {
        let all = QTIExpression.sum([.float(ordering.pairs.count), .variable("DISTRACTORS")])
        let twice = QTIExpression.product([.float(2), .variable("SATISFIED")])
        let earned = QTIRule.when([
            (
                .less(all, twice),
                [.set("SCORE", .divide(.product([points, .subtract(twice, all)]), all))]
            )
        ])
        guard ordering.pairs.isEmpty else { return [earned] }
        // Without any pair everything is in order, unless something does not belong.
        return [.when([(.match(.variable("DISTRACTORS"), .float(0)), [.set("SCORE", points)])])]
    }

    /// Everything placed, everything in order, nothing that does not belong.
    private static func allOrNothing(
        _ ordering: BankOrdering, _ points: QTIExpression
    ) -> [QTIRule] {
        [
            .when([
                (
                    .and(
                        [
                            .match(.variable("SATISFIED"), .float(ordering.pairs.count)),
                            .match(.variable("DISTRACTORS"), .float(0)),
                        ] + isPlaced(ordering)), [.set("SCORE", points)]
                )
            ])
        ]
    }

    /// Returns that each step was placed.
    static func isPlaced(_ ordering: BankOrdering) -> [QTIExpression] {
        ordering.steps.indices.map { .less(.integer(0), .variable(place($0))) }
    }
}
