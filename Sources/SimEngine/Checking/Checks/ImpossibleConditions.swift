/// A condition can hold: what it asks lies within the range of what it reads.
enum ImpossibleConditions {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        let bounds = ExpressionBounds(target.scenario)
        var found: [Diagnostic] = []
        for condition in conditions(target) {
            guard let expression = condition.expression else { continue }
            guard let problem = problem(condition, expression, bounds, target) else { continue }
            let place =
                condition.owner.map { target.places.value(condition.key, in: $0) }
                ?? condition.place
            found.append(Diagnostic(.unused(problem), at: place))
        }
        return found
    }

    private static func problem(
        _ condition: Condition, _ expression: Expression, _ bounds: ExpressionBounds,
        _ target: CheckedCase
    ) -> UnusedProblem? {
        if condition.isPromise, bounds.alwaysHolds(expression) {
            return .alwaysHolds(condition.key)
        }
        if bounds.neverHolds(expression) { return .neverHolds(condition.key) }
        guard let part = bounds.settledPart(of: expression) else { return nil }
        let measure = target.scenario.measures[part.measure.int]
        return .partIsSettled(
            condition.key, measure: target.name(measure.id),
            low: measure.range.lowerBound.description, high: measure.range.upperBound.description,
            holds: part.holds)
    }

    /// A condition: the object in which it stands, or, where that is not kept, a place near it.
    private struct Condition {
        let expression: Expression?
        let key: String
        let owner: SourceRange?
        let place: SourceRange
        /// Whether it must hold, so that it is idle where it cannot fail.
        let isPromise: Bool

        init(
            _ expression: Expression?, _ key: String = "if", in owner: SourceRange,
            isPromise: Bool = false
        ) {
            (self.expression, self.key, self.owner, place) = (expression, key, owner, owner)
            self.isPromise = isPromise
        }

        init(_ expression: Expression?, near text: Text) {
            (self.expression, key, owner, place) = (expression, "if", nil, text.range)
            isPromise = false
        }
    }

    private static func conditions(_ target: CheckedCase) -> [Condition] {
        let scenario = target.scenario
        var all: [Condition] = []
        for state in scenario.states {
            for way in state.transitions { all.append(Condition(way.guarding, in: way.source)) }
            for way in state.after { all.append(Condition(way.guarding, in: way.source)) }
            for periodic in state.every {
                all.append(Condition(periodic.guarding, in: periodic.source))
            }
            for promise in state.invariants {
                all.append(Condition(promise.condition, in: promise.source, isPromise: true))
            }
        }
        for criterion in scenario.rubric { add(criterion, &all) }
        for act in scenario.acts { all.append(Condition(act.guarding, in: act.source)) }
        for decision in scenario.decisions { add(decision, &all) }
        for tab in scenario.patient.chart {
            for entry in tab.entries { all.append(Condition(entry.guarding, near: entry.id)) }
        }
        return all
    }

    private static func add(_ criterion: Criterion, _ all: inout [Condition]) {
        switch criterion.rule {
        case .never(_, let condition):
            all.append(Condition(condition, "unless", in: criterion.source))
        case .interval(_, _, let condition):
            all.append(Condition(condition, "while", in: criterion.source))
        case .always(let demand, let condition):
            all.append(Condition(demand, "always", in: criterion.source, isPromise: true))
            all.append(Condition(condition, "while", in: criterion.source))
        case .exists, .absent, .precedence, .response: break
        }
    }

    private static func add(_ decision: Decision, _ all: inout [Condition]) {
        for option in decision.options where option.guarding != nil {
            all.append(Condition(option.guarding, in: option.source))
        }
        for route in decision.routes {
            guard case .expression(let expression) = route.condition else { continue }
            all.append(Condition(expression, in: route.source))
        }
        switch decision.form {
        case .counsel(let turns):
            for turn in turns { all.append(Condition(turn.guarding, near: turn.id ?? decision.id)) }
        case .act(let board):
            all.append(Condition(board.until, "until", in: decision.source))
        case .choice, .multiple, .ordering, .numeric, .matrix, .cloze, .highlight, .bowtie: break
        }
    }
}
