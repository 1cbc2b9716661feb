/// How far the value of a measure matters.
enum Saturation: Hashable, Sendable {
    /// Every value.
    case none
    /// Up to a value, in thousandths: greater ones compare alike, and it never falls again.
    case above(Int64)
    /// Down to a value, in thousandths: lesser ones compare alike, and it never rises again.
    case below(Int64)

    /// Returns the value that stands for one.
    func apply(_ value: Int64) -> Int64 {
        switch self {
        case .none: value
        case .above(let limit): min(value, limit)
        case .below(let limit): max(value, limit)
        }
    }
}

/// How a measure is changed by effects.
private struct Changes {
    var rises = false
    var falls = false
    var isFree = false
}

extension Machine {
    /// Returns for each measure how far it matters: one that only counts up, or only down, and is
    /// only compared with constants, needs not be followed beyond the last of them.
    func saturations(_ guards: [Expression]) -> [Saturation] {
        let count = scenario.measures.count
        var limits = [[Int64]](repeating: [], count: count)
        var changes = [Changes](repeating: Changes(), count: count)
        for expression in guards { note(expression, &limits, &changes) }
        for effect in effects {
            guard case .set(let measure, let expression) = effect else { continue }
            note(measure, expression, &limits, &changes)
        }
        return (0..<count).map { measure in
            let change = changes[measure]
            guard !change.isFree, !limits[measure].isEmpty, change.rises != change.falls else {
                return .none
            }
            return change.rises
                ? .above((limits[measure].max() ?? 0) + 1)
                : .below((limits[measure].min() ?? 0) - 1)
        }
    }

    /// Notes what a condition compares measures with.
    private func note(
        _ expression: Expression, _ limits: inout [[Int64]], _ changes: inout [Changes]
    ) {
        let code = scenario.code(of: expression)
        for place in code.indices where code[place].opcode == .measure {
            let measure = Int(code[place].operand)
            if let constant = code.constantCompared(at: place) {
                limits[measure].append(constant)
            } else {
                changes[measure].isFree = true
            }
        }
    }

    /// Notes how an effect changes its measure, and that it reads others freely.
    private func note(
        _ measure: MeasureID, _ expression: Expression, _ limits: inout [[Int64]],
        _ changes: inout [Changes]
    ) {
        let code = Array(scenario.code(of: expression))
        if code.count == 1, code[0].opcode == .constant { return }
        let isStep =
            code.count == 3 && code[0].opcode == .measure && Int(code[0].operand) == measure.int
            && code[1].opcode == .constant
        if isStep, code[2].opcode == .add || code[2].opcode == .subtract {
            let rises = (code[1].operand >= 0) == (code[2].opcode == .add)
            changes[measure.int].rises = changes[measure.int].rises || rises
            changes[measure.int].falls = changes[measure.int].falls || !rises
            return
        }
        changes[measure.int].isFree = true
        for instruction in code where instruction.opcode == .measure {
            changes[Int(instruction.operand)].isFree = true
        }
    }

    /// Whether an expression reads a measure.
    func reads(_ expression: Expression, measure: Int32) -> Bool {
        scenario.code(of: expression).contains {
            $0.opcode == .measure && $0.operand == Int64(measure)
        }
    }
}
