/// Which steps of an ordering must come before which, each pair once.
struct StepPairs {
    /// A step's name in a chain, and its node in the document.
    typealias Mention = (step: Int, node: Int)

    /// A pair as it is written in a chain.
    private struct Link {
        let before: Int
        let after: Int
        /// Which chain it is, and how many steps that has.
        let chain: (number: Int, length: Int)
        /// Where the later step is named.
        let node: Int

        /// Whether it asks for another order than that in which the steps are listed.
        var runsAgainst: Bool { after <= before }
    }

    /// How many steps there are.
    let stepCount: Int
    /// The pairs in the order in which they were first written.
    private(set) var pairs: [Ordering.Pair] = []
    /// For two steps, the place of their pair, or -1.
    private var places: [Int]
    /// The pairs of all chains that stand in the document.
    private var links: [Link] = []
    private var chainCount = 0

    /// Creates an empty table.
    init(stepCount: Int) {
        self.stepCount = stepCount
        places = [Int](repeating: -1, count: stepCount * stepCount)
    }

    /// Adds the pairs of neighbors in a chain that stands in the document.
    mutating func addChain(
        _ mentions: [Mention], why: Text?, refs: [ReferenceID], isCritical: Bool
    ) {
        chainCount += 1
        for place in mentions.indices.dropFirst() {
            links.append(
                Link(
                    before: mentions[place - 1].step, after: mentions[place].step,
                    chain: (chainCount, mentions.count), node: mentions[place].node))
        }
        addChain(mentions.map { $0.step }, why: why, refs: refs, isCritical: isCritical)
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

extension StepPairs {
    /// Returns where a circle is most likely to be opened: the node of the step that closes it.
    ///
    /// Where most follows the list of the steps and one chain alone runs against it, it is that
    /// chain's. Else it is the shortest chain's, and of several the last's.
    func culprit(of cycle: [Int]) -> Int? {
        let against = links.filter { $0.runsAgainst }
        let isOdd =
            against.count * 2 <= links.count
            && against.allSatisfy { $0.chain.number == against[0].chain.number }
        var culprit: Link?
        for link in links where closes(link, cycle) && (!isOdd || link.runsAgainst) {
            if let known = culprit, known.chain.length < link.chain.length { continue }
            culprit = link
        }
        return culprit?.node
    }

    private func closes(_ link: Link, _ cycle: [Int]) -> Bool {
        zip(cycle, cycle.dropFirst()).contains { $0 == link.before && $1 == link.after }
    }
}
