/// Everything an author can be told about a case, by topic; one case per stable code.
///
/// Codes 00xx are about JSON, 01xx about names, 02xx about structure, 03xx about expressions and
/// what exploring the case has found. A code is never used again for anything else.
public enum Problem: Hashable, Sendable {
    /// The text is not JSON.
    case json(JSONProblem)
    /// A name leads nowhere.
    case reference(ReferenceProblem)
    /// A name cannot be used, or is used twice.
    case name(NameProblem)
    /// Keys or types are not those of the format.
    case structure(StructureProblem)
    /// A value is not one that its key takes.
    case value(ValueProblem)
    /// The states do not form a statechart.
    case state(StateProblem)
    /// A decision cannot be asked or scored as written.
    case decision(DecisionProblem)
    /// A matrix, cloze, highlight or bowtie whose parts do not fit together.
    case part(PartProblem)
    /// A criterion cannot be judged as written.
    case rubric(RubricProblem)
    /// A chart cannot be shown as written.
    case chart(ChartProblem)
    /// An expression cannot be understood.
    case expression(ExpressionProblem)
    /// What differs from run to run cannot be drawn as written.
    case variant(VariantProblem)
    /// A question helps who guesses, or does not help who learns.
    case item(ItemProblem)
    /// Words burden who reads them.
    case wording(WordingProblem)
    /// Something does nothing.
    case unused(UnusedProblem)
    /// The statechart hardly runs as its author means it.
    case flow(FlowProblem)
    /// Something goes wrong on some route through the case, or on every one.
    case exploration(ExplorationProblem)
}

extension Problem {
    /// The stable code, such as SIM0104.
    public var code: String {
        switch self {
        case .json(let problem): problem.code
        case .reference(let problem): problem.code
        case .name(let problem): problem.code
        case .structure(let problem): problem.code
        case .value(let problem): problem.code
        case .state(let problem): problem.code
        case .decision(let problem): problem.code
        case .part(let problem): problem.code
        case .rubric(let problem): problem.code
        case .chart(let problem): problem.code
        case .expression(let problem): problem.code
        case .variant(let problem): problem.code
        case .item(let problem): problem.code
        case .wording(let problem): problem.code
        case .unused(let problem): problem.code
        case .flow(let problem): problem.code
        case .exploration(let problem): problem.code
        }
    }

    /// What is wrong, in one lower-case sentence without a period.
    public var message: String {
        switch self {
        case .json(let problem): problem.message
        case .reference(let problem): problem.message
        case .name(let problem): problem.message
        case .structure(let problem): problem.message
        case .value(let problem): problem.message
        case .state(let problem): problem.message
        case .decision(let problem): problem.message
        case .part(let problem): problem.message
        case .rubric(let problem): problem.message
        case .chart(let problem): problem.message
        case .expression(let problem): problem.message
        case .variant(let problem): problem.message
        case .item(let problem): problem.message
        case .wording(let problem): problem.message
        case .unused(let problem): problem.message
        case .flow(let problem): problem.message
        case .exploration(let problem): problem.message
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .json(let problem): problem.help
        case .reference(let problem): problem.help
        case .name(let problem): problem.help
        case .structure(let problem): problem.help
        case .value(let problem): problem.help
        case .state(let problem): problem.help
        case .decision(let problem): problem.help
        case .part(let problem): problem.help
        case .rubric(let problem): problem.help
        case .chart(let problem): problem.help
        case .expression(let problem): problem.help
        case .variant(let problem): problem.help
        case .item(let problem): problem.help
        case .wording(let problem): problem.help
        case .unused(let problem): problem.help
        case .flow(let problem): problem.help
        case .exploration(let problem): problem.help
        }
    }

    /// How much it matters.
    public var severity: Severity {
        switch self {
        case .json, .reference, .name, .state, .part, .rubric, .chart, .expression: .error
        case .structure(let problem): problem.severity
        case .value(let problem): problem.severity
        case .decision(let problem): problem.severity
        case .variant(let problem): problem.severity
        case .item, .wording, .unused, .flow: .warning
        case .exploration(let problem): problem.severity
        }
    }

    /// Whether the JSON Schema of the format finds it too, in the same documents.
    ///
    /// That is so of keys, types, words, patterns, bounds of numbers and lengths of lists.
    public var isStructural: Bool {
        switch self {
        case .json(let problem): problem.isStructural
        case .reference, .rubric, .chart, .expression, .exploration: false
        case .item, .wording, .unused, .flow: false
        case .state(let problem): problem.isStructural
        case .name(let problem): problem.isStructural
        case .structure(let problem): problem.isStructural
        case .value(let problem): problem.isStructural
        case .decision(let problem): problem.isStructural
        case .part(let problem): problem.isStructural
        case .variant(let problem): problem.isStructural
        }
    }
}

extension Problem {
    /// Returns the help of a name that is almost one the author has defined.
    static func didYouMean(_ suggestion: String?, else help: String) -> String {
        guard let suggestion else { return help }
        return "did you mean '\(suggestion)'?"
    }
}
