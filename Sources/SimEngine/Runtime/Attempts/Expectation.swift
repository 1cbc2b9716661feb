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

    private static let keys = [
        "ending", "passed", "percent", "domains", "criticalFailures", "visited",
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
