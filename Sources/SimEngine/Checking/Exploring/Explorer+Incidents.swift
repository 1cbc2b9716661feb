/// What goes wrong on the way, found out by playing the input again with a log.
extension Explorer {
    /// The most kinds of incidents that are told.
    private static let mostIncidents = 200

    /// Notes the faults and broken invariants of the input that was just carried out.
    mutating func noteIncidents(_ way: Way) {
        // A slice of one criterion keeps less than invariants read; the course of the case tells them.
        if model.slice.only != nil { return }
        if case .faulted(let fault) = runner.snapshot.phase {
            note(.stop(fault), way)
            return
        }
        guard runner.snapshot.faults > 0 || runner.snapshot.brokenInvariants > 0,
            seen.incidents.count < Explorer.mostIncidents
        else { return }
        for record in records(of: way) {
            if let kind = Incident.Kind(record) { note(kind, way) }
        }
    }

    private mutating func note(_ kind: Incident.Kind, _ way: Way) {
        if seen.incidents.contains(where: { $0.kind == kind }) { return }
        seen.incidents.append(Incident(kind: kind, way: way))
    }

    /// Returns what happens on a way's last input.
    private func records(of way: Way) -> [LogRecord] {
        guard way.from >= 0 else {
            return Interpreter(model.machine, variants[Int(way.input)], recordsLog: true).log
                .records
        }
        var again = Interpreter(model.machine, variants[0], recordsLog: true)
        let mark = again.log.count
        _ = codec.decode(store.reader(Int(way.from)), into: &again)
        guard let input = input(Int(way.input), at: Int(way.from)) else { return [] }
        again.apply(input, number: 0)
        return again.log.records(from: mark)
    }
}

/// Events due at the same instant: whether their order decides what happens.
extension Explorer {
    /// How often a pair is tried before it is taken for harmless.
    private static let mostTrials = 64

    /// Tries a wait at whose end two events are due in both orders.
    mutating func judgeRace(before input: Input, _ way: Way) {
        guard case .wait(let milliseconds) = input else { return }
        let due = runner.snapshot.facts.time + milliseconds
        let rivals = runner.snapshot.timers.indices.filter {
            runner.snapshot.timers[$0].due == due
        }.sorted { runner.snapshot.timers[$0].order < runner.snapshot.timers[$1].order }
        guard rivals.count > 1 else { return }
        for place in rivals.indices.dropLast() {
            judgeRace(rivals[place], rivals[place + 1], input, way)
        }
    }

    private mutating func judgeRace(_ first: Int, _ second: Int, _ input: Input, _ way: Way) {
        let timers = runner.snapshot.timers
        guard leads(timers[first].event) || leads(timers[second].event) else { return }
        let pair = TimerPair(first: timers[first].event, second: timers[second].event)
        let trials = seen.trials[pair] ?? 0
        guard trials < Explorer.mostTrials else { return }
        seen.trials[pair] = trials + 1
        var swapped = runner
        swapped.snapshot.timers[first].order = timers[second].order
        swapped.snapshot.timers[second].order = timers[first].order
        var plain = runner
        plain.apply(input, number: 0)
        swapped.apply(input, number: 0)
        guard
            plain.snapshot.facts.configuration != swapped.snapshot.facts.configuration
                || plain.snapshot.phase != swapped.snapshot.phase
        else { return }
        seen.trials[pair] = Explorer.mostTrials
        seen.races.append(Race(pair: pair, way: way))
    }

    /// Whether an event can lead from one state to another by itself.
    private func leads(_ event: EventCode) -> Bool {
        guard event.family == .timer else { return true }
        for row in model.machine.transitions where !row.targets.isEmpty {
            if row.events.rows.contains(where: { model.machine.descriptors[$0].contains(event) }) {
                return true
            }
        }
        return false
    }
}
