/// What counts at an ending and the best run there does not earn in full.
///
/// Where the author states the possible points, what they are made of is not written anywhere; then
/// only what makes up the difference in its domain exactly is named.
struct MissedPoints {
    /// A decision or criterion that earns less than it is worth.
    struct Item {
        let id: Text
        let source: SourceRange
        let domain: Domain
        /// The points that it leaves, in thousandths.
        let lost: Int64
        /// Whether it played a part in the run, or does in none.
        let isNear: Bool
        /// Whether it is that, or plays a part in another run to the same ending.
        let isOnTheWay: Bool
    }

    /// What is missed, in the order of the text.
    private(set) var items: [Item] = []
    /// What is earned in each domain, in thousandths.
    private var earned = [Int64](repeating: 0, count: Domain.allCases.count)

    /// The most that are named.
    private static let most = 3

    /// Gathers what a run leaves.
    ///
    /// - Parameters:
    ///   - scenario: The case.
    ///   - report: The report of the best run.
    ///   - most: For each criterion the most that it can earn, where the run is best in its answers
    ///     only.
    ///   - exploration: What was explored.
    init(
        _ scenario: Scenario, _ report: ScoreReport, most: [Int64]? = nil,
        _ exploration: Exploration
    ) {
        let seen = exploration.explorer.seen
        let around = report.ending.map { exploration.states(before: $0.int) }
        var answers = [Int64?](repeating: nil, count: scenario.decisions.count)
        var criteria = scenario.rubric.map { _ in Int64(0) }
        for item in report.items {
            switch item.subject {
            case .decision(let decision): answers[decision.int] = item.points.thousandths
            case .criterion(let criterion): criteria[criterion.int] = item.points.thousandths
            }
        }
        for (place, decision) in scenario.decisions.enumerated() where !decision.isRemedial {
            if case .act = decision.form { continue }
            let isNear = answers[place] != nil || !seen.asked.contains(place)
            add(
                decision.id, decision.source, decision.domain, decision.points,
                answers[place] ?? 0, isNear: isNear,
                isOnTheWay: isNear || around?.contains(decision.state.int) == true)
        }
        for (place, criterion) in scenario.rubric.enumerated() where !criterion.isRemedial {
            add(
                criterion.id, criterion.source, criterion.domain, criterion.points,
                most?[place] ?? criteria[place], isNear: true, isOnTheWay: true)
        }
    }

    private mutating func add(
        _ id: Text, _ source: SourceRange, _ domain: Domain, _ worth: Decimal3, _ points: Int64,
        isNear: Bool, isOnTheWay: Bool
    ) {
        earned[Int(domain.rawValue)] += points
        guard points < worth.thousandths else { return }
        items.append(
            Item(
                id: id, source: source, domain: domain, lost: worth.thousandths - points,
                isNear: isNear, isOnTheWay: isOnTheWay))
    }

    /// Keeps what makes up the difference to what is stated, domain by domain.
    mutating func keep(stated: [DomainPoints]) {
        guard !stated.isEmpty else { return }
        var kept: [Item] = []
        for domain in Domain.allCases {
            let possible = stated.reduce(Int64(0)) {
                $0 + ($1.domain == domain ? $1.points.thousandths : 0)
            }
            let gap = possible - earned[Int(domain.rawValue)]
            guard gap > 0 else { continue }
            let own = items.filter { $0.domain == domain && $0.isOnTheWay }
            let near = own.filter { $0.isNear }
            let alone = own.filter { $0.lost == gap }
            if Self.sum(near) == gap {
                kept += near
            } else if Self.sum(own) == gap {
                kept += own
            } else if alone.count == 1 {
                kept += alone
            }
        }
        items = kept
    }

    private static func sum(_ items: [Item]) -> Int64 { items.reduce(0) { $0 + $1.lost } }

    /// Returns the ids in words for a message, or nothing where none is known.
    func words(_ scenario: Scenario) -> String? {
        guard !items.isEmpty else { return nil }
        let named = items.prefix(Self.most).map { "'\(scenario.string($0.id))'" }
        let more = items.count - named.count
        if more > 0 { return named.joined(separator: ", ") + " and \(more) more" }
        guard let last = named.last, named.count > 1 else { return named[0] }
        return named.dropLast().joined(separator: ", ") + " and " + last
    }

    /// Returns where it is told: at the only thing that is missed, else at the ending.
    func place(else ending: SourceRange) -> SourceRange {
        items.count == 1 ? items[0].source : ending
    }
}

extension Exploration {
    /// Returns the states that are active in some run before it comes to an ending.
    func states(before ending: Int) -> BitSet {
        var found = BitSet(bound: max(1, machine.states.count))
        guard let sums = endings.first(where: { $0.ending == ending })?.sums.sums else {
            return found
        }
        for (situation, sum) in sums.enumerated() where sum != nil {
            for state in explorer.configuration(of: situation) { found.insert(Int(state)) }
        }
        return found
    }
}

extension Scenario {
    /// Returns the possible points that are stated for an ending, or for the whole case.
    func stated(at ending: Int?) -> [DomainPoints] {
        let own = ending.map { states[$0].possible } ?? []
        return own.isEmpty ? possible : own
    }
}
