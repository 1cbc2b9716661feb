/// Finds in the log of a run when something happened that criteria are about.
struct Happened {
    private let machine: Machine
    private let facts: Facts
    private let records: [LogRecord]

    init(_ machine: Machine, _ facts: Facts, _ records: [LogRecord]) {
        self.machine = machine
        self.facts = facts
        self.records = records
    }

    /// Returns when something first happened from an instant on, or nothing.
    func first(_ occurrence: Occurrence, from instant: Int64 = 0) -> Int64? {
        records.first { $0.time >= instant && isEnd(of: occurrence, $0) }?.time
    }

    private func isEnd(of occurrence: Occurrence, _ record: LogRecord) -> Bool {
        switch occurrence {
        case .act(let act): return record.kind == .actDone && record.subject == act.raw
        case .entered(let state): return record.kind == .entered && record.subject == state.raw
        case .chosen(let decision, let option):
            guard record.kind == .answered, record.subject == decision.raw else { return false }
            let place = Int(truncatingIfNeeded: record.detail)
            guard facts.answers.indices.contains(place) else { return false }
            return facts.answers[place].response?.includes(option) == true
        case .event(let descriptor):
            guard record.kind == .event else { return false }
            let event = EventCode(raw: UInt64(bitPattern: record.detail))
            return machine.numbering.range(of: descriptor).contains(event)
        }
    }
}
