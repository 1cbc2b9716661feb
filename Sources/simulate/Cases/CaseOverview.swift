import SimEngine

/// What a case asks, counted by domain and by what its decisions and criteria serve.
struct CaseOverview: Sendable {
    /// The case.
    let played: LoadedCase
    /// What can be earned, each with its domain and its objectives; remedial items are left out.
    private let items: [(domain: Domain, points: Decimal3, objectives: [ObjectiveID])]

    /// Counts a case.
    init(_ played: LoadedCase) {
        self.played = played
        let scenario = played.scenario
        let decisions = scenario.decisions.filter { $0.earnsCredit && !$0.isRemedial }
        let criteria = scenario.rubric.filter { !$0.isRemedial }
        items =
            decisions.map { ($0.domain, $0.points, $0.objectives) }
            + criteria.map { ($0.domain, $0.points, $0.objectives) }
    }

    /// How many endings the case has.
    var endings: Int {
        played.scenario.states.count { $0.kind == .final && $0.parent == nil }
    }

    /// Returns the points possible in a whole run, of one domain or of all.
    func possible(_ domain: Domain? = nil) -> Decimal3 {
        let session = Session(played.machine, seed: 1, mode: .exam, recordsLog: false)
        let scores = session.report().domains.filter { domain == nil || $0.domain == domain }
        return Self.sum(scores.map { $0.score.possible })
    }

    /// Returns the points of the items that serve any of some objectives, each counted once.
    func points(serving isServed: (ObjectiveID) -> Bool, in domain: Domain? = nil) -> Decimal3 {
        let serving = items.filter { item in
            (domain == nil || item.domain == domain) && item.objectives.contains(where: isServed)
        }
        return Self.sum(serving.map { $0.points })
    }

    /// Returns the points of the items that serve an objective of a function.
    func points(of function: JudgmentFunction) -> Decimal3 {
        let objectives = played.scenario.about.objectives
        return points(serving: { objectives[$0.int].judgment == function })
    }

    private static func sum(_ points: [Decimal3]) -> Decimal3 {
        points.reduce(.zero) { $0.adding($1) ?? $0 }
    }
}

extension Decision {
    /// Whether answering it earns credit: a board earns none.
    fileprivate var earnsCredit: Bool {
        if case .act = form { return false }
        return true
    }
}
