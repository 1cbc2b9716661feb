/// What a playthrough should come to; only what it names is compared.
public struct Expectation: Hashable, Sendable {
    /// Where a run ends.
    public enum Ending: Hashable, Sendable {
        /// In a top-level final state.
        case state(String)
        /// Before any: the run is incomplete.
        case none
    }

    /// What is expected of one domain.
    public struct DomainExpectation: Hashable, Sendable {
        /// The domain.
        public let domain: Domain
        /// The points earned.
        public let points: Decimal3?
        /// The points that could be earned.
        public let possible: Decimal3?
        /// The percentage, with one decimal.
        public let percent: Decimal3?
    }

    /// What a measure should be at the end.
    public struct MeasureExpectation: Hashable, Sendable {
        /// The measure's id.
        public let measure: String
        /// Its value.
        public let value: Decimal3

        /// Returns its place among the measures of a case, if it has it.
        func place(in scenario: Scenario) -> Int? {
            scenario.measures.firstIndex { scenario.isNamed($0.id, Array(measure.utf8)[...]) }
        }
    }

    /// Where the run ends.
    public let ending: Ending?
    /// Whether it passes.
    public let passed: Bool?
    /// The percentage, with one decimal.
    public let percent: Decimal3?
    /// What each named domain earns.
    public let domains: [DomainExpectation]
    /// The ids of all critical failures, in any order.
    public let criticalFailures: [String]?
    /// States that were entered, among others.
    public let visited: [String]?
    /// The simulated time at the end.
    public let time: SimDuration?
    /// What measures are at the end, in the order of the file.
    public let measures: [MeasureExpectation]

    private static let keys = [
        "ending", "passed", "percent", "domains", "criticalFailures", "visited", "time", "measures",
    ]

    /// Reads what is expected.
    init(_ tree: JSONTree, _ node: Int) throws(DocumentProblem) {
        let fields = try DocumentFields(tree, node, "'expect'", keys: Self.keys)
        if let place = fields.value("ending"), tree.kind(place) == .null {
            ending = Ending.none
        } else {
            ending = try fields.string("ending").map { .state($0) }
        }
        passed = try fields.bool("passed")
        percent = try fields.number("percent")
        criticalFailures = try fields.strings("criticalFailures")
        visited = try fields.strings("visited")
        domains = try Self.domains(fields)
        time = try Self.time(fields)
        measures = try Self.measures(fields)
    }

    private static func time(_ fields: DocumentFields) throws(DocumentProblem) -> SimDuration? {
        guard let text = try fields.string("time"), let node = fields.value("time") else {
            return nil
        }
        if let time = SimDuration.parse(Array(text.utf8)[...]) { return time }
        throw fields.problem("'time' is a time such as \"90s\" or \"5min\"", at: node)
    }

    /// Reads `{"spo2": 96, "trust": 4}`.
    private static func measures(
        _ fields: DocumentFields
    ) throws(DocumentProblem) -> [MeasureExpectation] {
        guard let node = fields.value("measures") else { return [] }
        let tree = fields.tree
        guard tree.kind(node) == .object else {
            throw fields.problem("'measures' is an object in braces", at: node)
        }
        var measures: [MeasureExpectation] = []
        for member in tree.members(node) where !tree.isString(member.key, equalTo: "$comment") {
            guard tree.kind(member.value) == .number,
                case .value(let value) = Decimal3.parse(tree.utf8(member.value))
            else {
                throw fields.problem(
                    "a measure is a number with at most three decimals", at: member.value)
            }
            measures.append(
                MeasureExpectation(measure: tree.string(member.key), value: value))
        }
        return measures
    }

    /// Reads `{"safety": 3}` or `{"safety": {"points": 3, "possible": 4, "percent": 75}}`.
    private static func domains(
        _ fields: DocumentFields
    ) throws(DocumentProblem) -> [DomainExpectation] {
        guard let node = fields.value("domains") else { return [] }
        let names = Domain.allCases.map { $0.name }
        let members = try DocumentFields(fields.tree, node, "'domains'", keys: names)
        var domains: [DomainExpectation] = []
        for domain in Domain.allCases {
            guard let value = members.value(domain.name) else { continue }
            if fields.tree.kind(value) == .object {
                let score = try DocumentFields(
                    fields.tree, value, "'\(domain.name)'", keys: ["points", "possible", "percent"])
                domains.append(
                    DomainExpectation(
                        domain: domain, points: try score.number("points"),
                        possible: try score.number("possible"),
                        percent: try score.number("percent")))
            } else {
                domains.append(
                    DomainExpectation(
                        domain: domain, points: try members.number(domain.name), possible: nil,
                        percent: nil))
            }
        }
        return domains
    }
}
