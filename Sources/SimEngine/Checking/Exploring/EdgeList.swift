/// The explored inputs of all states, in order: where each leads and what it earns.
struct EdgeList {
    private var starts: [UInt32] = []
    private(set) var targets: [UInt32] = []
    /// What each earns, in thousandths of a point; empty where points are not counted.
    private(set) var weights: [Int32] = []

    /// How many there are.
    var count: Int { targets.count }
    /// How many bytes are used.
    var bytes: Int { starts.count * 4 + targets.count * 4 + weights.count * 4 }

    /// Begins with the edges of the next state.
    mutating func begin() { starts.append(UInt32(truncatingIfNeeded: targets.count)) }

    /// Adds an edge of the state that was begun last.
    mutating func add(_ target: Int, weight: Int64?) {
        targets.append(UInt32(truncatingIfNeeded: target))
        if let weight { weights.append(Int32(clamping: weight)) }
    }

    /// The edges of a state; those of one never begun are none.
    func edges(of state: Int) -> Range<Int> {
        guard state < starts.count else { return 0..<0 }
        let end = state + 1 < starts.count ? Int(starts[state + 1]) : targets.count
        return Int(starts[state])..<end
    }
}
