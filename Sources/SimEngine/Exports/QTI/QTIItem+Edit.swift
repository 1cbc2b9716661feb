/// The credit for how much of an order can stay, in response processing.
///
/// Steps fall into layers: each comes after some step of the layer before it. The longest run of steps
/// whose layers never fall is told place by place, layer by layer: a run that ends no later than at a
/// place is either one that ends before it, or one that goes on with the step there.
extension QTIItem {
    /// max(0, L − d) / n, where L is how many placed steps can stay: scoring.md §1.3.
    static func edit(_ ordering: BankOrdering, _ item: inout QTIItem) -> [QTIRule] {
        let length = ordering.steps.count + ordering.distractors.count
        let layers = ordering.layers
        item.places += (0..<length).map { layer($0) }
        item.counters += (0..<length).map { run($0) }
        var rules: [QTIRule] = []
        for place in 0..<length {
            rules.append(
                .when(
                    ordering.steps.indices.map { step in
                        (
                            .match(
                                .index(place + 1, .variable("RESPONSE")),
                                .identifier(ordering.steps[step].id)),
                            [.set(layer(place), .integer(layers[step]))]
                        )
                    }))
        }
        for number in 1...max(1, layers.reduce(0) { max($0, $1) }) {
            for place in 0..<length { rules.append(extend(place, number)) }
        }
        if !ordering.isLayered { rules.append(allRight(ordering, last: run(length - 1))) }
        let stays = QTIExpression.subtract(.variable(run(length - 1)), .variable("DISTRACTORS"))
        let earned = QTIExpression.divide(
            .product([item.points, stays]), .float(max(1, ordering.steps.count)))
        return rules + [.when([(.less(.float(0), stays), [.set("SCORE", earned)])])]
    }

    private static func layer(_ place: Int) -> String { "LAYER_" + String(place + 1) }

    private static func run(_ place: Int) -> String { "RUN_" + String(place + 1) }

    /// Lets the run at a place go on with its step, where that is of a layer, or be the one before it.
    private static func extend(_ place: Int, _ number: Int) -> QTIRule {
        let before: QTIExpression = place == 0 ? .float(0) : .variable(run(place - 1))
        return .when([
            (
                .match(.variable(layer(place)), .integer(number)),
                [.set(run(place), .sum([before, .float(1)]))]
            ),
            (.less(.variable(run(place)), before), [.set(run(place), before)]),
        ])
    }

    /// Steps of different layers that no pair orders may stand either way round.
    private static func allRight(_ ordering: BankOrdering, last: String) -> QTIRule {
        let isRight = QTIExpression.match(
            .variable("SATISFIED"), .float(ordering.pairs.count))
        return .when([
            (
                .and([isRight] + isPlaced(ordering)),
                [.set(last, .float(ordering.steps.count))]
            )
        ])
    }
}
