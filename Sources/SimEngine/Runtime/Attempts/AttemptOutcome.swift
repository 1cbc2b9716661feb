/// What replaying an input must bring about again, as it stands in an attempt's line.
enum AttemptOutcome {
    /// Writes the time, the phase, what is active and open, and the credit of an answer.
    ///
    /// - Parameters:
    ///   - session: The session after the input.
    ///   - input: The input.
    ///   - writer: Where it goes.
    ///   - points: What to write for the points earned; nothing for those of the case at hand.
    static func write(
        _ session: Session, after input: Input, into writer: inout JSONWriter,
        points: ArraySlice<UInt8>? = nil
    ) {
        writer.beginObject()
        writer.key("time")
        writer.number(session.time)
        write(session.phase, session.machine.scenario, into: &writer)
        writeConfiguration(session.machine, session.snapshot, into: &writer)
        if case .answer(let decision, _) = input,
            let answer = session.snapshot.facts.latestAnswer(decision)
        {
            writer.key("credit")
            writer.string("\(answer.credit.numerator)/\(answer.credit.denominator)")
            writer.key("points")
            let worth = session.machine.scenario.decisions[decision.int].points
            if let points {
                writer.raw(points)
            } else {
                writer.number(answer.credit.points(of: worth))
            }
        }
        writer.endObject()
    }

    private static func writeConfiguration(
        _ machine: Machine, _ snapshot: Snapshot, into writer: inout JSONWriter
    ) {
        writer.key("states")
        writer.beginArray()
        for state in snapshot.facts.configuration {
            switch machine.states[Int(state)].kind {
            case .atomic, .final:
                writer.string(machine.scenario.states[Int(state)].id, of: machine.scenario)
            case .compound, .parallel, .shallowHistory, .deepHistory: continue
            }
        }
        writer.endArray()
        writer.key("open")
        writer.beginArray()
        for entry in snapshot.open {
            writer.string(
                machine.scenario.decisions[entry.decision.int].id, of: machine.scenario)
        }
        writer.endArray()
    }

    private static func write(
        _ phase: Phase, _ scenario: Scenario, into writer: inout JSONWriter
    ) {
        writer.key("phase")
        switch phase {
        case .running: writer.string("running")
        case .ended(let state):
            writer.string("ended")
            writer.key("ending")
            writer.string(scenario.states[state.int].id, of: scenario)
        case .faulted(let fault):
            writer.string("faulted")
            writer.key("fault")
            switch fault {
            case .microsteps: writer.string("microsteps")
            case .dueEvents: writer.string("dueEvents")
            case .pendingEvents: writer.string("pendingEvents")
            }
        }
    }
}
