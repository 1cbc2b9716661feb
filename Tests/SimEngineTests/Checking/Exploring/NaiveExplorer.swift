@testable import SimEngine

/// Explores a small case by brute force, to compare the real exploration with: every answer there
/// is, every act, and whole sessions told apart by all that is in them.
struct NaiveExplorer {
    private let machine: Machine
    private let readsSince: Bool
    private let readsTime: Bool
    private var numbers: [[Int64]: Int] = [:]
    private var runners: [Interpreter] = []
    private var edges: [[Int]] = []
    /// Whether everything was explored.
    private(set) var isComplete = true
    private(set) var observed: Observed

    /// What came to pass on some route.
    struct Observed {
        var visited: [UInt64]
        var taken: Witness
        var asked: Set<Int> = []
        var offered: Set<[Int]> = []
        var acts: Set<Int> = []
        var closed: Set<Int> = []
        var timedOut: Set<Int> = []
        /// Each ending with 1 after a critical failure, else 0.
        var endings: Set<[Int]> = []
        var met: Set<Int> = []
        var violated: Set<Int> = []
        var lost: Set<Int> = []
        var best: [Int: Int64] = [:]
        /// The configurations in which nothing more happens.
        var stuck: Set<[Int32]> = []
        var canBeLocked = false
        var hasFault = false
        var hasBroken = false
        var hasStopped = false
    }

    /// The most sessions that are told apart.
    static let mostSessions = 1200
    private static let mostInputs = 20_000

    init(_ machine: Machine) {
        self.machine = machine
        let text = machine.scenario.document.bytes
        let words = String(decoding: text, as: UTF8.self)
        readsSince = words.contains("since(")
        readsTime = words.contains("time()")
        observed = Observed(
            visited: [UInt64](repeating: 0, count: (machine.states.count + 63) / 64), taken: Witness(machine))
    }

    mutating func run() {
        var tried = 0
        for variant in variants() {
            let runner = Interpreter(machine, variant, witness: Witness(machine))
            noteAnswers(runner.snapshot.facts.answers[...])
            add(runner)
        }
        var place = 0
        while place < runners.count {
            let here = runners[place]
            guard here.isRunning else {
                place += 1
                continue
            }
            for input in inputs(of: here) {
                var next = here
                next.snapshot.faults = 0
                next.snapshot.brokenInvariants = 0
                next.apply(input, number: 0)
                noteAnswers(next.snapshot.facts.answers.dropFirst(here.snapshot.facts.answers.count))
                edges[place].append(add(next))
                tried += 1
            }
            if runners.count > Self.mostSessions || tried > Self.mostInputs {
                isComplete = false
                break
            }
            place += 1
        }
        if isComplete { judgeGraph() }
    }

    private func variants() -> [Variant] {
        var all = [Variant(places: [])]
        for parameter in machine.scenario.parameters {
            all = all.flatMap { known in
                parameter.values.indices.map { Variant(places: known.places + [Int32($0)]) }
            }
        }
        return all.filter { machine.scenario.allows($0) }
    }

    @discardableResult private mutating func add(_ runner: Interpreter) -> Int {
        let snapshot = runner.snapshot
        observed.hasFault = observed.hasFault || snapshot.faults > 0
        observed.hasBroken = observed.hasBroken || snapshot.brokenInvariants > 0
        if case .faulted = snapshot.phase { observed.hasStopped = true }
        let key = key(snapshot)
        if let known = numbers[key] {
            // The transitions of this way count too.
            if let witness = runner.witness { note(witness) }
            return known
        }
        numbers[key] = runners.count
        runners.append(runner)
        edges.append([])
        for place in observed.visited.indices { observed.visited[place] |= snapshot.facts.visited[place] }
        if let witness = runner.witness { note(witness) }
        if case .ended(let ending) = snapshot.phase { noteEnding(ending.int, snapshot) }
        return runners.count - 1
    }

    private mutating func note(_ witness: Witness) {
        let rows = machine.transitions.indices.filter { witness.taken.contains($0) }
        observed.taken.note(rows.map { Int32($0) })
    }

    private mutating func noteAnswers(_ answers: ArraySlice<Answer>) {
        for answer in answers {
            if answer.response == nil { observed.timedOut.insert(answer.decision.int) }
            if answer.response == .board { observed.closed.insert(answer.decision.int) }
        }
    }

    private mutating func noteEnding(_ ending: Int, _ snapshot: Snapshot) {
        observed.endings.insert([ending, hasFailed(snapshot) ? 1 : 0])
        var points = answerPoints(snapshot.facts)
        for (place, criterion) in machine.scenario.rubric.enumerated() {
            let state = snapshot.monitor.criteria[place]
            let isMet = criterion.credit(state, isFinished: true).isOne
            if isMet { observed.met.insert(place) } else { observed.lost.insert(place) }
            if state.isViolated { observed.violated.insert(place) }
            if isMet, !criterion.isRemedial { points += criterion.points.thousandths }
        }
        observed.best[ending] = max(observed.best[ending] ?? .min, points)
    }

    private func answerPoints(_ facts: Facts) -> Int64 {
        facts.answers.reduce(0) { sum, answer in
            let decision = machine.scenario.decisions[answer.decision.int]
            if !answer.isFirst || decision.isRemedial || answer.response == .board { return sum }
            return sum + answer.credit.points(of: decision.points).thousandths
        }
    }

    private func hasFailed(_ snapshot: Snapshot) -> Bool {
        !CriticalFailure.all(machine.scenario, snapshot.facts, snapshot.monitor).isEmpty
    }
}

/// What tells two sessions apart.
extension NaiveExplorer {
    private func key(_ snapshot: Snapshot) -> [Int64] {
        let facts = snapshot.facts
        var key: [Int64] = []
        switch snapshot.phase {
        case .running: key.append(-1)
        case .ended(let state): key.append(Int64(state.int))
        case .faulted: key.append(-2)
        }
        key += [hasFailed(snapshot) ? 1 : 0, answerPoints(facts), Int64(facts.configuration.count)]
        key += facts.configuration.map { Int64($0) } + facts.visited.map { Int64(bitPattern: $0) } + facts.measures
        for act in facts.acts {
            key.append(Int64(min(act.count, 4)))
            if readsSince { key.append(act.count == 0 ? -1 : min(facts.time - act.last, 100_000)) }
        }
        if readsTime { key.append(min(facts.time, 100_000)) }
        for (place, decision) in machine.scenario.decisions.enumerated() {
            key.append(facts.decisions[place].first >= 0 ? 1 : 0)
            let latest = facts.latestAnswer(DecisionID(place))
            key.append(latest.map { $0.credit.points(of: .one).thousandths } ?? -1)
            for option in decision.options.indices {
                key.append(latest?.response?.includes(OptionID(option)) == true ? 1 : 0)
                let was = facts.answers.contains { $0.decision.int == place && $0.response?.includes(OptionID(option)) == true }
                key.append(was ? 1 : 0)
            }
        }
        for remembered in snapshot.history { key += [Int64(remembered?.count ?? -1)] + (remembered ?? []).map { Int64($0) } }
        for timer in snapshot.timers.sorted(by: { ($0.due, $0.order) < ($1.due, $1.order) }) {
            key += [timer.due - facts.time, Int64(bitPattern: timer.event.raw), Int64(timer.owner), Int64(timer.name)]
        }
        key.append(-3)
        key += snapshot.open.map { Int64($0.decision.int) }
        for criterion in snapshot.monitor.criteria { add(criterion, facts.time, &key) }
        return key
    }

    private func add(_ criterion: CriterionState, _ now: Int64, _ key: inout [Int64]) {
        key.append(Int64(criterion.gist.rawValue))
        switch criterion.pending {
        case .count(let count): key.append(min(count, 5))
        case .precedence(let hasHappened): key.append(hasHappened ? 1 : 0)
        case .response(let waiting): key += [Int64(waiting.triggers.count)] + waiting.triggers.map { min(now - $0, 100_000) }
        case .interval(let gap): key += gap.map { [$0.isBroken ? -1 : now - $0.start] } ?? [-2]
        case .period(let gap): key.append(gap.map { $0.isBroken ? 1 : 2 } ?? 0)
        case .nothing: break
        }
    }
}

/// What a session that goes nowhere looks like.
extension NaiveExplorer {
    private mutating func judgeGraph() {
        let canEnd = closure { !self.runners[$0].isRunning }
        let moves = closure { place in
            !self.runners[place].isRunning || self.edges[place].contains { self.differs($0, place) }
        }
        for place in runners.indices {
            if !canEnd[place] { observed.canBeLocked = true }
            if !moves[place] { observed.stuck.insert(runners[place].snapshot.facts.configuration) }
        }
    }

    private func differs(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (runners[one].snapshot, runners[other].snapshot)
        return left.facts.configuration != right.facts.configuration
            || left.open.map { $0.decision } != right.open.map { $0.decision }
    }

    /// Returns for each session whether one of a kind can be reached from it.
    private func closure(_ isGoal: (Int) -> Bool) -> [Bool] {
        var reaches = runners.indices.map(isGoal)
        var isChanged = true
        while isChanged {
            isChanged = false
            for place in runners.indices.reversed() where !reaches[place] {
                if edges[place].contains(where: { reaches[$0] }) {
                    reaches[place] = true
                    isChanged = true
                }
            }
        }
        return reaches
    }
}

/// Everything a learner can do.
extension NaiveExplorer {
    private mutating func inputs(of runner: Interpreter) -> [Input] {
        var inputs: [Input] = []
        let facts = runner.snapshot.facts
        for open in runner.snapshot.open {
            let decision = machine.scenario.decisions[open.decision.int]
            observed.asked.insert(open.decision.int)
            if case .act(let board) = decision.form {
                for act in board.acts where isPossible(act, facts) {
                    observed.acts.insert(act.int)
                    inputs.append(.act(act, on: open.decision))
                }
                continue
            }
            for option in decision.options.indices where machine.offers(OptionID(option), of: open.decision, facts) {
                observed.offered.insert([open.decision.int, option])
            }
            inputs += NaiveAnswers(machine, open.decision, facts).all.map { .answer(open.decision, $0) }
        }
        for event in machine.scenario.externalEvents { inputs.append(.event(machine.numbering.code(event))) }
        if let next = moments(runner.snapshot).filter({ $0 > facts.time }).min() { inputs.append(.wait(next - facts.time)) }
        return inputs
    }

    private func isPossible(_ act: ActID, _ facts: Facts) -> Bool {
        let authored = machine.scenario.acts[act.int]
        if authored.isOnce, facts.acts[act.int].count > 0 { return false }
        return authored.guarding.map { machine.truth(of: $0, facts) == .holds } ?? true
    }

    /// When something is due, and when a window opens or has just closed.
    private func moments(_ snapshot: Snapshot) -> [Int64] {
        var moments = snapshot.timers.map { $0.due }
        func edge(_ instant: Int64) { moments += [instant, instant + 1] }
        for (place, criterion) in machine.scenario.rubric.enumerated() {
            switch (criterion.rule, snapshot.monitor.criteria[place].pending) {
            case (.response(_, _, let within, let partial, let notBefore), .response(let waiting)):
                for opened in waiting.triggers {
                    edge(opened + notBefore.milliseconds)
                    for late in [within, partial] { if let late { edge(opened + late.milliseconds) } }
                }
            case (.interval(_, let atMost, _), .interval(let gap?)):
                if !gap.isBroken { edge(gap.start + atMost.milliseconds) }
            default: break
            }
        }
        if readsSince {
            for act in snapshot.facts.acts where act.count > 0 {
                for age: Int64 in [0, 5000, 10_000] { edge(act.last + age) }
            }
        }
        if readsTime { edge(15_000) }
        return moments
    }
}
