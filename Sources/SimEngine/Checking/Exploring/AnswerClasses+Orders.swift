/// Orders of steps.
extension AnswerClasses {
    mutating func findOrders(_ ordering: Ordering) {
        let right = ordering.rightOrder
        let distractors = offered(ordering.stepCount..<decision.options.count)
        add(.options(right))
        add(.options(Array(right.reversed())))
        for first in right.indices {
            for second in first + 1..<max(first + 1, right.count) {
                var swapped = right
                swapped.swapAt(first, second)
                add(.options(swapped))
            }
            // One step too early, by ever more places: from nearly right to nearly wrong.
            var moved = right
            let step = moved.remove(at: first)
            for place in 0...moved.count {
                var order = moved
                order.insert(step, at: place)
                add(.options(order))
            }
            if right.count > 1 { add(.options(moved)) }
        }
        var order = Array(right.reversed())
        for end in order.indices.reversed() {
            for place in 0..<end where order.indices.contains(place + 1) {
                order.swapAt(place, place + 1)
                add(.options(order))
            }
        }
        addDistractors(right, distractors)
        let steps = right.filter { observed[$0.int] }
        if steps.count > 1 || readsCredit { isComplete = false }
    }

    /// Adds right, nearly right and wrong orders with every choice of distractors that matters.
    private mutating func addDistractors(_ right: [OptionID], _ distractors: [OptionID]) {
        var seen = distractors.filter { observed[$0.int] }
        if seen.count > AnswerClasses.mostObserved {
            isComplete = false
            seen.removeLast(seen.count - AnswerClasses.mostObserved)
        }
        let others = distractors.filter { !seen.contains($0) }
        var nearly = right
        if nearly.count > 2 { nearly.swapAt(0, 1) }
        for mask in 0..<(1 << seen.count) {
            let chosen = seen.indices.filter { mask >> $0 & 1 == 1 }.map { seen[$0] }
            for base in [right, nearly, Array(right.reversed())] {
                add(.options(base + chosen))
                add(.options(base + chosen + others))
            }
        }
    }
}
