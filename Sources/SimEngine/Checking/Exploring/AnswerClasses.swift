/// The answers to a decision that can matter: of those that nothing tells apart, the best and the
/// least.
///
/// Two answers are of one class when they choose the same observed options, earn the same level
/// and violate a critical pair or not. An ordering of eight steps so has a handful of answers, not
/// 40,320.
struct AnswerClasses {
    let machine: Machine
    let decision: Decision
    let facts: Facts
    /// For each option whether something tells it apart.
    let observed: [Bool]
    /// Whether the exact credit is read, so that each counts as a class.
    let readsCredit: Bool
    var classes: [AnswerClass] = []
    /// Whether every class is among the answers.
    var isComplete = true

    private let id: DecisionID

    /// The most observed options whose every combination is tried.
    static let mostObserved = 8

    /// Finds the answers to an open decision.
    init(_ id: DecisionID, _ facts: Facts, _ model: ExploredModel) {
        machine = model.machine
        self.id = id
        decision = model.machine.scenario.decisions[id.int]
        self.facts = facts
        observed = model.observed[id.int]
        readsCredit = model.readers.contains(.credit(id.raw))
        find()
    }

    /// The answers, in a fixed order.
    var responses: [Response] {
        var all: [Response] = []
        for found in classes {
            all.append(found.best)
            if found.least != found.best { all.append(found.least) }
        }
        return all
    }

    private mutating func find() {
        switch decision.form {
        case .choice:
            for option in offered(decision.options.indices) {
                classes.append(.single(.option(option)))
            }
        case .multiple(let choose, _): findSubsets(choose: choose)
        case .highlight: findSubsets(choose: nil)
        case .ordering(let ordering): findOrders(ordering)
        case .numeric(let numeric):
            for response in numeric.samples { add(response) }
            if readsCredit, numeric.partial != nil { isComplete = false }
        case .counsel(let turns): findConversations(turns)
        case .matrix, .cloze, .bowtie: findParts()
        case .act: return
        }
    }

    /// Returns those of some options that can be chosen now.
    func offered(_ places: Range<Int>) -> [OptionID] {
        places.map { OptionID($0) }.filter { machine.offers($0, of: id, facts) }
    }

    /// Adds an answer to its class.
    mutating func add(_ response: Response) {
        let credit = decision.credit(for: response) { machine.offers($0, of: id, facts) }
        let key = AnswerClass.Key(
            observed: observedOptions(response), level: AnswerLevel(credit),
            credit: readsCredit ? credit : nil,
            violatesCriticalPair: decision.judgment(of: response)?.violatesCriticalPair ?? false)
        guard let place = classes.firstIndex(where: { $0.key == key }) else {
            classes.append(AnswerClass(key: key, response: response, credit: credit))
            return
        }
        classes[place].add(response, credit)
    }

    private func observedOptions(_ response: Response) -> [OptionID] {
        switch response {
        case .option(let option): observed[option.int] ? [option] : []
        case .options(let options): options.filter { observed[$0.int] }.sorted()
        case .quantity, .board: []
        }
    }
}

/// Subsets: of a multiple response or a highlight.
extension AnswerClasses {
    private mutating func findSubsets(choose: Int?) {
        let all = offered(decision.options.indices)
        var seen = all.filter { observed[$0.int] }
        if seen.count > AnswerClasses.mostObserved {
            isComplete = false
            seen.removeLast(seen.count - AnswerClasses.mostObserved)
        }
        let others = all.filter { !seen.contains($0) }
        let right = others.filter { decision.options[$0.int].credit > .zero }
        let wrong = others.filter { decision.options[$0.int].credit <= .zero }
        for mask in 0..<(1 << seen.count) {
            let chosen = seen.indices.filter { mask >> $0 & 1 == 1 }.map { seen[$0] }
            for hits in 0...right.count {
                for slips in 0...wrong.count {
                    let answer = chosen + right.prefix(hits) + wrong.prefix(slips)
                    if choose.map({ $0 == answer.count }) ?? true { add(.options(answer.sorted())) }
                }
            }
        }
    }
}
