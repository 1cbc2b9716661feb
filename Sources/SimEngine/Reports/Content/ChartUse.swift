/// Which tabs of the chart a run opened, and when.
struct ChartUse {
    /// Returns a line for each tab.
    static func lines(_ records: [LogRecord], _ phrases: Phrasebook) -> [String] {
        var openings = phrases.scenario.patient.chart.map { _ in (count: 0, first: Int64(0)) }
        for record in records where record.kind == .event {
            guard let tab = tab(record), openings.indices.contains(tab) else { continue }
            if openings[tab].count == 0 { openings[tab].first = record.time }
            openings[tab].count += 1
        }
        return openings.enumerated().map { place, opening in
            let title = phrases.quote(phrases.scenario.patient.chart[place].title)
            let first = TimeWords.clock(opening.first)
            switch opening.count {
            case 0: return title + ": not opened"
            case 1: return title + ": opened at " + first
            default: return title + ": opened \(opening.count) times, first at " + first
            }
        }
    }

    /// Returns the place of the tab that a record of an event says was opened.
    static func tab(_ record: LogRecord) -> Int? {
        let event = EventCode(raw: UInt64(bitPattern: record.detail))
        return record.kind == .event && event.family == .chart ? event.index : nil
    }
}
