/// A bare statechart as a table: one active leaf, a few measures, events from outside, nothing else.
///
/// Such a case needs no interpreter: a situation is one 64-bit word, and what an event does in it
/// stands in the table. A case that asks, waits, remembers or raises anything is not bare.
struct BareModel: Sendable {
    let machine: Machine
    /// The events, in the order in which they are tried.
    let events: [EventCode]
    /// For each state and event the ways that may be taken, the first that holds first.
    let ways: [[Way]]
    /// The measures that are kept.
    let fields: [Field]
    /// The bits of the leaf.
    let leafBits: UInt64
    /// The first situation.
    let start: UInt64

    /// What one transition does from one leaf.
    struct Way: Sendable {
        /// The transition.
        let row: Int32
        /// What must hold.
        let condition: Expression?
        /// The leaf it leads to.
        let target: UInt64
        /// The changes of measures on the way.
        let changes: [Change]
    }

    /// A measure in the word of a situation.
    struct Field: Sendable {
        /// The measure.
        let measure: Int
        /// The place of its lowest bit.
        let shift: UInt64
        /// The bits, all set.
        let mask: UInt64
        /// The value that stands for 0, in thousandths.
        let low: Int64
        /// The greatest value, in thousandths.
        let high: Int64
    }

    /// A change of a measure.
    enum Change: Sendable {
        /// To a constant.
        case constant(field: Int, Int64)
        /// By a constant.
        case step(field: Int, Int64)
        /// To a constant less what it was.
        case difference(field: Int, Int64)
        /// To what an expression comes to.
        case expression(field: Int, Expression)
    }

    /// Makes the table of a case, or nothing where the case is not bare.
    init?(_ machine: Machine) {
        guard BareModel.isBare(machine) else { return nil }
        let model = ExploredModel(machine, Slice(everythingOf: machine.scenario))
        self.machine = machine
        events = model.events
        leafBits = UInt64(64 - UInt64(machine.states.count).leadingZeroBitCount)
        guard let fields = BareModel.fields(model, leafBits) else { return nil }
        self.fields = fields
        var ways: [[Way]] = []
        for state in machine.states.indices {
            for event in model.events {
                guard
                    let found = BareModel.ways(from: Int32(state), on: event, machine, fields)
                else { return nil }
                ways.append(found)
            }
        }
        self.ways = ways
        let first = Interpreter(machine, machine.scenario.drawn(seed: 0))
        guard case .running = first.snapshot.phase,
            let leaf = first.snapshot.facts.configuration.last
        else { return nil }
        var word = UInt64(UInt32(bitPattern: leaf))
        for field in fields {
            let value = first.snapshot.facts.measures[field.measure]
            word |= UInt64(bitPattern: value &- field.low) << field.shift
        }
        start = word
    }

    /// Whether nothing but events and measures decides what happens.
    private static func isBare(_ machine: Machine) -> Bool {
        let scenario = machine.scenario
        guard scenario.decisions.isEmpty, scenario.rubric.isEmpty, machine.timers.isEmpty,
            machine.invariants.isEmpty, machine.histories.isEmpty, scenario.parameters.isEmpty,
            machine.initial.rows.count == 1
        else { return false }
        for row in machine.states {
            if row.kind == .parallel || (row.kind == .final && row.parent < 0) { return false }
            if !row.eventless.isEmpty || row.initial.rows.count > 1 { return false }
            if row.kind == .final { return false }
        }
        for transition in machine.transitions {
            if transition.targets.rows.count > 1 { return false }
            if case .condition(let condition) = transition.condition {
                if !machine.readsOnlyMeasures(condition) { return false }
            }
        }
        for effect in machine.effects {
            switch effect {
            case .set(_, let expression):
                if machine.mayFault(expression) || !machine.readsOnlyMeasures(expression) {
                    return false
                }
            case .say, .note: continue
            case .raise, .send, .cancel, .advance: return false
            }
        }
        return !machine.transitions.contains {
            if case .condition(let condition) = $0.condition { return machine.mayFault(condition) }
            return false
        }
    }

    /// Lays the kept measures out behind the leaf, or gives nothing where one word is too short.
    private static func fields(_ model: ExploredModel, _ leafBits: UInt64) -> [Field]? {
        var fields: [Field] = []
        var shift = leafBits
        for variable in model.readers.variables {
            guard case .measure(let measure) = variable else { return nil }
            let range = model.machine.scenario.measures[Int(measure)].range
            let initial = model.machine.scenario.measures[Int(measure)].initial
            guard range.contains(initial) else { return nil }
            let low = range.lowerBound.thousandths
            let width = UInt64(bitPattern: range.upperBound.thousandths &- low)
            let bits = UInt64(64 - width.leadingZeroBitCount)
            guard shift + bits <= 63 else { return nil }
            fields.append(
                Field(
                    measure: Int(measure), shift: shift, mask: (1 << bits) - 1, low: low,
                    high: range.upperBound.thousandths))
            shift += bits
        }
        return fields
    }
}

extension Machine {
    /// Whether an expression reads nothing but measures.
    func readsOnlyMeasures(_ expression: Expression) -> Bool {
        scenario.code(of: expression).allSatisfy {
            switch $0.opcode {
            case .isIn, .visited, .done, .count, .since, .answered, .chosen, .everChosen, .credit,
                .time:
                false
            case .constant, .measure, .add, .subtract, .multiply, .divide, .modulo, .negate,
                .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .not,
                .skipIfFalse, .skipIfTrue, .min, .max, .clamp:
                true
            }
        }
    }
}
