/// Conversations, turn by turn.
extension AnswerClasses {
    /// Where a conversation stands, and what of it can still be told apart.
    private struct Course: Hashable {
        var turn: Int
        var observed: [OptionID] = []
        var decisive: OptionID?
        var count = 0
        var isAllRight = true
        var isAllWrong = true
    }

    mutating func findConversations(_ turns: [Turn]) {
        var open: [(course: Course, best: [OptionID], least: [OptionID])] = [
            (Course(turn: 0), [], [])
        ]
        while let entry = open.first {
            open.removeFirst()
            guard let turn = machine.turn(from: entry.course.turn, of: turns, facts) else {
                finish(entry.best)
                finish(entry.least)
                continue
            }
            for option in offered(turns[turn].options) {
                let best = entry.best + [option]
                let least = entry.least + [option]
                guard let next = next(entry.course, option, turn) else {
                    finish(best)
                    finish(least)
                    continue
                }
                if let place = open.firstIndex(where: { $0.course == next }) {
                    if sum(best) > sum(open[place].best) { open[place].best = best }
                    if sum(least) < sum(open[place].least) { open[place].least = least }
                } else {
                    open.append((next, best, least))
                }
            }
        }
    }

    private mutating func finish(_ said: [OptionID]) {
        if said.isEmpty { return }
        // The last words decide where the answer leads, if they lead anywhere.
        if let last = said.last, !decision.options[last.int].targets.isEmpty {
            let isKnown = classes.contains { $0.best == .options(said) }
            if !isKnown { classes.append(.single(.options(said))) }
        } else {
            add(.options(said))
        }
    }

    private func next(_ course: Course, _ option: OptionID, _ turn: Int) -> Course? {
        let chosen = decision.options[option.int]
        if !chosen.targets.isEmpty { return nil }
        var next = course
        if observed[option.int] {
            next.observed.append(option)
            next.observed.sort()
        }
        next.count += 1
        next.isAllRight = course.isAllRight && chosen.credit >= .one
        next.isAllWrong = course.isAllWrong && chosen.credit <= .zero
        switch chosen.then {
        case .nextTurn: next.turn = turn + 1
        case .turn(let place): next.turn = Int(place)
        case .end: return nil
        }
        return next
    }

    private func sum(_ said: [OptionID]) -> Int64 {
        said.reduce(0) { $0 + decision.options[$1.int].credit.thousandths }
    }
}
