/// Which steps of an ordering must come before which, each pair once.
struct StepPairs {
    /// How many steps there are.
    let stepCount: Int
    /// The pairs in the order in which they were first written.
    private(set) var pairs: [Ordering.Pair] = []
    /// For two steps, the place of their pair, or -1.
    private var places: [Int]

    /// Creates an empty table.
    init(stepCount: Int) {
        self.stepCount = stepCount
        places = [Int](repeating: -1, count: stepCount * stepCount)
    }

    /// Adds the pairs of neighbors in a chain; a pair that is critical anywhere is critical.
    mutating func addChain(_ steps: [Int], why: Text?, refs: [ReferenceID], isCritical: Bool) {
        for place in steps.indices.dropFirst() {
            let (before, after) = (steps[place - 1], steps[place])
            let slot = before * stepCount + after
            let known = places[slot]
            guard known < 0 else {
                if isCritical { pairs[known].isCritical = true }
                if pairs[known].why == nil { pairs[known].why = why }
                if pairs[known].refs.isEmpty { pairs[known].refs = refs }
                continue
            }
            places[slot] = pairs.count
            pairs.append(
                Ordering.Pair(
                    before: OptionID(before), after: OptionID(after), isCritical: isCritical,
                    why: why, refs: refs))
        }
    }

    /// Returns steps that each must come before the next, back to the first; nil if there are none.
    func cycle() -> [Int]? {
        var isDone = [Bool](repeating: false, count: stepCount)
        for start in 0..<stepCount where !isDone[start] {
            var path: [Int] = []
            if let cycle = cycle(from: start, &path, &isDone) { return cycle }
        }
        return nil
    }

    private func cycle(from step: Int, _ path: inout [Int], _ isDone: inout [Bool]) -> [Int]? {
        if let first = path.firstIndex(of: step) { return Array(path[first...]) + [step] }
        if isDone[step] { return nil }
        path.append(step)
        for next in 0..<stepCount where places[step * stepCount + next] >= 0 {
            if let cycle = cycle(from: next, &path, &isDone) { return cycle }
        }
        path.removeLast()
        isDone[step] = true
        return nil
    }
}
