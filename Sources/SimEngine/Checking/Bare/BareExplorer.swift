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

    /// A situation that was come to, where it belongs in the table, and where it was come from.
    private struct Found {
        let word: UInt64
        let slot: Int
        let parent: UInt32
    }

    private mutating func run(_ limits: ExplorationLimits) {
        var table = WordTable()
        let ways = BareWays(model)
        let events = model.events.count
        let found = UnsafeMutablePointer<Found>.allocate(
            capacity: max(1, BareExplorer.batch * events))
        let taken = BareExplorer.flags(model.machine.transitions.count)
        let reached = BareExplorer.flags(model.machine.states.count)
        defer {
            BareExplorer.note(taken, model.machine.transitions.count, in: &self.taken)
            BareExplorer.note(reached, model.machine.states.count, in: &self.reached)
            found.deallocate()
        }
        order.append(model.start)
        parents.append(0)
        _ = table.insert(model.start, at: table.slot(of: model.start))
        reached[leaf(model.start)] = true
        var next = 0
        var end = 1
        var mark: UInt64 = 0
        while next < order.count {
            let stop = min(order.count, min(end, next + BareExplorer.batch))
            while !table.hasRoom(for: (stop - next) * events) { table.grow() }
            let count = expand(next..<stop, ways, table, taken, found, &mark)
            for place in 0..<count {
                let entry = found[place]
                guard table.insert(entry.word, at: entry.slot) else { continue }
                order.append(entry.word)
                parents.append(entry.parent)
                reached[leaf(entry.word)] = true
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
        // What was touched is read, so that asking for it is not left out.
        if mark == 1, order.isEmpty { bytes += 1 }
    }

    /// Follows every event from some situations; returns how many others were come to.
    @inline(__always)
    private mutating func expand(
        _ places: Range<Int>, _ ways: borrowing BareWays, _ table: borrowing WordTable,
        _ taken: UnsafeMutablePointer<Bool>, _ found: UnsafeMutablePointer<Found>,
        _ mark: inout UInt64
    ) -> Int {
        let events = model.events.count
        var count = 0
        for place in places { mark ^= ways.touch(leaf(order[place]) * events) }
        for place in places {
            let word = order[place]
            let cell = leaf(word) * events
            var isStuck = true
            for event in 0..<events {
                let successor = ways.follow(word, cell + event, taken)
                if successor == BareWays.nothing { continue }
                transitions += 1
                if successor == word { continue }
                isStuck = false
                let slot = table.slot(of: successor)
                mark ^= table.touch(slot)
                let parent = UInt32(truncatingIfNeeded: place)
                (found + count).initialize(
                    to: Found(word: successor, slot: slot, parent: parent))
                count += 1
            }
            if isStuck { stuck.append(place) }
        }
        return count
    }

    private static func flags(_ count: Int) -> UnsafeMutablePointer<Bool> {
        let flags = UnsafeMutablePointer<Bool>.allocate(capacity: max(1, count))
        flags.initialize(repeating: false, count: max(1, count))
        return flags
    }

    private static func note(
        _ flags: UnsafeMutablePointer<Bool>, _ count: Int, in set: inout BitSet
    ) {
        for place in 0..<count where flags[place] { set.insert(place) }
        flags.deallocate()
    }

    @inline(__always)
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
        let ways = BareWays(model)
        let taken = BareExplorer.flags(model.machine.transitions.count)
        defer { taken.deallocate() }
        var inputs: [Input] = []
        var current = place
        while current > 0 {
            let from = Int(parents[current])
            let row = leaf(order[from]) * model.events.count
            for event in model.events.indices
            where ways.follow(order[from], row + event, taken) == order[current] {
                inputs.append(.event(model.events[event]))
                break
            }
            current = from
        }
        return ExploredRoute(
            variant: model.machine.scenario.drawn(seed: 0), inputs: inputs.reversed())
    }
}
