/// Which states may be active later, whatever the learner does and whatever guards come to.
///
/// It errs on the safe side: a state that can follow is always among the followers.
struct ControlFlow: Sendable {
    /// For each state those that may be active at the same time or later, itself included.
    let followers: [BitSet]
    /// For each state those that may be entered later; itself only where it can be entered again.
    let entered: [BitSet]

    /// The most states for which followers are told apart; in a larger case all follow all.
    static let limit = 4096

    init(_ machine: Machine) {
        let count = machine.states.count
        guard count <= ControlFlow.limit else {
            followers = []
            entered = []
            return
        }
        let steps = Steps(machine)
        let followers = (0..<count).map { steps.closure(of: Int32($0)) }
        entered = (0..<count).map { steps.entered(after: followers[$0], count) }
        self.followers = followers
    }
}

/// The states that one transition out of each state makes active.
private struct Steps {
    private let machine: Machine
    private var next: [[Int32]]
    /// The states that the transitions of each state enter.
    private var entries: [BitSet] = []

    init(_ machine: Machine) {
        let entrances = Entrances(machine: machine)
        self.machine = machine
        next = [[Int32]](repeating: [], count: machine.states.count)
        for state in machine.states.indices {
            let row = machine.states[state]
            var entered = BitSet(bound: machine.states.count)
            for run in [row.eventless, row.evented] {
                for transition in run.rows {
                    for place in machine.transitions[transition].targets.rows {
                        entrances.enter(machine.targets[place], &entered)
                    }
                }
            }
            entries.append(entered)
            next[state] = (0..<machine.states.count).filter { entered.contains($0) }
                .map { Int32($0) }
            if row.parent >= 0 { next[state].append(row.parent) }
        }
    }

    /// Returns what the transitions of any of some states enter.
    func entered(after followers: BitSet, _ count: Int) -> BitSet {
        var found = BitSet(bound: count)
        for state in 0..<count where followers.contains(state) { found.formUnion(entries[state]) }
        return found
    }

    func closure(of state: Int32) -> BitSet {
        var found = BitSet(bound: machine.states.count)
        found.insert(Int(state))
        var waiting = [state]
        while let current = waiting.popLast() {
            for follower in next[Int(current)] where found.insert(Int(follower)) {
                waiting.append(follower)
            }
        }
        return found
    }
}

extension Machine {
    /// Returns the last state inside another; of the whole session the last of all.
    func lastInside(_ state: Int32) -> Int32 {
        state < 0
            ? Int32(truncatingIfNeeded: states.count - 1) : states[Int(state)].lastDescendant
    }
}
