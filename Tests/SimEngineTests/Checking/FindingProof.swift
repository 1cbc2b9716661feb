import Testing

@testable import SimEngine

/// A finding with what playing its route in a real session comes to.
struct FindingProof {
    private let finding: CheckFinding
    private let machine: Machine

    init(_ finding: CheckFinding, _ machine: Machine) {
        self.finding = finding
        self.machine = machine
    }

    /// Plays the route, which must fit, and holds the session against what is said of it.
    func verify() throws {
        guard case .exploration(let problem) = finding.diagnostic.problem else {
            Issue.record("\(finding.diagnostic.code) is not of the exploration")
            return
        }
        guard let route = finding.route else {
            #expect(Self.isUniversal(problem), "\(finding.diagnostic.code) has no route")
            return
        }
        #expect(!Self.isUniversal(problem))
        let (session, fits) = route.play(on: machine)
        #expect(fits, "\(finding.diagnostic.message)")
        #expect(route.steps(on: machine).count == route.inputs.count)
        try expect(problem, of: session)
        try replay(route, to: session)
    }

    /// Whether something is wrong because no run does it, which no route can show.
    private static func isUniversal(_ problem: ExplorationProblem) -> Bool {
        switch problem {
        case .unreachableState, .neverTaken, .neverAsked, .neverOffered, .neverPossible,
            .neverPasses, .neverCloses, .neverViolated:
            true
        case .deadEnd, .softLock, .fault, .brokenInvariant, .endless, .unmet, .skipped,
            .tooFewPoints, .tooManyPoints, .alwaysPasses, .misleading, .race, .playedOtherwise,
            .passedBy:
            false
        }
    }

    private func expect(_ problem: ExplorationProblem, of session: Session) throws {
        let report = session.report()
        switch problem {
        case .deadEnd(let states):
            #expect(session.phase == .running && session.nextDue == nil)
            #expect(session.activeAtomicStates == states)
            try expectNothingLeadsOn(from: session)
        case .softLock(let states):
            #expect(session.activeAtomicStates == states)
            for seed in 0..<20 { try expectNoEnding(after: session, seed: UInt64(seed)) }
        case .fault: #expect(report.faults.expressions > 0 && last(session).contains(.faulted))
        case .brokenInvariant:
            #expect(report.faults.invariants > 0 && last(session).contains(.broken))
        case .endless:
            guard case .faulted = session.phase else {
                Issue.record("the session goes on")
                return
            }
        case .unmet(let name): #expect(try credit(of: name, report) < .one)
        case .skipped(let name, let ending):
            #expect(report.isPassed && id(report.ending) == ending)
            #expect(try credit(of: name, report) == .one)
        case .tooFewPoints(let best, let possible, let ending, _),
            .tooManyPoints(let best, let possible, let ending):
            #expect(report.total.points.description == best)
            #expect(report.total.possible.description == possible)
            #expect(report.isComplete && (ending == nil || id(report.ending) == ending))
        case .alwaysPasses(let ending, let least):
            #expect(report.isPassed && id(report.ending) == ending)
            #expect(report.total.points.description == least)
        case .misleading(let option, let decision, _):
            let answer = try #require(session.snapshot.facts.answers.last)
            let asked = machine.scenario.decisions[answer.decision.int]
            #expect(machine.scenario.string(asked.id) == decision && answer.credit == .one)
            guard case .option(let chosen) = answer.response else {
                Issue.record("nothing was chosen")
                return
            }
            #expect(machine.scenario.string(asked.options[chosen.int].id) == option)
        case .race: try expectTwoEventsDue(before: session)
        case .playedOtherwise: #expect(!session.inputs.isEmpty)
        case .passedBy(_, let target, let state):
            #expect(wasVisited(target, session) && !wasVisited(state, session))
        case .unreachableState, .neverTaken, .neverAsked, .neverOffered, .neverPossible,
            .neverPasses, .neverCloses, .neverViolated:
            break
        }
    }

    /// Returns what the learner can do: acts, options of choices, events, waiting for what is due.
    private func inputs(of session: Session) -> [Input] {
        var inputs: [Input] = machine.scenario.externalEvents.map {
            .event(machine.numbering.code($0))
        }
        for open in session.openDecisions {
            let decision = open.decision
            switch machine.scenario.decisions[decision.int].form {
            case .act:
                for act in session.acts(on: decision) where act.isAvailable {
                    inputs.append(.act(act.act, on: decision))
                }
            case .choice:
                for option in session.presentedOptions(decision) {
                    inputs.append(.answer(decision, .option(option)))
                }
            case .multiple, .ordering, .numeric, .counsel, .matrix, .cloze, .highlight, .bowtie:
                Issue.record("these examples ask choices only")
            }
        }
        if let due = session.nextDue, due > session.time { inputs.append(.wait(due - session.time)) }
        return inputs
    }

    /// Tries everything that can be done in a session: it must stay where it is.
    private func expectNothingLeadsOn(from session: Session) throws {
        for input in inputs(of: session) {
            var tried = session
            try tried.apply(input)
            #expect(tried.activeAtomicStates == session.activeAtomicStates && tried.nextDue == nil)
        }
    }

    /// Plays on at random: no ending may come.
    private func expectNoEnding(after session: Session, seed: UInt64) throws {
        var session = session
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let inputs = inputs(of: session)
            try #require(!inputs.isEmpty)
            try session.apply(inputs[Int(generator.below(UInt64(inputs.count)))])
            #expect(session.phase == .running)
        }
    }

    /// The last input was a wait, at whose end two events were due.
    private func expectTwoEventsDue(before session: Session) throws {
        var inputs = session.inputs
        guard case .wait(let time) = inputs.removeLast() else {
            Issue.record("the route does not end with a wait")
            return
        }
        var before = Session(
            machine, seed: session.seed, variant: session.variant, mode: session.mode)
        for input in inputs { try before.apply(input) }
        let due = before.time + time
        #expect(before.snapshot.timers.count { $0.due == due } >= 2)
    }

    /// What is written down as a playthrough comes to the same.
    private func replay(_ route: ExploredRoute, to session: Session) throws {
        let text = route.playthrough(on: machine, comment: finding.diagnostic.message)
        let played = try Playthrough.read(text).play(on: machine)
        #expect(played.log == session.log)
    }

    private func wasVisited(_ name: String, _ session: Session) -> Bool {
        machine.scenario.states.indices.contains { place in
            machine.scenario.string(machine.scenario.states[place].id) == name
                && session.snapshot.facts.wasVisited(Int32(place))
        }
    }

    private func last(_ session: Session) -> [LogRecord.Kind] {
        let records = session.inputs.isEmpty ? session.log.records : session.latestRecords
        return records.map { $0.kind }
    }

    private func credit(of name: String, _ report: ScoreReport) throws -> Fraction {
        let item = report.items.first {
            guard case .criterion(let id) = $0.subject else { return false }
            return machine.scenario.string(machine.scenario.rubric[id.int].id) == name
        }
        return try #require(item).credit
    }

    private func id(_ state: StateID?) -> String? {
        state.map { machine.scenario.string(machine.scenario.states[$0.int].id) }
    }
}
