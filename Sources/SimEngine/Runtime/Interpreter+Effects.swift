/// Executable content: semantics.md §6.
extension Interpreter {
    /// Runs effects in order; one that faults is skipped, and the others go on.
    mutating func run(_ effects: Run) {
        for place in effects.rows {
            let row = Int32(truncatingIfNeeded: place)
            switch machine.effects[place] {
            case .set(let measure, let expression): set(measure, expression, row)
            case .say: log.append(.said, row, at: snapshot.facts.time)
            case .raise(let name): snapshot.internalQueue.append(machine.numbering.code(name))
            case .send(let name, let delay, let id):
                send(
                    machine.numbering.code(name), after: delay.milliseconds, owner: -1,
                    name: id?.raw ?? -1)
            case .cancel(let id): snapshot.timers.removeAll { $0.name == id.raw }
            case .advance(let duration):
                let base = max(snapshot.facts.time, snapshot.advanceTarget)
                snapshot.advanceTarget = Interpreter.instant(base, after: duration.milliseconds)
            case .note: log.append(.noted, row, at: snapshot.facts.time)
            }
        }
    }

    private mutating func set(_ measure: MeasureID, _ expression: Expression, _ row: Int32) {
        guard let value = machine.value(of: expression, snapshot.facts) else {
            fault(.effect, row)
            return
        }
        let range = machine.scenario.measures[measure.int].range
        let clamped = min(
            max(value, range.lowerBound.thousandths), range.upperBound.thousandths)
        snapshot.facts.measures[measure.int] = clamped
        log.append(.measured, measure.raw, detail: clamped, at: snapshot.facts.time)
    }

    /// Reports an expression that could not be computed: logged, counted, and raised as an error.
    mutating func fault(_ place: FaultPlace, _ row: Int32) {
        snapshot.faults += 1
        log.append(.faulted, row, detail: place.rawValue, at: snapshot.facts.time)
        snapshot.internalQueue.append(.error)
    }
}
