/// Which events a case raises, and which it listens to.
struct EventUse {
    /// The names as numbers.
    let numbering: EventNumbering
    /// For each name by rank, whether something raises or sends it.
    private(set) var isRaised: [Bool]
    /// For each name by rank, whether a transition or criterion listens to it.
    private(set) var isHeard: [Bool]
    /// Whether something listens to every event.
    private(set) var hearsAll = false
    /// For each decision, what of it alone is listened to.
    private var answers: [Heard]
    /// What of every decision is listened to.
    private var ofAll = Heard()

    /// What of a decision is listened to: a bit for each level, the fourth for time limits.
    private struct Heard {
        var byTransitions: UInt8 = 0
        var byCriteria: UInt8 = 0
    }

    /// The bit of a time limit that passes.
    static let timeout: UInt8 = 8

    /// Gathers them.
    init(_ scenario: Scenario) {
        numbering = EventNumbering(scenario.eventNames)
        isRaised = [Bool](repeating: false, count: scenario.eventNames.count)
        isHeard = isRaised
        answers = [Heard](repeating: Heard(), count: scenario.decisions.count)
        scenario.forEachEffect { effect in
            switch effect {
            case .raise(let name), .send(let name, _, _):
                isRaised[Int(numbering.ranks[name.int])] = true
            case .set, .say, .cancel, .advance, .note: break
            }
        }
        for state in scenario.states {
            for transition in state.transitions {
                for event in transition.events { listen(event, isCriterion: false) }
            }
        }
        for criterion in scenario.rubric { listen(criterion.rule) }
    }

    private mutating func listen(_ rule: Criterion.Rule) {
        switch rule {
        case .exists(let one, _, _), .absent(let one), .never(let one, _), .interval(let one, _, _):
            listen(one)
        case .precedence(let one, let other), .response(let one, let other, _, _, _):
            listen(one)
            listen(other)
        case .always: break
        }
    }

    private mutating func listen(_ occurrence: Occurrence) {
        switch occurrence {
        case .event(let event): listen(event, isCriterion: true)
        case .act, .entered, .chosen: break
        }
    }

    private mutating func listen(_ event: EventDescriptor, isCriterion: Bool) {
        switch event {
        case .any:
            hearsAll = true
            hear(nil, 15, isCriterion)
        case .named(let name):
            let rank = Int(numbering.ranks[name.int])
            for heard in rank..<Int(numbering.ends[rank]) { isHeard[heard] = true }
        case .answer(let decision, let level):
            hear(decision, level.map { 1 << $0.rawValue } ?? 7, isCriterion)
        case .timeout(let decision): hear(decision, Self.timeout, isCriterion)
        case .act, .done, .error, .chart: break
        }
    }

    private mutating func hear(_ decision: DecisionID?, _ what: UInt8, _ isCriterion: Bool) {
        var heard = decision.map { answers[$0.int] } ?? ofAll
        if isCriterion { heard.byCriteria |= what } else { heard.byTransitions |= what }
        if let decision { answers[decision.int] = heard } else { ofAll = heard }
    }
}

extension EventUse {
    /// Returns what of a decision transitions listen to: a bit for each level, and ``timeout``.
    func heard(of decision: Int) -> UInt8 {
        answers[decision].byTransitions | ofAll.byTransitions
    }

    /// Returns the same for criteria.
    func judged(of decision: Int) -> UInt8 { answers[decision].byCriteria | ofAll.byCriteria }

    /// Returns whether an author's event is listened to.
    func isHeard(_ name: EventNameID) -> Bool {
        hearsAll || isHeard[Int(numbering.ranks[name.int])]
    }
}

extension Scenario {
    /// Does something with every effect.
    func forEachEffect(_ body: (Effect) -> Void) {
        for state in states {
            for effect in state.enter { body(effect) }
            for effect in state.exit { body(effect) }
            for transition in state.transitions {
                for effect in transition.effects { body(effect) }
            }
            for delayed in state.after { for effect in delayed.effects { body(effect) } }
            for periodic in state.every { for effect in periodic.effects { body(effect) } }
        }
        for act in acts { for effect in act.effects { body(effect) } }
        for decision in decisions {
            for option in decision.options { for effect in option.effects { body(effect) } }
        }
    }
}
