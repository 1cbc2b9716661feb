/// Running to completion: semantics.md §2.
extension Interpreter {
    /// Processes one external event to the next stable state.
    @inline(never)
    mutating func deliver(_ event: EventCode) {
        guard isRunning, !stopsHere() else { return }
        process(event)
        macrostep()
    }

    /// Whether this is where a rerun stops, because the next macrostep is known to fault.
    private mutating func stopsHere() -> Bool {
        guard let stop, snapshot.macrosteps >= stop.after else { return false }
        snapshot.phase = .faulted(stop.fault)
        return true
    }

    /// Takes eventless transitions and internal events until nothing is enabled.
    mutating func macrostep() {
        if stopsHere() { return }
        var microsteps = 0
        if !cycle.isEmpty { cycle.removeAll() }
        if !faultedGuards.isEmpty { faultedGuards.removeAll() }
        while isRunning {
            selectTransitions(nil)
            if !enabled.isEmpty {
                note(&microsteps)
                microstep()
            } else if snapshot.queueHead < snapshot.internalQueue.count {
                let event = snapshot.internalQueue[snapshot.queueHead]
                snapshot.queueHead += 1
                process(event)
                if !enabled.isEmpty { note(&microsteps) }
            } else if !machine.hasBoards || !closeBoards() {
                break
            }
            if microsteps > Fault.microstepLimit {
                snapshot.phase = .faulted(.microsteps(cycleStates()))
            }
        }
        emptyQueue()
        if case .faulted = snapshot.phase { return }
        snapshot.macrosteps += 1
        stabilize()
    }

    /// Drops what has been processed, and at an ending what will not be.
    private mutating func emptyQueue() {
        snapshot.queueHead = 0
        // One event is by far the most frequent, and taking off the last is the cheapest.
        if snapshot.internalQueue.count == 1 {
            snapshot.internalQueue.removeLast()
        } else if !snapshot.internalQueue.isEmpty {
            snapshot.internalQueue.removeAll(keepingCapacity: true)
        }
    }

    /// Selects and takes the transitions for one event.
    private mutating func process(_ event: EventCode) {
        if event.family != .timer {
            log.append(
                .event, 0, detail: Int64(bitPattern: event.raw), at: snapshot.facts.time)
            if !machine.watch.events.isEmpty {
                snapshot.monitor.note(.event(event), snapshot.facts, machine)
            }
        }
        selectTransitions(event)
        if !enabled.isEmpty { microstep() }
    }

    /// Counts a microstep, and near the limit keeps the sources, which name the cycle.
    private mutating func note(_ microsteps: inout Int) {
        microsteps += 1
        if microsteps > Fault.microstepLimit - 50 {
            for row in enabled where !cycle.contains(machine.transitions[Int(row)].source) {
                cycle.append(machine.transitions[Int(row)].source)
            }
        }
    }

    private func cycleStates() -> [StateID] {
        cycle.arranged { Int64($0) }.map { StateID(Int($0)) }
    }

    /// Judges what holds whenever nothing moves: invariants, and the rubric's conditions.
    private mutating func stabilize() {
        if !machine.invariants.isEmpty { checkInvariants() }
        if !machine.scenario.rubric.isEmpty {
            if !machine.watch.conditions.isEmpty {
                snapshot.monitor.stable(snapshot.facts, machine)
            }
            if case .ended = snapshot.phase { snapshot.monitor.finish(snapshot.facts, machine) }
            for criterion in snapshot.monitor.drain() {
                log.append(.violated, criterion.raw, at: snapshot.facts.time)
            }
        }
        if case .ended(let state) = snapshot.phase {
            log.append(.ended, state.raw, at: snapshot.facts.time)
            snapshot.timers.removeAll()
            snapshot.open.removeAll()
        }
    }

    private mutating func checkInvariants() {
        for state in snapshot.facts.configuration {
            for place in machine.states[Int(state)].invariants.rows {
                let condition = machine.invariants[place].invariant.condition
                switch machine.truth(of: condition, snapshot.facts) {
                case .holds: continue
                case .fails:
                    snapshot.brokenInvariants += 1
                    log.append(.broken, Int32(place), at: snapshot.facts.time)
                case .fault:
                    snapshot.faults += 1
                    log.append(
                        .faulted, Int32(place), detail: FaultPlace.invariant.rawValue,
                        at: snapshot.facts.time)
                }
            }
        }
    }
}
