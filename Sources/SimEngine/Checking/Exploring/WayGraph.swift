/// Which states come after which, by which transitions, whatever conditions come to.
struct WayGraph {
    private let machine: Machine
    /// For each transition the states that it enters, with those around them and inside them.
    let entered: [[Int32]]
    /// For each state its transitions.
    private let rows: [[Int]]
    /// How many transitions may still be looked at.
    private(set) var patience: Int

    /// What a search must not use.
    struct Limits {
        /// The transitions that are left out.
        var without: BitSet
        /// The state that may not be entered.
        var past: Int32?
    }

    /// The most transitions that all searches may look at.
    private static let patience = 20_000_000

    init(_ machine: Machine) {
        self.machine = machine
        patience = WayGraph.patience
        let entrances = Entrances(machine: machine)
        entered = machine.transitions.map { transition in
            var entered = BitSet(bound: max(1, machine.states.count))
            for place in transition.targets.rows {
                entrances.enter(machine.targets[place], &entered)
            }
            // What lies outside of the domain stays as it is: the other regions go on.
            return machine.states.indices.map { Int32(truncatingIfNeeded: $0) }.filter {
                entered.contains(Int($0)) && machine.isDescendant($0, of: transition.domain)
            }
        }
        rows = machine.states.map { Array($0.eventless.rows) + Array($0.evented.rows) }
    }

    /// Returns the states on a shortest way from a state to another, both included; nothing where
    /// there is none, or too much was looked at.
    mutating func way(from start: Int32, to goal: Int32, _ limits: Limits) -> [Int32]? {
        var before = [Int32](repeating: -1, count: machine.states.count)
        var waiting = [start]
        before[Int(start)] = start
        var place = 0
        while place < waiting.count, patience > 0 {
            let state = waiting[place]
            place += 1
            for next in followers(of: state, from: start, limits) where before[Int(next)] < 0 {
                before[Int(next)] = state
                if next == goal { return trace(goal, before) }
                waiting.append(next)
            }
        }
        return nil
    }

    private func trace(_ goal: Int32, _ before: [Int32]) -> [Int32] {
        var way = [goal]
        var state = goal
        while before[Int(state)] != state {
            state = before[Int(state)]
            way.append(state)
        }
        return way.reversed()
    }

    private mutating func followers(
        of state: Int32, from start: Int32, _ limits: Limits
    ) -> [Int32] {
        var found: [Int32] = []
        for row in rows[Int(state)] where !limits.without.contains(row) {
            patience -= 1
            if let past = limits.past, entered[row].contains(past) { continue }
            found += entered[row]
        }
        let parent = machine.states[Int(state)].parent
        guard parent >= 0 else { return found }
        found.append(parent)
        // What other regions do goes on meanwhile; those that are entered later are come to with it.
        let own = state...machine.states[Int(state)].lastDescendant
        if machine.states[Int(parent)].kind == .parallel, own.contains(start) {
            for other in parent + 1...machine.states[Int(parent)].lastDescendant
            where !own.contains(other) && other != limits.past { found.append(other) }
        }
        return found
    }
}
