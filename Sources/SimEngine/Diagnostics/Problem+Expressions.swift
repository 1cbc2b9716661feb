/// An expression that cannot be understood.
public enum ExpressionProblem: Hashable, Sendable {
    /// A character that no expression has.
    case unexpectedCharacter(String)
    /// Something stands where something else should.
    case unexpected(String, wanted: String)
    /// The expression ends too early.
    case unexpectedEnd(wanted: String)
    /// A single equals sign.
    case singleEquals
    /// Two comparisons in a row.
    case chainedComparison
    /// No function has the name.
    case unknownFunction(String, suggestion: String?)
    /// A function has too few or too many values.
    case wrongArgumentCount(String, wanted: String)
    /// An operator cannot combine its two sides.
    case operandTypes(String, left: String, right: String)
    /// The value is of another type than is needed.
    case wrongType(wanted: String, found: String)
    /// A function that takes a name has something else.
    case nameNotQuoted(String)
    /// Quoted text stands where a value should.
    case textAsValue
    /// Quoted text is never closed.
    case textNotClosed
    /// A number has more than three decimals.
    case tooPrecise(String)
    /// A number or duration is too large.
    case tooLarge(String)
    /// A number is followed by a unit that is not known.
    case unknownUnit(String)
    /// The expression is too long.
    case tooLong
    /// Parentheses and functions are nested too deep.
    case nestedTooDeep
    /// Too many values wait to be combined.
    case tooManyValues
    /// A parameter whose values are names stands where it is not compared with one of them.
    case namesNotCompared(String)
    /// A parameter is compared with a name that is none of its values.
    case unknownValue(String, parameter: String, suggestion: String?)
    /// A constraint reads something that changes during a run.
    case notAParameter(String)
}

extension ExpressionProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .unexpectedCharacter: "SIM0301"
        case .unexpected: "SIM0302"
        case .unexpectedEnd: "SIM0303"
        case .singleEquals: "SIM0304"
        case .chainedComparison: "SIM0305"
        case .unknownFunction: "SIM0306"
        case .wrongArgumentCount: "SIM0307"
        case .operandTypes: "SIM0308"
        case .wrongType: "SIM0309"
        case .nameNotQuoted: "SIM0310"
        case .textAsValue: "SIM0311"
        case .textNotClosed: "SIM0312"
        case .tooPrecise: "SIM0313"
        case .tooLarge: "SIM0314"
        case .unknownUnit: "SIM0315"
        case .tooLong: "SIM0316"
        case .nestedTooDeep: "SIM0317"
        case .tooManyValues: "SIM0318"
        case .namesNotCompared: "SIM0320"
        case .unknownValue: "SIM0321"
        case .notAParameter: "SIM0322"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .unexpectedCharacter(let character):
            "\(CharacterName.of(firstOf: character)) means nothing in an expression"
        case .unexpected(let found, let wanted): "'\(found)' stands where \(wanted) should"
        case .unexpectedEnd(let wanted): "the expression ends where \(wanted) should stand"
        case .singleEquals: "a single '=' does not compare"
        case .chainedComparison: "two comparisons stand in a row"
        case .unknownFunction(let name, _): "no function is called '\(name)'"
        case .wrongArgumentCount(let name, let wanted): "'\(name)' takes \(wanted)"
        case .operandTypes(let sign, let left, let right):
            "'\(sign)' cannot combine \(left) with \(right)"
        case .wrongType(let wanted, let found): "\(wanted) must stand here, not \(found)"
        case .nameNotQuoted(let function): "'\(function)' takes a name in quotes"
        case .textAsValue: "quoted text is not a value"
        case .textNotClosed: "the closing quote is missing"
        case .tooPrecise(let text): "\(text) has more than three decimals"
        case .tooLarge(let text): "\(text) is too large"
        case .unknownUnit(let text): "'\(text)' is neither a number nor a duration"
        case .tooLong: "the expression is longer than 4,096 bytes"
        case .nestedTooDeep: "parentheses and functions are nested more than 64 deep"
        case .tooManyValues: "more than 64 values wait to be combined"
        case .namesNotCompared(let name):
            "the values of '\(name)' are names, which can only be compared"
        case .unknownValue(let value, let parameter, _):
            "'\(parameter)' never has the value '\(value)'"
        case .notAParameter(let name):
            "'\(name)' may change during a run, and constraints are about what is drawn before it"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .unexpectedCharacter:
            "use numbers, measures, functions, + - * / %, comparisons, and, or, not"
        case .unexpected, .unexpectedEnd: "write an expression like spo2 < 90 and not done('mask')"
        case .singleEquals: "write '==' to compare"
        case .chainedComparison: "write both comparisons and join them with 'and'"
        case .unknownFunction(_, let near):
            Problem.didYouMean(
                near,
                else: "use in, visited, done, count, since, answered, chosen, credit, time, min, "
                    + "max or clamp")
        case .wrongArgumentCount: "write just these between the parentheses"
        case .operandTypes: "combine numbers with numbers, durations with durations"
        case .wrongType(let wanted, _): "write an expression that gives \(wanted)"
        case .nameNotQuoted(let function): "write \(function)('name')"
        case .textAsValue:
            "quotes belong around names in functions, such as in('state'), and after == and != of"
                + " what varies"
        case .textNotClosed: "end the text with the quote it starts with"
        case .tooPrecise: "round it to three decimals"
        case .tooLarge: "write a smaller one"
        case .unknownUnit: "write a number, or a whole number with ms, s, min, h, d or w"
        case .tooLong: "compute parts of it in measures of their own"
        case .nestedTooDeep, .tooManyValues: "compute parts of it in measures of their own"
        case .namesNotCompared(let name): "write \(name) == 'value' or \(name) != 'value'"
        case .unknownValue(_, _, let near):
            Problem.didYouMean(near, else: "name one of its values in 'vary'")
        case .notAParameter: "read only what is in 'vary'"
        }
    }
}
