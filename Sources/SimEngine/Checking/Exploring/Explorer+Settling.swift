/// Where nothing more needs to be explored of the one criterion that is watched.
extension Explorer {
    /// Whether the one criterion that is watched is as fresh as at the start, in a state of the course
    /// in which nothing touches it: what follows is explored from where something does.
    mutating func isFresh(_ state: Int, _ situation: Situation) -> Bool {
        guard let entrance, let only = model.slice.only,
            runner.snapshot.monitor.criteria[only] == codec.fresh[only]
        else { return false }
        let words = courseCodec.encode(runner.snapshot, hasFailed: situation.hasFailed)
        guard let known = entrance.course.store.find(words),
            entrance.untouched.contains(known), !entrance.states.contains(known)
        else { return false }
        let own = codec.encode(runner.snapshot, hasFailed: situation.hasFailed)
        _ = entrance.course.codec.decode(entrance.course.store.reader(known), into: &runner)
        let fresh = codec.encode(runner.snapshot, hasFailed: situation.hasFailed)
        _ = decode(state)
        return own == fresh
    }

    /// Whether what becomes of the one criterion that is watched is decided.
    ///
    /// That is so once it is violated, once it can get no occasion and waits for nothing that can
    /// still come, and once nothing can violate it any more.
    mutating func isSettled(_ state: Int, _ layout: Layout) -> Bool {
        guard let only = model.slice.only else { return false }
        let known = runner.snapshot.monitor.criteria[only]
        if known.gist == .violated { return true }
        let isLive = layout.criteria.contains(Int32(truncatingIfNeeded: only))
        switch (known.pending, model.machine.scenario.rubric[only].rule) {
        case (.response(let waiting), .response(_, _, let within, _, _)):
            if waiting.triggers.isEmpty { return !isLive }
            if isLive || layout.canRespond { return false }
            // What is due by the ending and can no longer come is missed there.
            if within == nil, seen.violated[only] == nil { seen.violated[only] = ways[state] }
            return true
        case (.precedence(let hasHappened), _):
            if hasHappened { seen.met.insert(only) }
            return hasHappened || !isLive
        case (.nothing, .never(_, let condition)):
            let isAllowed =
                model.machine.staysTrue(condition)
                && model.machine.truth(of: condition, runner.snapshot.facts) == .holds
            if isAllowed { seen.met.insert(only) }
            return isAllowed || !isLive
        case (.count, _), (.response, _), (.interval, _), (.period, _), (.nothing, _):
            return !isLive
        }
    }
}

extension Machine {
    /// Whether a condition that holds once holds ever after: it only asks what was done or visited.
    func staysTrue(_ condition: Expression) -> Bool {
        scenario.code(of: condition).allSatisfy {
            switch $0.opcode {
            case .done, .visited, .answered, .everChosen, .skipIfFalse, .skipIfTrue: true
            case .constant, .measure, .add, .subtract, .multiply, .divide, .modulo, .negate,
                .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .not, .min,
                .max, .clamp, .isIn, .count, .since, .chosen, .credit, .time:
                false
            }
        }
    }
}
