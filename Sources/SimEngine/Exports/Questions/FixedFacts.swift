/// What of a case is certain before it runs: what was drawn, and measures that nothing changes.
struct FixedFacts: ExpressionFacts {
    /// The values of all measures at the start, in thousandths.
    private let values: [Int64]
    /// Whether a measure keeps its value to the end.
    private let isFixed: [Bool]
    /// The ids of the measures, in UTF-8.
    private let names: [[UInt8]]

    init(_ scenario: Scenario, _ variant: Variant) {
        values = scenario.startingValues(variant)
        var isFixed = [Bool](repeating: true, count: values.count)
        scenario.eachEffect {
            if case .set(let measure, _) = $0 { isFixed[measure.int] = false }
        }
        self.isFixed = isFixed
        names = scenario.measures.map { Array(scenario.string($0.id).utf8) }
    }

    func value(of instruction: Instruction) -> Int64? {
        switch instruction.opcode {
        case .constant: return instruction.operand
        case .measure:
            let place = Int(truncatingIfNeeded: instruction.operand)
            return isFixed[place] ? values[place] : nil
        case .add, .subtract, .multiply, .divide, .modulo, .negate, .equal, .notEqual, .less,
            .lessOrEqual, .greater, .greaterOrEqual, .not, .skipIfFalse, .skipIfTrue, .min, .max,
            .clamp, .isIn, .visited, .done, .count, .since, .answered, .chosen, .everChosen,
            .credit, .time:
            return nil
        }
    }

    /// Returns the first measure that a text shows and the run may change, by its id.
    func changing(in words: String) -> String? {
        let bytes = Array(words.utf8)
        let brace = UInt8(ascii: "{")
        var place = 0
        while let start = bytes[place...].firstIndex(of: brace) {
            place = start + 1
            guard place < bytes.count else { return nil }
            if bytes[place] == brace {
                place += 1
                continue
            }
            guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
            let name = bytes[place..<end]
            for (measure, known) in names.enumerated()
            where !isFixed[measure] && name.elementsEqual(known) {
                return String(utf8: known)
            }
        }
        return nil
    }
}

extension Scenario {
    /// Visits everything that states, ways, options and acts do.
    func eachEffect(_ visit: (Effect) -> Void) {
        for state in states {
            for effect in state.enter + state.exit { visit(effect) }
            for way in state.transitions { way.effects.forEach(visit) }
            for way in state.after { way.effects.forEach(visit) }
            for periodic in state.every { periodic.effects.forEach(visit) }
        }
        for decision in decisions {
            for option in decision.options { option.effects.forEach(visit) }
        }
        for act in acts { act.effects.forEach(visit) }
    }
}
