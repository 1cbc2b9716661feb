/// The tree in which frequent bytes lie near the root: Huffman's, at most fifteen deep.
struct ByteTree {
    /// How deep each byte lies; zero where it does not occur.
    private(set) var depths = [Int](repeating: 0, count: 256)
    /// The way to each byte, its first turn the highest of sixteen bits.
    private(set) var codes = [Int](repeating: 0, count: 256)
    /// How many bytes lie at each depth.
    private(set) var leaves = [Int](repeating: 0, count: deepest + 2)
    /// The number of the first fork at each depth.
    private(set) var forks = [Int](repeating: 0, count: deepest + 2)
    private var size = 0

    private static let deepest = 15
    private static let kinds = 20
    /// Where the tree of bytes stands among those of the other kinds of symbols.
    static let kind = 10

    init(_ bytes: [UInt8]) {
        var counts = [Int](repeating: 0, count: 256)
        for byte in bytes { counts[Int(byte)] += 1 }
        size = (counts.lastIndex { $0 > 0 } ?? -1) + 1
        var least = 1
        while !makeDepths(counts, least: least) { least *= 2 }
        makeCodes()
    }

    /// Joins the two lightest until one is left; false where that makes the tree too deep.
    private mutating func makeDepths(_ counts: [Int], least: Int) -> Bool {
        let symbols = counts.indices.filter { counts[$0] > 0 }
        var weights = symbols.map { max(counts[$0], least) }
        var left = Array(symbols.indices)
        var above: [Int] = symbols.map { _ in 0 }
        while left.count > 1 {
            weights.append(0)
            above.append(0)
            for _ in 0..<2 {
                var lightest = 0
                for place in left.indices where weights[left[place]] < weights[left[lightest]] {
                    lightest = place
                }
                weights[weights.count - 1] += weights[left[lightest]]
                above[left[lightest]] = weights.count - 1
                left[lightest] = left[left.count - 1]
                left.removeLast()
            }
            left.append(weights.count - 1)
        }
        for (place, symbol) in symbols.enumerated() {
            var depth = symbols.count == 1 ? 1 : 0
            var node = place
            while node + 1 < weights.count {
                node = above[node]
                depth += 1
            }
            if depth > Self.deepest { return false }
            depths[symbol] = depth
        }
        return true
    }

    private mutating func makeCodes() {
        for depth in depths { leaves[depth] += 1 }
        leaves[0] = 0
        var code = 0
        var fork = 0
        var inner = 1
        for depth in 1...Self.deepest {
            fork += inner
            forks[depth] = fork
            inner = 2 * inner - leaves[depth]
            code *= 2
            for byte in 0..<size where depths[byte] == depth {
                codes[byte] = code << (16 - depth)
                code += 1
            }
        }
    }

    /// Writes the depths, each by those before it; the other kinds have no symbols.
    func write(to coder: inout BitCoder) {
        var chances = [Int](repeating: 32_768, count: 17 * 17 * 16)
        func nibble(_ value: Int, before: Int, above: Int) {
            var node = 1
            for shift in [3, 2, 1, 0] {
                let place = (before * 17 + above) * 16 + node
                let bit = value >> shift & 1
                coder.code(bit == 1, chance: UInt32(chances[place]))
                chances[place] += ((bit == 1 ? 65_535 : 0) - chances[place]) >> 4
                node = node << 1 | bit
            }
        }
        for kind in 0..<Self.kinds {
            let own = kind == Self.kind ? size : 0
            for shift in [12, 8, 4, 0] { nibble(own >> shift & 15, before: 0, above: 16) }
            var before = 0
            for byte in 0..<own {
                nibble(depths[byte], before: before, above: 0)
                before = depths[byte]
            }
        }
    }
}
