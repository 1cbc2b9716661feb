/// The ways of a bare statechart, laid out flat so that following one touches little memory.
///
/// It owns its memory, so it can be moved but not copied.
struct BareWays: ~Copyable {
    private let scenario: Scenario
    private let fields: [BareModel.Field]
    /// For each state and event where its ways begin, and last where all end.
    private let starts: UnsafeMutablePointer<Int32>
    private let ways: UnsafeMutablePointer<Way>
    private let changes: UnsafeMutablePointer<Change>

    /// No situation: a word has 63 bits at most.
    static let nothing = UInt64.max

    /// A way: what stays of the word, what is put in, and the changes that need computing.
    private struct Way {
        let keep: UInt64
        let put: UInt64
        let condition: Expression
        let row: Int32
        let firstChange: Int32
        let changeCount: Int16
        let isConditional: Bool
    }

    /// A change of a measure: a step up or down, a difference from a constant, or an expression.
    private struct Change: Hashable {
        let shift: UInt64
        let mask: UInt64
        let low: Int64
        let high: Int64
        let amount: Int64
        /// 1 to add the measure to the amount, -1 to take it away, 2 to leave it out, 0 where an
        /// expression is computed.
        let sign: Int64
        let expression: Expression
    }

    /// Lays the ways of a model out.
    init(_ model: BareModel) {
        scenario = model.machine.scenario
        fields = model.fields
        let leaf: UInt64 = (1 << model.leafBits) - 1
        var starts: [Int32] = []
        var ways: [Way] = []
        var changes: [Change] = []
        // Where the same changes begin that other ways make too: so few that they stay at hand.
        var known: [[Change]: Int] = [:]
        for cell in model.ways {
            starts.append(Int32(truncatingIfNeeded: ways.count))
            for way in cell {
                var own: [Change] = []
                var (clear, put) = (leaf, way.target)
                for change in way.changes {
                    // A constant is part of the word that is put in, as long as nothing is computed before.
                    if own.isEmpty, case .constant(let place, let value) = change {
                        let field = model.fields[place]
                        clear |= field.mask << field.shift
                        put = put & ~(field.mask << field.shift) | BareWays.stored(value, field)
                    } else {
                        own.append(BareWays.change(change, model.fields))
                    }
                }
                let first = known[own] ?? changes.count
                if first == changes.count {
                    known[own] = first
                    changes += own
                }
                ways.append(
                    Way(
                        keep: ~clear, put: put,
                        condition: way.condition ?? Expression(first: 0, count: 0), row: way.row,
                        firstChange: Int32(truncatingIfNeeded: first),
                        changeCount: Int16(clamping: own.count),
                        isConditional: way.condition != nil))
            }
        }
        starts.append(Int32(truncatingIfNeeded: ways.count))
        // What is asked for in advance is there, even behind the last.
        let none = Expression(first: 0, count: 0)
        ways.append(
            Way(
                keep: 0, put: 0, condition: none, row: 0, firstChange: 0, changeCount: 0,
                isConditional: false))
        self.starts = BareWays.copy(starts)
        self.ways = BareWays.copy(ways)
        self.changes = BareWays.copy(changes)
    }

    deinit {
        starts.deallocate()
        ways.deallocate()
        changes.deallocate()
    }

    private static func copy<Element>(_ all: [Element]) -> UnsafeMutablePointer<Element> {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, all.count))
        for (place, element) in all.enumerated() { (memory + place).initialize(to: element) }
        return memory
    }

    private static func stored(_ value: Int64, _ field: BareModel.Field) -> UInt64 {
        UInt64(bitPattern: min(max(value, field.low), field.high) &- field.low) << field.shift
    }

    private static func change(_ change: BareModel.Change, _ fields: [BareModel.Field]) -> Change {
        func made(
            _ field: Int, _ sign: Int64, _ amount: Int64,
            _ expression: Expression = Expression(first: 0, count: 0)
        ) -> Change {
            let own = fields[field]
            return Change(
                shift: own.shift, mask: own.mask, low: own.low, high: own.high, amount: amount,
                sign: sign, expression: expression)
        }
        switch change {
        case .constant(let field, let value): return made(field, 2, value)
        case .step(let field, let step): return made(field, 1, step)
        case .difference(let field, let constant): return made(field, -1, constant)
        case .expression(let field, let expression): return made(field, 0, 0, expression)
        }
    }
}

extension BareWays {
    /// Asks for the memory of the ways of a leaf, so that it is there when they are followed.
    @inline(__always)
    func touch(_ cell: Int) -> UInt64 { ways[Int(starts[cell])].put }

    /// Returns the situation after an event, or ``nothing``.
    ///
    /// - Parameters:
    ///   - word: The situation.
    ///   - cell: The place of the leaf and the event.
    ///   - taken: For each transition whether it was taken, which is noted.
    /// - Returns: The word of what follows.
    @inline(__always)
    func follow(_ word: UInt64, _ cell: Int, _ taken: UnsafeMutablePointer<Bool>) -> UInt64 {
        var place = Int(starts[cell])
        let end = Int(starts[cell + 1])
        while place < end {
            let way = ways + place
            place += 1
            if way.pointee.isConditional, !holds(way.pointee.condition, word) { continue }
            taken[Int(way.pointee.row)] = true
            var result = word & way.pointee.keep | way.pointee.put
            if way.pointee.changeCount > 0 {
                let first = Int(way.pointee.firstChange)
                for change in first..<first + Int(way.pointee.changeCount) {
                    apply(changes + change, &result)
                }
            }
            return result
        }
        return BareWays.nothing
    }

    @inline(__always)
    private func apply(_ change: UnsafeMutablePointer<Change>, _ word: inout UInt64) {
        let own = change.pointee
        var value: Int64
        if own.sign == 0 {
            guard let result = computed(own.expression, word) else { return }
            value = result
        } else {
            let now = Int64(bitPattern: word >> own.shift & own.mask) &+ own.low
            value = own.amount &+ (own.sign == 1 ? now : own.sign == 2 ? 0 : 0 &- now)
        }
        value = min(max(value, own.low), own.high)
        word = word & ~(own.mask << own.shift) | UInt64(bitPattern: value &- own.low) << own.shift
    }

    @inline(never)
    private func computed(_ expression: Expression, _ word: UInt64) -> Int64? {
        scenario.value(of: expression, BareFacts(fields: fields, word: word))
    }

    @inline(never)
    private func holds(_ condition: Expression, _ word: UInt64) -> Bool {
        computed(condition, word) ?? 0 != 0
    }
}
