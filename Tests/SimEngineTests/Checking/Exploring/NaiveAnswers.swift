@testable import SimEngine

/// Every answer to a decision of a small case, without any thought of which can matter.
struct NaiveAnswers {
    private let machine: Machine
    private let id: DecisionID
    private let facts: Facts

    init(_ machine: Machine, _ id: DecisionID, _ facts: Facts) {
        self.machine = machine
        self.id = id
        self.facts = facts
    }

    private var decision: Decision { machine.scenario.decisions[id.int] }

    var all: [Response] {
        let offered = decision.options.indices.map { OptionID($0) }.filter { machine.offers($0, of: id, facts) }
        switch decision.form {
        case .choice: return offered.map { .option($0) }
        case .multiple(let choose, _):
            return subsets(offered).filter { subset in choose.map { $0 == subset.count } ?? true }.map { .options($0) }
        case .highlight: return subsets(offered).map { .options($0) }
        case .ordering: return arrangements(offered).map { .options($0) }
        case .numeric(let numeric): return quantities(numeric)
        case .counsel(let turns): return conversations(turns, 0, []).map { .options($0) }
        case .matrix, .cloze, .bowtie: return parts().map { .options($0.sorted()) }
        case .act: return []
        }
    }

    private func subsets(_ options: [OptionID]) -> [[OptionID]] {
        (0..<1 << options.count).map { mask in options.indices.filter { mask >> $0 & 1 == 1 }.map { options[$0] } }
    }

    /// Every order of every part that is not empty.
    private func arrangements(_ options: [OptionID]) -> [[OptionID]] {
        var all: [[OptionID]] = []
        var last: [[OptionID]] = [[]]
        for _ in options {
            last = last.flatMap { begun in options.filter { !begun.contains($0) }.map { begun + [$0] } }
            all += last
        }
        return all
    }

    private func quantities(_ numeric: Numeric) -> [Response] {
        var values = (-2...14).map { Decimal3(thousandths: $0 * 500) }
        for bounds in [numeric.full, numeric.partial ?? numeric.full] {
            for edge in [bounds.lowerBound, bounds.upperBound] {
                values += [edge.thousandths - 1, edge.thousandths + 1].map { Decimal3(thousandths: $0) }
            }
        }
        let units: [Int32] = numeric.units.isEmpty ? [-1] : numeric.units.indices.map { Int32($0) }
        return units.flatMap { unit in values.map { .quantity($0, unit: unit) } }
    }

    private func conversations(_ turns: [Turn], _ place: Int, _ said: [OptionID]) -> [[OptionID]] {
        var place = place
        while place < turns.count, let condition = turns[place].guarding, machine.truth(of: condition, facts) != .holds { place += 1 }
        guard place < turns.count else { return said.isEmpty ? [] : [said] }
        var all: [[OptionID]] = []
        for option in turns[place].options {
            let id = OptionID(option)
            guard machine.offers(id, of: self.id, facts) else { continue }
            let chosen = decision.options[option]
            if !chosen.targets.isEmpty {
                all.append(said + [id])
                continue
            }
            switch chosen.then {
            case .nextTurn: all += conversations(turns, place + 1, said + [id])
            case .turn(let next): all += conversations(turns, Int(next), said + [id])
            case .end: all.append(said + [id])
            }
        }
        return all
    }

    private func parts() -> [[OptionID]] {
        var all: [[OptionID]] = [[]]
        for group in decision.groups {
            let picks = subsets(group.options.map { OptionID($0) }).filter { pick in group.choose.map { $0 == pick.count } ?? true }
            all = all.flatMap { begun in picks.map { begun + $0 } }
        }
        return all
    }
}
