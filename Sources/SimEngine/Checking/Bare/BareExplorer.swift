/// Explores a bare statechart, breadth first: the same situations as the interpreter's, many times
/// faster.
struct BareExplorer {
    let model: BareModel
    /// The situations in the order in which they were found.
    private(set) var order: [UInt64] = []
    /// For each situation the one it was first reached from, and the last itself.
    private(set) var parents: [UInt32] = []
    private(set) var transitions = 0
    private(set) var depth = 0
    private(set) var taken: BitSet
    private(set) var reached: BitSet
    /// The situations in which no event does anything.
    private(set) var stuck: [Int] = []
    private(set) var limit: ExplorationGaps.Limit?
    /// How much memory the situations and their table took, in bytes.
    private(set) var bytes = 0

    /// How many situations are expanded before their successors are looked up.
    private static let batch = 64

    init(_ model: BareModel, _ limits: ExplorationLimits) {
        self.model = model
        taken = BitSet(bound: max(1, model.machine.transitions.count))
        reached = BitSet(bound: max(1, model.machine.states.count))
        run(limits)
    }

    private mutating func run(_ limits: ExplorationLimits) {
        var table = WordTable()
        order.append(model.start)
        parents.append(0)
        _ = table.insert(model.start, at: table.slot(of: model.start))
        reached.insert(leaf(model.start))
        var next = 0
        var end = 1
        var found: [(word: UInt64, slot: Int, parent: UInt32)] = []
        var mark: UInt64 = 0
        while next < order.count {
            let stop = min(order.count, min(end, next + BareExplorer.batch))
            found.removeAll(keepingCapacity: true)
            let most = (stop - next) * model.events.count
            while !table.hasRoom(for: most) { table.grow() }
            for place in next..<stop { expand(place, table, &found, &mark) }
            for entry in found where table.insert(entry.word, at: entry.slot) {
                order.append(entry.word)
                parents.append(entry.parent)
                reached.insert(leaf(entry.word))
            }
            next = stop
            if next == end, next < order.count {
                depth += 1
                end = order.count
            }
            bytes = table.capacity * 8 + order.count * 12
            if order.count > limits.states || transitions > limits.transitions {
                limit = .size
                return
            }
            if bytes > limits.bytes {
                limit = .memory
                return
            }
        }
        // The touched slots are read, so that asking for them is not left out.
        if mark == 1, order.isEmpty { bytes += 1 }
    }

    private mutating func expand(
        _ place: Int, _ table: borrowing WordTable,
        _ found: inout [(word: UInt64, slot: Int, parent: UInt32)], _ mark: inout UInt64
    ) {
        let word = order[place]
        let row = leaf(word) * model.events.count
        var isStuck = true
        for event in model.events.indices {
            guard let successor = follow(word, model.ways[row + event]) else { continue }
            transitions += 1
            if successor == word { continue }
            isStuck = false
            let slot = table.slot(of: successor)
            mark ^= table.touch(slot)
            found.append((successor, slot, UInt32(truncatingIfNeeded: place)))
        }
        if isStuck { stuck.append(place) }
    }

    /// Returns the situation after an event, or nothing where it does nothing.
    @inline(__always)
    private mutating func follow(_ word: UInt64, _ ways: [BareModel.Way]) -> UInt64? {
        for way in ways {
            if let condition = way.condition {
                let facts = BareFacts(fields: model.fields, word: word)
                guard model.machine.scenario.value(of: condition, facts) != 0 else { continue }
            }
            taken.insert(Int(way.row))
            var result = (word >> model.leafBits) << model.leafBits | way.target
            for change in way.changes { apply(change, to: &result) }
            return result
        }
        return nil
    }

    @inline(__always)
    private func apply(_ change: BareModel.Change, to word: inout UInt64) {
        let place: Int
        let value: Int64
        switch change {
        case .constant(let field, let constant):
            place = field
            value = constant
        case .step(let field, let step):
            place = field
            let own = model.fields[field]
            value = Int64(bitPattern: word >> own.shift & own.mask) &+ own.low &+ step
        case .expression(let field, let expression):
            place = field
            let facts = BareFacts(fields: model.fields, word: word)
            guard let result = model.machine.scenario.value(of: expression, facts) else { return }
            value = result
        }
        let own = model.fields[place]
        let kept = UInt64(bitPattern: min(max(value, own.low), own.high) &- own.low)
        word = word & ~(own.mask << own.shift) | kept << own.shift
    }

    private func leaf(_ word: UInt64) -> Int {
        Int(truncatingIfNeeded: word & (1 << model.leafBits - 1))
    }
}

/// What a bare exploration has found.
extension BareExplorer {
    /// Returns what is wrong, with the shortest routes.
    func findings() -> [CheckFinding] {
        let scenario = model.machine.scenario
        var found: [CheckFinding] = []
        if limit == nil {
            var active = reached
            for state in scenario.states.indices.reversed() where active.contains(state) {
                if let parent = scenario.states[state].parent { active.insert(parent.int) }
            }
            for (place, state) in scenario.states.enumerated() where !active.contains(place) {
                if let parent = state.parent, !active.contains(parent.int) { continue }
                found.append(
                    CheckFinding(.unreachableState(scenario.string(state.id)), at: state.source))
            }
            for (place, origin) in TransitionOrigin.all(of: scenario).enumerated()
            where !taken.contains(place)
                && active.contains(Int(model.machine.transitions[place].source))
            {
                found.append(
                    CheckFinding(
                        .neverTaken(scenario.words(for: origin)), at: origin.source(in: scenario)))
            }
        }
        var told = BitSet(bound: max(1, scenario.states.count))
        for place in stuck where told.insert(leaf(order[place])) {
            let state = scenario.states[leaf(order[place])]
            found.append(
                CheckFinding(
                    .deadEnd(states: [scenario.string(state.id)]), at: state.source,
                    route: route(to: place)))
        }
        return found
    }

    private func route(to place: Int) -> ExploredRoute {
        var copy = self
        var inputs: [Input] = []
        var current = place
        while current > 0 {
            let from = Int(parents[current])
            let row = leaf(order[from]) * model.events.count
            for event in model.events.indices
            where copy.follow(order[from], model.ways[row + event]) == order[current] {
                inputs.append(.event(model.events[event]))
                break
            }
            current = from
        }
        return ExploredRoute(
            variant: model.machine.scenario.drawn(seed: 0), inputs: inputs.reversed())
    }
}
