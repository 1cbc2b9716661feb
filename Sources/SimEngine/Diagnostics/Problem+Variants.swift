/// What differs from run to run cannot be drawn as written.
public enum VariantProblem: Hashable, Sendable {
    /// A parameter has numbers and names among its values.
    case mixedValues(firstIsNumber: Bool)
    /// An effect sets a parameter.
    case parameterSet(String)
    /// A measure starts as a parameter that does not exist.
    case unknownParameter(String, suggestion: String?)
    /// A measure starts as a parameter whose values are names.
    case parameterOfNames(String)
    /// There are too many combinations to try the constraints on.
    case tooManyCombinations(UInt64)
    /// No combination satisfies the constraints.
    case contradiction
    /// A constraint overflows or divides by zero for a combination.
    case constraintFault(String)
    /// No allowed combination has the value.
    case unusedValue(String, parameter: String)
}

extension VariantProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .mixedValues: "SIM0323"
        case .parameterSet: "SIM0324"
        case .unknownParameter: "SIM0325"
        case .parameterOfNames: "SIM0326"
        case .tooManyCombinations: "SIM0327"
        case .contradiction: "SIM0328"
        case .constraintFault: "SIM0329"
        case .unusedValue: "SIM0330"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .mixedValues(let firstIsNumber):
            "the values are \(firstIsNumber ? "numbers" : "names") before this one, which is"
                + (firstIsNumber ? " a name" : " a number")
        case .parameterSet(let name):
            "'\(name)' is drawn before the start and keeps its value to the end"
        case .unknownParameter(let name, _): "'vary' has nothing that is called '\(name)'"
        case .parameterOfNames(let name):
            "the values of '\(name)' are names, and a measure starts with a number"
        case .tooManyCombinations(let count):
            "the constraints would have to be tried on "
                + (count > 1_000_000_000 ? "more than a billion" : "\(count)") + " combinations"
        case .contradiction: "no combination of values satisfies all constraints"
        case .constraintFault(let example): "the constraint cannot be computed for \(example)"
        case .unusedValue(let value, let parameter):
            "the constraints never let '\(parameter)' be '\(value)'"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .mixedValues: "give numbers only, or names only"
        case .parameterSet(let name):
            "set a measure; one with \"initial\": \"\(name)\" starts with the value, if that is"
                + " a number"
        case .unknownParameter(_, let near):
            Problem.didYouMean(near, else: "add it to 'vary', or write a number")
        case .parameterOfNames: "name something of 'vary' that has numbers"
        case .tooManyCombinations:
            "vary less, so that at most 100,000 combinations are left to try them on"
        case .contradiction: "loosen one of them, or add values to 'vary'"
        case .constraintFault: "keep results small, and divide by nothing that can be 0"
        case .unusedValue: "loosen a constraint, or delete the value"
        }
    }

    /// How much it matters.
    public var severity: Severity {
        switch self {
        case .unusedValue: .warning
        case .mixedValues, .parameterSet, .unknownParameter, .parameterOfNames,
            .tooManyCombinations, .contradiction, .constraintFault:
            .error
        }
    }

    /// Whether a schema would find it: a list of one type, not what the values mean together.
    public var isStructural: Bool {
        switch self {
        case .mixedValues: true
        case .parameterSet, .unknownParameter, .parameterOfNames, .tooManyCombinations,
            .contradiction, .constraintFault, .unusedValue:
            false
        }
    }
}
