/// What an event does, worked out once for each leaf.
extension BareModel {
    /// Returns the ways from a leaf on an event, inner states first; none for other states.
    ///
    /// - Returns: Nothing at all where a way leads to more than one leaf.
    static func ways(
        from leaf: Int32, on event: EventCode, _ machine: Machine, _ fields: [Field]
    ) -> [Way]? {
        guard machine.states[Int(leaf)].kind == .atomic else { return [] }
        var ways: [Way] = []
        var state = leaf
        while state >= 0 {
            for row in machine.states[Int(state)].evented.rows {
                let transition = machine.transitions[row]
                let matches = transition.events.rows.contains {
                    machine.descriptors[$0].contains(event)
                }
                guard matches else { continue }
                guard let way = way(from: leaf, row, machine, fields) else { return nil }
                ways.append(way)
                // What stands behind an unconditional way is never asked.
                if way.condition == nil { return ways }
            }
            state = machine.states[Int(state)].parent
        }
        return ways
    }

    private static func way(
        from leaf: Int32, _ row: Int, _ machine: Machine, _ fields: [Field]
    ) -> Way? {
        let transition = machine.transitions[row]
        var condition: Expression?
        if case .condition(let guarding) = transition.condition { condition = guarding }
        var effects: [Int] = []
        var target = leaf
        if let goal = transition.targets.rows.first {
            var state = leaf
            while state >= 0, machine.isDescendant(state, of: transition.domain) {
                effects += Array(machine.states[Int(state)].exit.rows)
                state = machine.states[Int(state)].parent
            }
            effects += Array(transition.effects.rows)
            guard let path = path(to: machine.targets[goal], within: transition.domain, machine)
            else { return nil }
            for state in path { effects += Array(machine.states[Int(state)].enter.rows) }
            target = path.last ?? leaf
        } else {
            effects = Array(transition.effects.rows)
        }
        return Way(
            row: Int32(truncatingIfNeeded: row), condition: condition,
            target: UInt64(UInt32(bitPattern: target)),
            changes: effects.compactMap { change($0, machine, fields) })
    }

    /// Returns the states that are entered, outer ones first, down to the leaf.
    private static func path(
        to target: Int32, within domain: Int32, _ machine: Machine
    ) -> [Int32]? {
        var path: [Int32] = []
        var state = target
        while state >= 0, state != domain {
            path.insert(state, at: 0)
            state = machine.states[Int(state)].parent
        }
        state = target
        while machine.states[Int(state)].kind == .compound {
            guard let first = machine.states[Int(state)].initial.rows.first else { return nil }
            // An initial state may lie deeper than the children.
            let inner = machine.targets[first]
            guard let more = BareModel.path(to: inner, within: state, machine) else { return nil }
            path += more
            state = path.last ?? state
        }
        return path
    }

    private static func change(_ row: Int, _ machine: Machine, _ fields: [Field]) -> Change? {
        guard case .set(let measure, let expression) = machine.effects[row],
            let field = fields.firstIndex(where: { $0.measure == measure.int })
        else { return nil }
        let code = Array(machine.scenario.code(of: expression))
        if code.count == 1, code[0].opcode == .constant {
            return .constant(field: field, code[0].operand)
        }
        if code.count == 3, code[0].opcode == .measure,
            code[0].operand == Int64(measure.raw), code[1].opcode == .constant
        {
            if code[2].opcode == .add {
                return .step(field: field, code[1].operand)
            }
            if code[2].opcode == .subtract {
                return .step(field: field, -code[1].operand)
            }
        }
        if code.count == 3, code[0].opcode == .constant, code[1].opcode == .measure,
            code[1].operand == Int64(measure.raw), code[2].opcode == .subtract
        {
            return .difference(field: field, code[0].operand)
        }
        return .expression(field: field, expression)
    }
}

/// The measures of a situation, as expressions read them.
struct BareFacts: ExpressionFacts {
    let fields: [BareModel.Field]
    let word: UInt64

    func value(of instruction: Instruction) -> Int64? {
        if instruction.opcode == .constant { return instruction.operand }
        for field in fields where Int64(field.measure) == instruction.operand {
            return Int64(bitPattern: word >> field.shift & field.mask) &+ field.low
        }
        return nil
    }
}
