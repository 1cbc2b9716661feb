/// What an input earns and whether it fails the run, by the difference it makes.
///
/// A criterion is worth, at any moment, what it would earn if nothing more concerned it; what an
/// input earns is the change of that, and the first answers to decisions. What no longer matters
/// so needs not be stored: its worth has been counted.
struct PointLedger {
    private let machine: Machine
    private let slice: Slice
    private var answers = 0
    private var worths: [Int64]
    private var gists: [CriterionState.Gist]
    private let hasCriticalPairs: [Bool]
    /// The criteria that the input can make a difference to.
    private var watched: [Int32] = []
    /// Whether sessions come to an end, so that what happens later can be waited for.
    private let canEnd: Bool

    /// What an input did.
    struct Outcome {
        /// The points it earned or lost, in thousandths; nothing where points are not counted.
        var weight: Int64?
        /// Whether it was a critical failure.
        var hasFailed = false
    }

    init(_ model: ExploredModel) {
        machine = model.machine
        slice = model.slice
        worths = [Int64](repeating: 0, count: machine.scenario.rubric.count)
        gists = [CriterionState.Gist](repeating: .void, count: machine.scenario.rubric.count)
        canEnd = machine.states.contains { $0.kind == .final && $0.parent < 0 }
        hasCriticalPairs = machine.scenario.decisions.map {
            if case .ordering(let ordering) = $0.form {
                return ordering.pairs.contains { $0.isCritical }
            }
            return false
        }
    }

    /// What all criteria are worth at the start, in thousandths.
    var base: Int64 {
        let fresh = machine.scenario.rubric.map { CriterionState($0.rule) }
        return fresh.indices.reduce(0) { $0 + worth(of: $1, fresh[$1]) }
    }

    /// Notes how things stand before an input.
    mutating func open(_ snapshot: Snapshot, _ source: Layout) {
        answers = snapshot.facts.answers.count
        watched.removeAll(keepingCapacity: true)
        watched.append(contentsOf: source.criteria)
        // What waits for nothing any more has been settled before.
        for criterion in source.waiting
        where snapshot.monitor.criteria[Int(criterion)].isWaiting { watched.append(criterion) }
        for criterion in watched { note(criterion, snapshot.monitor.criteria[Int(criterion)]) }
    }

    /// Notes how things stand before anything has happened.
    mutating func openStart(_ fresh: [CriterionState]) {
        answers = 0
        watched = fresh.indices.filter { slice.criteria[$0] }
            .map { Int32(truncatingIfNeeded: $0) }
        for criterion in watched { note(criterion, fresh[Int(criterion)]) }
    }

    private mutating func note(_ criterion: Int32, _ state: CriterionState) {
        worths[Int(criterion)] = worth(of: Int(criterion), state)
        gists[Int(criterion)] = state.gist
    }

    /// Judges an input, or the start, by how things stand after it.
    mutating func close(
        _ snapshot: Snapshot, _ input: Input?, _ target: Layout, _ way: Explorer.Way,
        _ seen: inout Seen
    ) -> Outcome {
        var outcome = Outcome()
        var weight: Int64 = 0
        for place in answers..<max(answers, snapshot.facts.answers.count) {
            let answer = snapshot.facts.answers[place]
            let decision = machine.scenario.decisions[answer.decision.int]
            if answer.response == nil { seen.timedOut.insert(answer.decision.int) }
            if answer.response == .board { seen.closed.insert(answer.decision.int) }
            outcome.hasFailed = outcome.hasFailed || isFailure(answer, decision)
            guard answer.isFirst, !decision.isRemedial, answer.response != .board else { continue }
            weight += answer.credit.points(of: decision.points).thousandths
        }
        if case .act(let act, _) = input, machine.scenario.acts[act.int].isCritical {
            outcome.hasFailed = true
        }
        for criterion in watched {
            weight += settle(Int(criterion), snapshot, target, way, &seen, &outcome)
        }
        outcome.weight = slice.countsPoints ? weight : nil
        return outcome
    }

    /// Returns the change of what a criterion is worth, and notes what became of it.
    private func settle(
        _ index: Int, _ snapshot: Snapshot, _ target: Layout, _ way: Explorer.Way,
        _ seen: inout Seen, _ outcome: inout Outcome
    ) -> Int64 {
        let criterion = machine.scenario.rubric[index]
        let state = snapshot.monitor.criteria[index]
        var isOver =
            !target.criteria.contains(Int32(truncatingIfNeeded: index)) && !state.isWaiting
        if case .running = snapshot.phase {} else { isOver = true }
        let isMissed = isOver && isMissing(criterion, state)
        if (state.gist == .violated && gists[index] != .violated) || isMissed {
            if seen.violated[index] == nil { seen.violated[index] = way }
            // A slice of one criterion follows what the course of the case alone has failed.
            outcome.hasFailed = outcome.hasFailed || (criterion.isCritical && slice.only == nil)
        }
        if isOver, criterion.isFullWhenVoid, state.gist == .void, seen.skipped[index] == nil,
            !isCounted(criterion, state)
        {
            seen.skipped[index] = way
        }
        if state.gist != .void { seen.judged.insert(index) }
        let worth = worth(of: index, state)
        let isMet =
            criterion.rule.isProhibition || criterion.isFullWhenVoid
            ? isOver && state.gist != .violated && state.gist != .reduced && !isMissed
            : (isOver || !canEnd) && (state.gist == .full || isCounted(criterion, state))
        if isMet { seen.met.insert(index) }
        // Of several occasions one can be violated and others not: their mean is a part, too.
        if state.gist == .reduced || (state.gist == .violated && gists[index] == .full) {
            seen.reduced.insert(index)
        }
        if isOver && !isMet { seen.lost.insert(index) }
        guard !criterion.isRemedial else { return 0 }
        return worth - worths[index]
    }

    /// Whether what must happen has happened often enough so far.
    private func isCounted(_ criterion: Criterion, _ state: CriterionState) -> Bool {
        guard case .exists(_, let least, _) = criterion.rule,
            case .count(let count) = state.pending
        else { return false }
        return count >= least && state.gist != .violated
    }

    /// Whether what must happen has not, and no longer can.
    private func isMissing(_ criterion: Criterion, _ state: CriterionState) -> Bool {
        guard case .exists(_, let least, _) = criterion.rule,
            case .count(let count) = state.pending
        else { return false }
        return count < least && !(count == 0 && criterion.isFullWhenVoid)
    }

    /// What a criterion would earn if nothing more concerned it, in thousandths.
    ///
    /// Partial credit counts nothing: the sums of worths are a lower bound.
    func worth(of index: Int, _ state: CriterionState) -> Int64 {
        let criterion = machine.scenario.rubric[index]
        if criterion.isRemedial { return 0 }
        let all = criterion.points.thousandths
        switch state.gist {
        case .violated, .reduced: return 0
        case .full: return all
        case .void: break
        }
        if case .exists(_, let least, _) = criterion.rule {
            guard case .count(let count) = state.pending else { return 0 }
            return count >= least || (count == 0 && criterion.isFullWhenVoid) ? all : 0
        }
        return criterion.rule.isProhibition || criterion.isFullWhenVoid ? all : 0
    }

    private func isFailure(_ answer: Answer, _ decision: Decision) -> Bool {
        if answer.isFirst, decision.isCritical, answer.credit.isZero { return true }
        if answer.isFirst, hasCriticalPairs[answer.decision.int], let response = answer.response,
            decision.judgment(of: response)?.violatesCriticalPair == true
        {
            return true
        }
        switch answer.response {
        case .option(let option): return decision.options[option.int].isCritical
        case .options(let options):
            return options.contains { decision.options[$0.int].isCritical }
        case .quantity, .board, nil: return false
        }
    }
}
