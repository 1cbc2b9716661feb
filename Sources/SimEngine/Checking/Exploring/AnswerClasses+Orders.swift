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
        for distractor in distractors {
            add(.options(right + [distractor]))
            add(.options(Array(right.reversed()) + [distractor]))
        }
        if distractors.count > 1 { add(.options(right + distractors)) }
        let seen = observed.count { $0 }
        if seen > 1 || readsCredit { isComplete = false }
    }
}
