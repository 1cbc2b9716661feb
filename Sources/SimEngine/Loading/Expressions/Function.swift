/// The functions of expressions.
enum Function: CaseIterable {
    case isIn, visited, done, count, since, answered, chosen, credit
    case time, min, max, clamp

    /// The function's name.
    var name: String {
        switch self {
        case .isIn: "in"
        case .visited: "visited"
        case .done: "done"
        case .count: "count"
        case .since: "since"
        case .answered: "answered"
        case .chosen: "chosen"
        case .credit: "credit"
        case .time: "time"
        case .min: "min"
        case .max: "max"
        case .clamp: "clamp"
        }
    }

    /// The instruction that computes it.
    var opcode: Opcode {
        switch self {
        case .isIn: .isIn
        case .visited: .visited
        case .done: .done
        case .count: .count
        case .since: .since
        case .answered: .answered
        case .chosen: .chosen
        case .credit: .credit
        case .time: .time
        case .min: .min
        case .max: .max
        case .clamp: .clamp
        }
    }

    /// The type of its value, where that does not depend on what it is given.
    var type: ValueType {
        switch self {
        case .isIn, .visited, .done, .answered, .chosen: .truth
        case .count, .credit: .number
        case .since, .time: .duration
        case .min, .max, .clamp: .unknown
        }
    }

    /// Whether its value depends on what happens during a run.
    var readsRun: Bool {
        switch self {
        case .isIn, .visited, .done, .count, .since, .answered, .chosen, .credit, .time: true
        case .min, .max, .clamp: false
        }
    }

    /// What it takes, in words.
    var arguments: String {
        switch self {
        case .isIn, .visited: "one state in quotes"
        case .done, .count, .since: "one act in quotes"
        case .answered, .credit: "one decision in quotes"
        case .chosen: "one 'decision.option' in quotes"
        case .time: "nothing between its parentheses"
        case .min, .max: "two or more values"
        case .clamp: "a value, a lower and an upper bound"
        }
    }

    /// Returns the function with a name.
    static func named(_ name: ArraySlice<UInt8>) -> Function? {
        guard name.count <= 8 else { return nil }
        for function in allCases where function.name.utf8.elementsEqual(name) { return function }
        return nil
    }
}
