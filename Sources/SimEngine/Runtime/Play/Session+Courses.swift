/// How the measures went since the start, for small graphs.
extension Session {
    /// A value at a time.
    public struct Moment: Hashable, Sendable {
        /// When, in milliseconds.
        public let time: Int64
        /// The value.
        public let value: Decimal3
    }

    /// The most moments of a course; of more the latest are kept.
    public static let mostMoments = 120

    /// Returns the course of each measure: where it began, every change, and where it is now.
    ///
    /// What was taken back does not count.
    /// - Complexity: O(records).
    public func courses() -> [[Moment]] {
        let records = log.effectiveRecords
        let start = records.first?.time ?? 0
        var courses = initialMeasures.map {
            [Moment(time: start, value: Decimal3(thousandths: $0))]
        }
        for record in records where record.kind == .measured {
            let moment = Moment(
                time: record.time, value: Decimal3(thousandths: record.detail))
            let place = Int(record.subject)
            // Of several changes at one instant the last one counts.
            if courses[place].last?.time == moment.time, courses[place].count > 1 {
                courses[place].removeLast()
            }
            courses[place].append(moment)
        }
        for place in courses.indices {
            let value = Decimal3(thousandths: snapshot.facts.measures[place])
            if courses[place].last?.time != time {
                courses[place].append(Moment(time: time, value: value))
            }
            courses[place] = courses[place].suffix(Self.mostMoments)
        }
        return courses
    }
}
