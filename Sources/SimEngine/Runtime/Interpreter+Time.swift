/// The simulated clock: semantics.md §5.
extension Interpreter {
    /// The latest instant a session can reach: more than 30,000 years, far from overflow.
    public static let lastInstant: Int64 = 1_000_000_000_000_000

    /// Returns an instant after a time, never past the last one.
    static func instant(_ time: Int64, after milliseconds: Int64) -> Int64 {
        milliseconds > lastInstant - time ? lastInstant : time + milliseconds
    }

    /// When the next pending event is due, in milliseconds, or nothing.
    public var nextDue: Int64? {
        var due: Int64?
        for timer in snapshot.timers where due.map({ timer.due < $0 }) ?? true { due = timer.due }
        return due
    }

    /// Lets time pass while the learner could answer.
    mutating func wait(_ milliseconds: Int64) {
        isLearnerFree = true
        passTime(to: Interpreter.instant(snapshot.facts.time, after: milliseconds))
        isLearnerFree = false
    }

    /// Moves the clock to an instant, from one due event to the next; each is a macrostep.
    ///
    /// Effects that advance the clock move the target on. With a board given, stops as soon as
    /// that opening of the board is no longer open.
    mutating func passTime(to instant: Int64, whileOpen board: Int64? = nil) {
        while isRunning {
            if let board, !snapshot.open.contains(where: { $0.opening == board }) { return }
            let target = max(instant, snapshot.advanceTarget)
            if isLearnerFree, snapshot.advanceTarget <= snapshot.facts.time { startLimits() }
            guard let next = earliest(), snapshot.timers[next].due <= target else {
                move(to: target)
                return
            }
            let timer = snapshot.timers.remove(at: next)
            move(to: timer.due)
            delivered += 1
            if delivered > Fault.eventLimit {
                snapshot.phase = .faulted(.dueEvents)
                return
            }
            arrive(timer)
        }
    }

    private mutating func move(to instant: Int64) {
        if instant <= snapshot.facts.time { return }
        snapshot.facts.time = instant
        if !machine.watch.timed.isEmpty {
            snapshot.monitor.timePassed(snapshot.facts, machine)
            for criterion in snapshot.monitor.drain() {
                log.append(.violated, criterion.raw, at: instant)
            }
        }
    }

    private mutating func arrive(_ timer: PendingEvent) {
        if timer.event.family == .limit {
            timeOut(DecisionID(timer.event.index))
            return
        }
        if timer.event.family == .timer {
            let row = machine.timers[timer.event.index]
            if row.repeats {
                send(timer.event, after: row.delay, owner: timer.owner, name: -1)
            }
        }
        deliver(timer.event)
    }

    /// The place of the pending event that comes first: by time, then by order of sending.
    private func earliest() -> Int? {
        var best: Int?
        for place in snapshot.timers.indices {
            guard let current = best else {
                best = place
                continue
            }
            let timer = snapshot.timers[place]
            let other = snapshot.timers[current]
            if timer.due < other.due || (timer.due == other.due && timer.order < other.order) {
                best = place
            }
        }
        return best
    }

    /// Starts a private delayed event of a state that is being entered.
    mutating func schedule(_ timer: Int, owner: Int32) {
        send(
            EventCode(.timer, timer), after: machine.timers[timer].delay, owner: owner, name: -1)
    }

    /// Makes an event arrive after a time.
    mutating func send(_ event: EventCode, after delay: Int64, owner: Int32, name: Int32) {
        if snapshot.timers.count >= Fault.eventLimit {
            snapshot.phase = .faulted(.pendingEvents)
            return
        }
        snapshot.sent += 1
        snapshot.timers.append(
            PendingEvent(
                due: Interpreter.instant(snapshot.facts.time, after: delay), order: snapshot.sent,
                event: event, owner: owner, name: name))
    }
}
