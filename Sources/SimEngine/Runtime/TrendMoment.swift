/// The values of the measures at one moment of a run.
struct TrendMoment {
    /// When.
    let time: Chart.Time
    /// The values, in thousandths.
    let values: [Int64]

    /// The most rows at intervals that a trend shows: the latest.
    static let limit = 24
}

extension Session {
    /// Returns the values at the start of the run, at multiples of an interval, and now.
    ///
    /// What was taken back does not count. Of many multiples only the latest are given.
    func moments(every interval: SimDuration?) -> [TrendMoment] {
        var course = TrendReader(interval: interval, now: time, values: initialMeasures)
        for record in log.effectiveRecords {
            course.pass(to: record.time, isInput: record.kind == .input)
            if record.kind == .measured {
                course.values[Int(record.subject)] = record.detail
            }
        }
        course.pass(to: time, isInput: true)
        return course.moments + [TrendMoment(time: .now, values: snapshot.facts.measures)]
    }
}

/// The values of the measures while a log is read.
private struct TrendReader {
    /// The interval in milliseconds, or nothing.
    private let interval: Int64?
    private let now: Int64
    /// The values so far.
    var values: [Int64]
    private var begin: Int64?
    private var start: [TrendMoment] = []
    private var rows: [TrendMoment] = []
    /// When the next row at an interval is due.
    private var next = Int64.max

    init(interval: SimDuration?, now: Int64, values: [Int64]) {
        self.interval = interval?.milliseconds
        self.now = now
        self.values = values
    }

    /// The moments so far; a start that is now is not told twice.
    var moments: [TrendMoment] {
        (begin == now ? [] : start) + rows.suffix(TrendMoment.limit)
    }

    /// Takes the rows that were due before an instant; the first input marks the start.
    mutating func pass(to instant: Int64, isInput: Bool) {
        if begin == nil, isInput {
            begin = instant
            start = [TrendMoment(time: .start, values: values)]
            if let interval { next = (instant / interval + 1) * interval }
        }
        guard let interval, next < instant else { return }
        // Rows so old that later ones take their place are passed over.
        let late = (instant - next) / interval - Int64(TrendMoment.limit)
        if late > 0 { next += late * interval }
        while next < instant {
            rows.append(TrendMoment(time: .after(next), values: values))
            next += interval
        }
    }
}
