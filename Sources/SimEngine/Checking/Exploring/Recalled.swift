/// Answers put together from what is kept of them: enough for every expression to read the same.
struct Recalled {
    /// The decisions that have had their first outcome.
    var firsts: [Int32] = []
    /// The options that some answer chose.
    var everChosen: [(decision: Int32, option: Int32)] = []
    private var latest: [(decision: Int32, options: [OptionID], credit: Int64)] = []

    /// Notes that a decision was answered.
    mutating func answer(_ decision: Int32) { _ = place(of: decision) }

    /// Notes that the latest answer chose an option.
    mutating func choose(_ decision: Int32, _ option: Int32) {
        latest[place(of: decision)].options.append(OptionID(raw: option))
    }

    /// Notes the credit of the latest answer, in thousandths.
    mutating func credit(_ decision: Int32, _ credit: Int64) {
        latest[place(of: decision)].credit = credit
    }

    private mutating func place(of decision: Int32) -> Int {
        if let place = latest.firstIndex(where: { $0.decision == decision }) { return place }
        latest.append((decision, [], 0))
        return latest.count - 1
    }

    /// Adds the answers to the facts of a session.
    func put(into facts: inout Facts) {
        for entry in everChosen {
            add(entry.decision, [OptionID(raw: entry.option)], 0, &facts)
        }
        for entry in latest {
            let place = Int32(truncatingIfNeeded: facts.answers.count)
            add(entry.decision, entry.options, entry.credit, &facts)
            facts.decisions[Int(entry.decision)].latest = place
        }
        for decision in firsts { facts.decisions[Int(decision)].first = 0 }
        if facts.answers.isEmpty, let decision = firsts.first { add(decision, nil, 0, &facts) }
    }

    private func add(
        _ decision: Int32, _ options: [OptionID]?, _ credit: Int64, _ facts: inout Facts
    ) {
        facts.answers.append(
            Answer(
                decision: DecisionID(raw: decision), response: options.map { .options($0) },
                credit: Fraction(credit, 1000), opened: 0, time: 0, isFirst: false))
    }
}

extension Interpreter {
    /// Forgets the session, and takes a configuration in which nothing else has happened.
    mutating func reset(to configuration: [Int32], _ fresh: [CriterionState]) {
        snapshot.phase = .running
        snapshot.facts.time = 0
        snapshot.facts.configuration.removeAll(keepingCapacity: true)
        snapshot.facts.configuration.append(contentsOf: configuration)
        for place in snapshot.facts.visited.indices { snapshot.facts.visited[place] = 0 }
        for place in snapshot.facts.acts.indices { snapshot.facts.acts[place] = Facts.ActFacts() }
        for place in snapshot.facts.decisions.indices {
            snapshot.facts.decisions[place] = Facts.DecisionFacts()
        }
        snapshot.facts.answers.removeAll(keepingCapacity: true)
        for place in snapshot.history.indices { snapshot.history[place] = nil }
        snapshot.timers.removeAll(keepingCapacity: true)
        snapshot.open.removeAll(keepingCapacity: true)
        snapshot.internalQueue.removeAll(keepingCapacity: true)
        snapshot.queueHead = 0
        snapshot.monitor.restart(fresh)
        snapshot.faults = 0
        snapshot.brokenInvariants = 0
        snapshot.advanceTarget = 0
        snapshot.sent = 0
        snapshot.openings = 0
    }
}

extension Snapshot {
    /// Moves the clock of a session in which nothing has happened yet.
    mutating func move(by time: Int64) {
        facts.time = time
        advanceTarget = time
    }
}
