/// The simulated clock without the leaps of the story.
///
/// A case may tell of weeks that a learner goes through in a minute. Records of learning have no
/// future, so whatever passes between two things that a learner does counts as a quarter of an hour
/// at most.
struct XAPIClock {
    /// The longest stretch that counts in full, in milliseconds.
    static let longest: Int64 = 900_000

    private var instants: [Int64] = []
    private var told: [Int64] = []
    /// Whether any stretch was longer.
    private(set) var isShortened = false

    /// Reads the clock of a run.
    init(_ session: Session, _ record: CourseRecord) {
        var times = record.interactions.flatMap { [$0.opened, $0.time] }
        times.append(record.time)
        for entry in session.log.effectiveRecords where entry.kind == .input {
            times.append(entry.time)
        }
        times.sort()
        var (latest, sum): (Int64, Int64) = (0, 0)
        for time in times where time > latest {
            if time - latest > Self.longest { isShortened = true }
            sum += min(time - latest, Self.longest)
            latest = time
            instants.append(time)
            told.append(sum)
        }
    }

    /// Returns what is told of a time of the run.
    func told(_ time: Int64) -> Int64 {
        var (low, high) = (0, instants.count)
        while low < high {
            let middle = (low + high) / 2
            if instants[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : told[low - 1]
    }
}
