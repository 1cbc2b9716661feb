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

    /// Returns the largest set of nodes of which no two are neighbors, once a maximum was found.
    ///
    /// It needs neighbors that are a strict partial order: the set is what König's least cover of
    /// the two copies leaves out.
    func independent(of nodes: [Int]) -> [Int] {
        var (left, right): (UInt64, UInt64) = (0, 0)
        var open = nodes.filter { !partners.contains($0) }
        while let node = open.popLast() {
            if left & (1 << UInt64(node)) != 0 { continue }
            left |= 1 << UInt64(node)
            var reached = neighbors[node] & ~right
            right |= reached
            while reached != 0 {
                let partner = partners[reached.trailingZeroBitCount]
                if partner >= 0 { open.append(partner) }
                reached &= reached - 1
            }
        }
        return nodes.filter { left & ~right & (1 << UInt64($0)) != 0 }
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
