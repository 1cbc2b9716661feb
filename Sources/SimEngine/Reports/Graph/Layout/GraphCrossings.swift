/// The order of states within layers, such that few transitions cross: sweeps of barycenters.
struct GraphCrossings {
    /// The layers, each in order.
    private(set) var rows: [[Int]]
    private var below: [Int: [Int]] = [:]
    private var above: [Int: [Int]] = [:]
    private var position: [Int]

    init(_ rows: [[Int]], _ forward: [Int: [Int]], _ count: Int) {
        self.rows = rows
        position = [Int](repeating: 0, count: count)
        for upper in 0..<max(rows.count - 1, 0) {
            for child in rows[upper] {
                for target in forward[child] ?? [] where rows[upper + 1].contains(target) {
                    below[child, default: []].append(target)
                    above[target, default: []].append(child)
                }
            }
        }
    }

    /// Sweeps down and up, and keeps the best order met.
    mutating func reduce() {
        if rows.allSatisfy({ $0.count < 2 }) { return }
        number()
        var best = rows
        var fewest = count()
        for sweep in 0..<8 where fewest > 0 {
            if sweep % 2 == 0 {
                for row in rows.indices.dropFirst() { sort(row, by: above) }
            } else {
                for row in rows.indices.dropLast().reversed() { sort(row, by: below) }
            }
            let crossings = count()
            if crossings < fewest {
                fewest = crossings
                best = rows
            }
        }
        rows = best
    }

    private mutating func number() {
        for row in rows { for (place, child) in row.enumerated() { position[child] = place } }
    }

    private mutating func sort(_ row: Int, by neighbors: [Int: [Int]]) {
        var keyed: [(key: Int, place: Int, child: Int)] = []
        for (place, child) in rows[row].enumerated() {
            let others = neighbors[child] ?? []
            var sum = 0
            for other in others { sum += position[other] * 1000 }
            keyed.append((others.isEmpty ? place * 1000 : sum / others.count, place, child))
        }
        keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }
        rows[row] = keyed.map { $0.child }
        for (place, child) in rows[row].enumerated() { position[child] = place }
    }

    private func count() -> Int {
        var crossings = 0
        for row in rows.dropLast() {
            var ends: [Int] = []
            for child in row {
                ends.append(contentsOf: (below[child] ?? []).map { position[$0] }.sorted())
            }
            if ends.count > 400 { return crossings }
            for place in ends.indices {
                for earlier in 0..<place where ends[earlier] > ends[place] { crossings += 1 }
            }
        }
        return crossings
    }
}
