/// What a conversation asks next.
public enum Conversation: Sendable {
    /// A turn: its place in the list, what is said before, and its options as presented.
    case turn(place: Int, text: Text?, speaker: Text?, options: [OptionID])
    /// Everything has been said.
    case finished
}

/// An act as a board shows it now.
public struct BoardAct: Hashable, Sendable {
    /// The act.
    public let act: ActID
    /// Whether it can be performed now.
    public let isAvailable: Bool
    /// How often it was done.
    public let timesDone: Int
}

/// What is offered now, in the order in which it is presented.
extension Session {
    /// Returns the options of a decision that are offered, in their presented order.
    ///
    /// The order depends on the seed and the decision alone, so it is the same after a resume. An
    /// ordering is never presented in an order that would be right.
    public func presentedOptions(_ decision: DecisionID) -> [OptionID] {
        let asked = machine.scenario.decisions[decision.int]
        if case .highlight(let highlight) = asked.form {
            return highlight.passage.compactMap { piece in
                if case .span(let span) = piece { span } else { nil }
            }
        }
        guard asked.groups.isEmpty else {
            return presentedGroups(decision).flatMap { $0.options }
        }
        return presented(asked.options.indices, decision, asked)
    }

    /// Returns what a conversation asks after some of its turns were answered.
    public func conversation(
        _ decision: DecisionID, after said: [OptionID]
    ) -> Conversation {
        let asked = machine.scenario.decisions[decision.int]
        guard case .counsel(let turns) = asked.form else { return .finished }
        var place = 0
        for option in said {
            guard let held = nextTurn(place, turns), turns[held].options.contains(option.int)
            else { return .finished }
            let chosen = asked.options[option.int]
            if !chosen.targets.isEmpty { return .finished }
            switch chosen.then {
            case .nextTurn: place = held + 1
            case .turn(let turn): place = Int(turn)
            case .end: return .finished
            }
        }
        guard let held = nextTurn(place, turns) else { return .finished }
        let turn = turns[held]
        return .turn(
            place: held, text: turn.text, speaker: turn.speaker,
            options: presented(turn.options, decision, asked))
    }

    /// Returns the acts of a board, in the author's order.
    public func acts(on decision: DecisionID) -> [BoardAct] {
        guard case .act(let board) = machine.scenario.decisions[decision.int].form else {
            return []
        }
        return board.acts.map { id in
            BoardAct(
                act: id, isAvailable: machine.offers(id, snapshot.facts),
                timesDone: Int(snapshot.facts.acts[id.int].count))
        }
    }

    private func nextTurn(_ place: Int, _ turns: [Turn]) -> Int? {
        machine.turn(from: place, of: turns, snapshot.facts)
    }

    private func presented(
        _ range: Range<Int>, _ decision: DecisionID, _ asked: Decision
    ) -> [OptionID] {
        var order = range.map { Int32(truncatingIfNeeded: $0) }
        var generator = shuffler(of: decision)
        if case .ordering(let ordering) = asked.form {
            repeat { generator.shuffle(&order) } while isRight(order, ordering)
        } else if asked.shuffles {
            generator.shuffle(&order)
        }
        return order.map { OptionID(Int($0)) }
            .filter { machine.offers($0, of: decision, snapshot.facts) }
    }

    /// Returns what shuffles a decision: it depends on the seed and the decision alone.
    func shuffler(of decision: DecisionID) -> SeededGenerator {
        SeededGenerator(
            seed: seed ^ (UInt64(UInt32(bitPattern: decision.raw)) &+ 1) &* 0x9E37_79B9_7F4A_7C15)
    }

    /// Whether an order would satisfy every pair; every ordering has a pair, so not all orders do.
    private func isRight(_ order: [Int32], _ ordering: Ordering) -> Bool {
        for pair in ordering.pairs {
            guard let before = order.firstIndex(of: pair.before.raw),
                let after = order.firstIndex(of: pair.after.raw)
            else { continue }
            if after < before { return false }
        }
        return true
    }
}
