/// What is said about faults of the case.
extension Session {
    /// A sentence about why the session stopped.
    public func sentence(_ fault: Fault) -> String {
        switch fault {
        case .microsteps(let states):
            let names = states.map { "'\(stateName($0.raw))'" }
            return "the case runs in a circle without end (\(names.joined(separator: ", ")));"
                + " the session is kept as it stood before"
        case .dueEvents:
            return "the case delivers more than \(Fault.eventLimit) events at once;"
                + " the session is kept as it stood before"
        case .pendingEvents:
            return "the case has more than \(Fault.eventLimit) events waiting;"
                + " the session is kept as it stood before"
        }
    }

    /// A sentence about a fault that play goes on after.
    func sentence(_ record: LogRecord) -> String {
        let scenario = machine.scenario
        if record.kind == .broken {
            let entry = machine.invariants[Int(record.subject)]
            let why =
                scenario.string(entry.invariant.why) ?? "a condition of the case does not hold"
            return "the case broke its own rule in '\(stateName(entry.state))': \(why)"
        }
        switch FaultPlace(rawValue: record.detail) {
        case .transition?:
            let source = machine.transitions[Int(record.subject)].source
            return "a condition in '\(stateName(source))' could not be computed"
        case .effect?: return "a change of a measure could not be computed and was skipped"
        case .board?:
            let decision = scenario.decisions[Int(record.subject)]
            return "the condition that closes '\(scenario.string(decision.id))'"
                + " could not be computed"
        case .invariant?:
            let state = machine.invariants[Int(record.subject)].state
            return "a rule of '\(stateName(state))' could not be computed"
        case nil: return "a condition could not be computed"
        }
    }

    private func stateName(_ state: Int32) -> String {
        machine.scenario.string(machine.scenario.states[Int(state)].id)
    }
}
