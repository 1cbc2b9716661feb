/// Acts and the time they take: semantics.md §9.
extension Interpreter {
    /// Performs an act from an open board.
    ///
    /// Events due before or at its end come first. If one of them closes the board, the act stops
    /// there: interrupted, not done, the rest of its time not spent.
    mutating func perform(_ act: ActID, on board: DecisionID) {
        guard let entry = snapshot.open.last(where: { $0.decision == board }) else { return }
        if snapshot.facts.acts[act.int].starts == 0 {
            snapshot.facts.acts[act.int].firstStart = snapshot.facts.time
        }
        snapshot.facts.acts[act.int].starts += 1
        log.append(.actStarted, act.raw, at: snapshot.facts.time)
        if !machine.watch.acts.isEmpty {
            snapshot.monitor.note(.actStarted(act), snapshot.facts, machine)
        }
        let takes = machine.scenario.acts[act.int].takes.milliseconds
        passTime(
            to: Interpreter.instant(snapshot.facts.time, after: takes), whileOpen: entry.opening)
        guard isRunning else { return }
        if snapshot.open.contains(where: { $0.opening == entry.opening }) {
            finish(act, on: board)
        } else {
            log.append(.actInterrupted, act.raw, at: snapshot.facts.time)
            snapshot.internalQueue.append(.act(act, interrupted: true))
            macrostep()
        }
    }

    private mutating func finish(_ act: ActID, on board: DecisionID) {
        snapshot.facts.acts[act.int].count += 1
        snapshot.facts.acts[act.int].last = snapshot.facts.time
        log.append(.actDone, act.raw, at: snapshot.facts.time)
        if !machine.watch.acts.isEmpty {
            snapshot.monitor.note(.actDone(act), snapshot.facts, machine)
        }
        run(machine.actEffects[act.int])
        snapshot.actingBoard = board
        snapshot.internalQueue.append(.act(act, interrupted: false))
        macrostep()
        snapshot.actingBoard = nil
    }
}
