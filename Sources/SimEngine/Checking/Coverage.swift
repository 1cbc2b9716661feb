/// Which parts of a case some sessions exercised.
///
/// What a learner took back counts too: the session was there.
public struct Coverage: Sendable {
    /// The case.
    public let machine: Machine
    /// How many sessions were counted.
    public private(set) var sessions = 0
    /// Which states were entered, by state.
    public private(set) var states: [Bool]
    /// Which transitions were taken, by the rows of ``Machine/transitions``.
    public private(set) var transitions: [Bool]
    /// Which options were chosen or steps placed, by decision and option.
    public private(set) var options: [[Bool]]
    /// Which acts were started, by act.
    public private(set) var acts: [Bool]
    /// What became of each criterion, in the order of the rubric.
    public private(set) var criteria: [CriterionUse]

    /// What sessions made of a criterion.
    public struct CriterionUse: Hashable, Sendable {
        /// Whether a session judged it.
        public internal(set) var isJudged = false
        /// Whether a session that judged it kept it throughout.
        public internal(set) var isKept = false
        /// Whether a session violated it.
        public internal(set) var isViolated = false
    }

    /// Starts with nothing exercised.
    public init(_ machine: Machine) {
        self.machine = machine
        states = [Bool](repeating: false, count: machine.states.count)
        transitions = [Bool](repeating: false, count: machine.transitions.count)
        options = machine.scenario.decisions.map {
            [Bool](repeating: false, count: $0.options.count)
        }
        acts = [Bool](repeating: false, count: machine.scenario.acts.count)
        criteria = machine.scenario.rubric.map { _ in CriterionUse() }
    }

    /// Counts what a session exercised, by running it again.
    ///
    /// Sessions do not record the transitions they take, which would slow down every step; only
    /// this second run does.
    /// - Complexity: O(session).
    public mutating func add(_ session: Session) {
        precondition(session.machine === machine, "a session is counted for its own case")
        sessions += 1
        var run = Interpreter(
            machine, session.variant, witness: Witness(machine))
        var earlier: [(run: Interpreter, isWait: Bool)] = []
        for input in session.inputs {
            if case .back = input {
                note(run)
                while session.isLive, earlier.count > 1, let last = earlier.last, last.isWait {
                    earlier.removeLast()
                }
                if let last = earlier.popLast() { run = last.run }
                continue
            }
            var isWait = false
            if case .wait = input { isWait = true }
            earlier.append((run, isWait))
            run.apply(input, number: earlier.count)
        }
        note(run)
    }

    private mutating func note(_ run: Interpreter) {
        let facts = run.snapshot.facts
        for state in states.indices where facts.wasVisited(Int32(state)) { states[state] = true }
        for row in transitions.indices where run.witness?.taken.contains(row) == true {
            transitions[row] = true
        }
        for act in acts.indices where facts.acts[act].starts > 0 { acts[act] = true }
        for answer in facts.answers {
            guard let response = answer.response else { continue }
            let decision = answer.decision.int
            for option in options[decision].indices where response.includes(OptionID(option)) {
                options[decision][option] = true
            }
        }
        for (place, state) in run.snapshot.monitor.criteria.enumerated() where state.judged > 0 {
            criteria[place].isJudged = true
            if state.isViolated {
                criteria[place].isViolated = true
            } else {
                criteria[place].isKept = true
            }
        }
    }
}
