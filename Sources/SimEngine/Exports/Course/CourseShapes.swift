/// Puts a decision, its answers and what is right into the few shapes that courses know.
struct CourseShapes {
    private let decision: Decision
    private let id: DecisionID
    private let session: Session
    private let scenario: Scenario
    private let words: CourseWords

    typealias Choice = CourseInteraction.Choice
    typealias Pair = CourseInteraction.Pair
    typealias Value = CourseInteraction.Value

    init(_ decision: Decision, _ id: DecisionID, _ session: Session, _ words: CourseWords) {
        self.decision = decision
        self.id = id
        self.session = session
        scenario = session.machine.scenario
        self.words = words
    }

    // MARK: What is asked

    /// What is answered, and how.
    var form: CourseInteraction.Form {
        switch decision.form {
        case .choice, .multiple, .counsel, .highlight, .act: .choice(choices)
        case .ordering: .sequencing(choices)
        case .numeric: .numeric
        case .matrix(let matrix):
            .matching(
                sources: groups,
                targets: matrix.columns.map {
                    Choice(id: scenario.string($0.id), text: words.plain($0.text))
                })
        case .cloze, .bowtie: .matching(sources: groups, targets: targets)
        }
    }

    private var choices: [Choice] {
        decision.options.indices.map { place in
            Choice(id: name(OptionID(place)), text: words.label(OptionID(place), of: decision))
        }
    }

    private var groups: [Choice] {
        decision.groups.enumerated().map { place, group in
            let name = scenario.string(group.name)
            return Choice(id: name, text: words.plain(group.text) ?? label(group, place))
        }
    }

    private func label(_ group: OptionGroup, _ place: Int) -> String {
        switch group.name {
        case .authored: "Blank " + (place + 1).description
        case .part(let part): part.label
        }
    }

    /// The options of all groups, each id once.
    private var targets: [Choice] {
        var found: [Choice] = []
        for place in decision.options.indices {
            let choice = Choice(
                id: target(OptionID(place)), text: words.plain(decision.options[place].text))
            if !found.contains(where: { $0.id.utf8.elementsEqual(choice.id.utf8) }) {
                found.append(choice)
            }
        }
        return found
    }

    // MARK: What was answered

    /// Returns an answer; nothing for a board that closed.
    func value(_ response: Response) -> Value? {
        switch response {
        case .option(let option): .ids([name(option)])
        case .options(let options): value(options)
        case .quantity(let number, let unit): .number(number, unit: self.unit(unit))
        case .board: nil
        }
    }

    private func value(_ options: [OptionID]) -> Value {
        decision.groups.isEmpty ? .ids(options.map { name($0) }) : .pairs(pairs(options))
    }

    private func pairs(_ options: [OptionID]) -> [Pair] {
        var found: [Pair] = []
        for group in decision.groups {
            for pick in group.picks(options) {
                found.append(Pair(scenario.string(group.name), target(pick)))
            }
        }
        return found
    }

    /// The unit of the right numbers, where the learner chooses one.
    var rightUnit: String? {
        guard case .numeric(let numeric) = decision.form, numeric.units.count > 1,
            let unit = numeric.unit
        else { return nil }
        return scenario.string(unit)
    }

    private func unit(_ place: Int32) -> String? {
        guard case .numeric(let numeric) = decision.form,
            numeric.units.indices.contains(Int(place))
        else { return nil }
        let unit: Text = numeric.units[Int(place)]
        return scenario.string(unit)
    }

    private func name(_ option: OptionID) -> String {
        scenario.string(decision.options[option.int].id)
    }

    /// Returns the id of a target: of a cell that of its column.
    private func target(_ option: OptionID) -> String {
        guard case .matrix(let matrix) = decision.form, !matrix.columns.isEmpty else {
            return name(option)
        }
        return scenario.string(matrix.columns[option.int % matrix.columns.count].id)
    }

    // MARK: What is right

    /// Returns the right answers; those of a conversation follow the turns that were taken.
    func correct(_ response: Response?) -> [Value] {
        switch decision.form {
        case .choice: return best(decision.options.indices).map { .ids([name($0)]) }
        case .multiple:
            let facts = session.snapshot.facts
            return [
                .ids(keys.filter { session.machine.offers($0, of: id, facts) }.map { name($0) })
            ]
        case .highlight: return [.ids(keys.map { name($0) })]
        case .matrix, .cloze, .bowtie: return [.pairs(pairs(keys))]
        case .ordering(let ordering): return [.ids(order(ordering).map { name($0) })]
        case .numeric(let numeric): return [.range(numeric.full)]
        case .counsel(let turns): return replies(turns, response).map { [$0] } ?? []
        case .act: return []
        }
    }

    private var keys: [OptionID] {
        decision.options.indices.filter { decision.options[$0].credit > .zero }
            .map { OptionID($0) }
    }

    /// Returns the options of the most credit in a run of them, where that is any.
    private func best(_ places: Range<Int>) -> [OptionID] {
        var most = Decimal3(thousandths: 1)
        for place in places { most = max(most, decision.options[place].credit) }
        return places.filter { decision.options[$0].credit >= most }.map { OptionID($0) }
    }

    /// Returns the best reply of each turn that was taken, or nothing where one has none.
    private func replies(_ turns: [Turn], _ response: Response?) -> Value? {
        guard case .options(let said)? = response else { return nil }
        var right: [String] = []
        for option in said {
            guard let turn = turns.first(where: { $0.options.contains(option.int) }),
                let reply = best(turn.options).first
            else { return nil }
            right.append(name(best(turn.options).contains(option) ? option : reply))
        }
        return .ids(right)
    }

    /// Returns one order that satisfies every pair: of the steps that may come next always the one
    /// that the author wrote first.
    private func order(_ ordering: Ordering) -> [OptionID] {
        let precedence = Precedence(ordering)
        var left = Array(0..<precedence.stepCount)
        var order: [OptionID] = []
        while !left.isEmpty {
            let next =
                left.firstIndex { step in
                    !left.contains { $0 != step && precedence.requires($0, before: step) }
                } ?? 0
            order.append(OptionID(left.remove(at: next)))
        }
        return order
    }
}
