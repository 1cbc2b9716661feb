/// In which runs no way is open.
extension ConditionalExits {
    /// Says where no condition holds, if that can be said in few words.
    static func reason(
        _ stuck: [Moment], _ wandering: Wandering, _ exits: Exits, _ target: CheckedCase
    ) -> String? {
        let scenario = target.scenario
        var read = KeptFacts()
        for condition in exits.conditions { read.keep(readsOf: condition, scenario) }
        let stuck = stuck.filter { moment in
            exits.conditions.allSatisfy { wandering.verdict($0, moment) == .fails }
        }
        guard !stuck.isEmpty else { return nil }
        var parts: [String] = []
        for fact in read.facts {
            guard let place = wandering.kept.place(of: fact) else { return nil }
            // Of one measure all values can be named; of more, what they are together.
            let values =
                read.facts.count == 1 ? stuck.map { $0.values[place] } : [stuck[0].values[place]]
            var known = Set<Int64>()
            let named = values.filter { known.insert($0).inserted }.sorted()
            guard let words = words(fact, named, target) else { return nil }
            parts.append(words)
        }
        return (1...2).contains(parts.count) ? parts.joined(separator: " and ") : nil
    }

    private static func words(
        _ fact: KeptFact, _ values: [Int64], _ target: CheckedCase
    ) -> String? {
        let scenario = target.scenario
        switch fact {
        case .measure(let measure):
            guard values.count <= 3 else { return nil }
            let name = target.name(scenario.measures[measure].id)
            let shown = values.map { written($0, of: MeasureID(measure), target) }
            return "'\(name)' is \(shown.joined(separator: " or "))"
        case .act(let act):
            let name = target.name(scenario.acts[act].id)
            return values.contains(0) ? "'\(name)' was not done" : nil
        case .visited(let state):
            let name = target.name(scenario.states[state].id)
            return values.contains(0) ? "'\(name)' was not visited" : nil
        case .answer(let decision):
            let name = target.name(scenario.decisions[decision].id)
            if values.contains(KeptFacts.unanswered) { return "'\(name)' was not answered" }
            guard let value = values.first(where: { $0 >= 0 }) else { return nil }
            let option = scenario.decisions[decision].options[Int(truncatingIfNeeded: value)]
            return "'\(target.name(option.id))' is the answer to '\(name)'"
        case .pending, .remembered: return nil
        }
    }

    /// Returns the value of a measure as conditions write it.
    private static func written(
        _ value: Int64, of measure: MeasureID, _ target: CheckedCase
    ) -> String {
        let scenario = target.scenario
        if let parameter = scenario.parameter(in: measure) {
            let authored = scenario.parameters[parameter.int]
            if authored.isSymbolic,
                case .symbol(let id, _) = authored.values[Int(truncatingIfNeeded: value)]
            {
                return "'\(target.name(id))'"
            }
        }
        return Decimal3(thousandths: value).description
    }
}
