/// The sums of a report while its items are counted.
struct ScoreLedger {
    private let scenario: Scenario
    /// Every item so far.
    private(set) var items: [ScoreItem] = []
    /// What remedial items earned.
    private(set) var remedial = Score()
    private var failed: BitSet
    private var earned = [Score](repeating: Score(), count: Domain.allCases.count)
    /// What was earned of what was asked for each objective; nothing where nothing was asked.
    private var byObjective: [Score?]
    private var byFunction = [Score?](repeating: nil, count: JudgmentFunction.allCases.count)

    init(_ scenario: Scenario, _ failures: [CriticalFailure]) {
        self.scenario = scenario
        failed = BitSet(bound: scenario.decisions.count)
        for failure in failures {
            if let decision = failure.decision { failed.insert(decision.int) }
        }
        byObjective = [Score?](repeating: nil, count: scenario.about.objectives.count)
    }

    /// Counts the decisions; those the run never asked are only possible.
    mutating func addDecisions(_ facts: Facts) {
        for (place, decision) in scenario.decisions.enumerated() {
            let id = DecisionID(place)
            let isFailed = failed.contains(place)
            let item = ScoreItem(decision, id, facts, isFailed: isFailed)
            if case .act = decision.form {
                // A board gives no credit itself but may be a critical failure.
                if let item, isFailed { items.append(item) }
                continue
            }
            if !decision.isRemedial { addPossible(decision.points, decision.domain) }
            if let item { add(item, decision.objectives) }
        }
    }

    /// Counts the criteria.
    mutating func addCriteria(_ monitor: RubricMonitor) {
        for (place, criterion) in scenario.rubric.enumerated() {
            if !criterion.isRemedial { addPossible(criterion.points, criterion.domain) }
            let item = ScoreItem(criterion, CriterionID(place), monitor)
            add(item, criterion.objectives)
        }
    }

    private mutating func add(_ item: ScoreItem, _ objectives: [ObjectiveID]) {
        items.append(item)
        if item.isRemedial {
            remedial.add(points: item.points, possible: item.worth)
        } else {
            earned[Int(item.domain.rawValue)].add(points: item.points, possible: .zero)
        }
        guard item.hadOccasion else { return }
        for objective in objectives where byObjective.indices.contains(objective.int) {
            let score = byObjective[objective.int] ?? Score()
            byObjective[objective.int] = score.counting(item)
        }
        addFunctions(of: item, objectives)
    }

    /// Counts an item once for each function its objectives exercise.
    private mutating func addFunctions(of item: ScoreItem, _ objectives: [ObjectiveID]) {
        for function in JudgmentFunction.allCases {
            let isServed = objectives.contains {
                byObjective.indices.contains($0.int)
                    && scenario.about.objectives[$0.int].judgment == function
            }
            let place = Int(function.rawValue)
            if isServed { byFunction[place] = (byFunction[place] ?? Score()).counting(item) }
        }
    }

    private mutating func addPossible(_ points: Decimal3, _ domain: Domain) {
        earned[Int(domain.rawValue)].add(points: .zero, possible: points)
    }
}

extension ScoreLedger {
    /// Returns what was earned of what was possible in each domain that has either.
    ///
    /// What the author states for the ending replaces the sum over all items; failing that, what is
    /// stated for the whole case does. A domain that a statement leaves out has nothing possible.
    func domains(ending: StateID?) -> [DomainScore] {
        let ofEnding = ending.map { scenario.states[$0.int].possible } ?? []
        let stated = ofEnding.isEmpty ? scenario.possible : ofEnding
        return Domain.allCases.compactMap { domain in
            let sum = earned[Int(domain.rawValue)]
            var possible = sum.possible
            if !stated.isEmpty {
                possible = stated.first { $0.domain == domain }?.points ?? .zero
            }
            if sum.points == .zero && possible == .zero { return nil }
            return DomainScore(
                domain: domain, score: Score(points: sum.points, possible: possible))
        }
    }

    /// What was earned for each objective that the run asked something of.
    var objectives: [ObjectiveScore] {
        byObjective.indices.compactMap { place in
            byObjective[place].map { ObjectiveScore(objective: ObjectiveID(place), score: $0) }
        }
    }

    /// What was earned for each function that the run asked something of.
    var functions: [FunctionScore] {
        JudgmentFunction.allCases.compactMap { function in
            byFunction[Int(function.rawValue)].map { FunctionScore(function: function, score: $0) }
        }
    }
}
