/// A maximum matching of two copies of the same few nodes, by augmenting paths.
struct Matching {
    /// For each node on the left, one bit for each neighbor on the right.
    var neighbors: [UInt64]
    private var partners: [Int]

    init(count: Int) {
        neighbors = [UInt64](repeating: 0, count: count)
        partners = [Int](repeating: -1, count: count)
    }

    /// Returns how many pairs can be matched at most.
    mutating func maximum() -> Int {
        var size = 0
        for node in neighbors.indices {
            var tried: UInt64 = 0
            if augment(node, &tried) { size += 1 }
        }
        return size
    }

    private mutating func augment(_ node: Int, _ tried: inout UInt64) -> Bool {
        while true {
            let open = neighbors[node] & ~tried
            if open == 0 { return false }
            let next = open.trailingZeroBitCount
            tried |= 1 << UInt64(next)
            if partners[next] < 0 || augment(partners[next], &tried) {
                partners[next] = node
                return true
            }
        }
    }
}
