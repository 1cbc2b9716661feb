/// Where two conditions side by side divide what a measure may be, they meet: none is left out
/// between them by one, and none belongs to both.
///
/// Only conditions of one list are compared that ask the same otherwise: `spo2 <= 80` and
/// `spo2 > 80`, of two turns or two ways on the same event. What lies further apart, or overlaps
/// more, is taken to be meant.
enum NeighboringRanges {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for list in lists(target.scenario) {
            let sides = list.flatMap { Side.all(of: $0, target.scenario) }
            for (place, side) in sides.enumerated() {
                for other in sides.prefix(place) {
                    guard let problem = problem(other, side, target) else { continue }
                    found.append(Diagnostic(.flow(problem), at: side.place))
                }
            }
        }
        return found
    }

    /// A condition of a list, and where it stands.
    struct Condition {
        let expression: Expression
        /// What the condition is about besides: the events it waits for.
        let events: [EventDescriptor]
        let place: SourceRange
    }

    private static func lists(_ scenario: Scenario) -> [[Condition]] {
        var lists: [[Condition]] = []
        func add(_ list: [(Expression?, [EventDescriptor], SourceRange)]) {
            let conditions = list.compactMap { expression, events, place in
                expression.map { Condition(expression: $0, events: events, place: place) }
            }
            if conditions.count > 1 { lists.append(conditions) }
        }
        for state in scenario.states {
            add(state.transitions.map { ($0.guarding, $0.events, $0.source) })
            add(state.every.map { ($0.guarding, [], $0.source) })
        }
        for decision in scenario.decisions {
            add(decision.options.map { ($0.guarding, [], $0.source) })
            add(
                decision.routes.map { route in
                    guard case .expression(let condition) = route.condition else {
                        return (nil, [], route.source)
                    }
                    return (condition, [], route.source)
                })
            guard case .counsel(let turns) = decision.form else { continue }
            add(turns.map { ($0.guarding, [], ($0.id ?? decision.id).range) })
        }
        return lists
    }

    /// Returns what is wrong between two conditions, or nothing.
    private static func problem(
        _ one: Side, _ other: Side, _ target: CheckedCase
    ) -> FlowProblem? {
        guard one.measure == other.measure, one.rest == other.rest, one.events == other.events
        else { return nil }
        let (lower, upper) = one.low == nil ? (one, other) : (other, one)
        guard let end = lower.high, let start = upper.low else { return nil }
        let measure = target.name(target.scenario.measures[one.measure].id)
        switch start - end {
        case 2: return .leavesOut((end + 1).description, measure: measure)
        case 0: return .holdsTwice(end.description, measure: measure)
        default: return nil
        }
    }
}

/// What one condition asks of one measure, in whole numbers, and all else that it asks.
private struct Side {
    let measure: Int
    /// The lowest number, or nothing where there is none.
    var low: Int64?
    /// The highest number, or nothing where there is none.
    var high: Int64?
    let rest: [[Instruction]]
    let events: [EventDescriptor]
    let place: SourceRange

    /// Returns a side for each measure that a condition compares with whole numbers.
    static func all(of condition: NeighboringRanges.Condition, _ scenario: Scenario) -> [Side] {
        guard let parts = parts(of: condition.expression, scenario) else { return [] }
        var sides: [Side] = []
        for part in parts {
            guard let comparison = Comparison(part),
                !sides.contains(where: { $0.measure == comparison.measure })
            else { continue }
            let own = parts.compactMap { Comparison($0) }
                .filter { $0.measure == comparison.measure }
            let rest = parts.filter { Comparison($0)?.measure != comparison.measure }
            sides.append(
                Side(
                    measure: comparison.measure, low: own.compactMap { $0.low }.max(),
                    high: own.compactMap { $0.high }.min(), rest: rest,
                    events: condition.events, place: condition.place))
        }
        return sides
    }

    /// Takes a condition apart where it is nothing but parts joined by `and`.
    private static func parts(
        of expression: Expression, _ scenario: Scenario
    ) -> [[Instruction]]? {
        let code = scenario.code(of: expression)
        var parts: [[Instruction]] = [[]]
        var end: Int?
        for place in code.indices {
            if let known = end, place == known { end = nil }
            switch code[place].opcode {
            case .skipIfTrue: return nil
            case .skipIfFalse:
                // The right side must end where the next part begins, or where all ends.
                guard end == nil else { return nil }
                end = place + 1 + Int(truncatingIfNeeded: code[place].operand)
                parts.append([])
            default:
                // After the right side only another `and` may come.
                if end == nil, parts.count > 1 { return nil }
                parts[parts.count - 1].append(code[place])
            }
        }
        return parts
    }
}

/// A comparison of a measure with a whole number.
private struct Comparison {
    let measure: Int
    let low: Int64?
    let high: Int64?

    init?(_ code: [Instruction]) {
        guard code.count == 3, code[0].opcode == .measure, code[1].opcode == .constant,
            code[1].operand % 1000 == 0
        else { return nil }
        let number = code[1].operand / 1000
        measure = Int(truncatingIfNeeded: code[0].operand)
        switch code[2].opcode {
        case .less: (low, high) = (nil, number - 1)
        case .lessOrEqual: (low, high) = (nil, number)
        case .greater: (low, high) = (number + 1, nil)
        case .greaterOrEqual: (low, high) = (number, nil)
        default: return nil
        }
    }
}
