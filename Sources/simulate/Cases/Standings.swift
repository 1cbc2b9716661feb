import SimEngine

/// What a learner has come to in each case, as the attempts in a folder record it.
///
/// Only the first and the last line of each attempt are read, so that a thousand cost no wait.
struct Standings: Sendable {
    /// One complete run.
    struct Run: Sendable {
        /// The file.
        let path: String
        /// When it began, as it was noted.
        let start: String?
        /// What it came to.
        let result: AttemptGlance.Result
    }

    /// The complete runs of a case.
    struct Standing: Sendable {
        /// A run that passed rather than one that did not, then the highest percentage, then the
        /// latest.
        private(set) var best: Run
        /// The run that began last; of those that note no time, the last by name.
        private(set) var latest: Run
        /// How many there are.
        private(set) var count = 1

        init(_ run: Run) { (best, latest) = (run, run) }

        mutating func add(_ run: Run) {
            count += 1
            if !run.isBefore(latest) { latest = run }
            if !run.isWorse(than: best) { best = run }
        }
    }

    /// The standings by the ids of the cases.
    private(set) var cases: [String: Standing] = [:]
    /// The files that could not be read as attempts.
    private(set) var unreadable: [String] = []
    /// How many files have the name of an attempt.
    private(set) var fileCount = 0

    /// Reads the attempts of a learner; a folder that is not there holds none.
    init(in folder: String?, learner: String) throws(Failure) {
        guard let folder, Paths.exists(folder) else { return }
        let names: [String]
        do throws(SystemError) { names = try Paths.entries(of: folder) } catch {
            throw .problem("\(folder): \(error.words)")
        }
        for name in names where name.hasSuffix(AttemptFolder.suffix) {
            fileCount += 1
            let path = Paths.join(folder, name)
            guard let glance = Self.glance(path) else {
                unreadable.append(path)
                continue
            }
            guard glance.header.learner == learner, let result = glance.result, result.isComplete
            else { continue }
            add(Run(path: path, start: glance.header.start, result: result), glance.header.caseID)
        }
    }

    private mutating func add(_ run: Run, _ caseID: String) {
        if cases[caseID] == nil {
            cases[caseID] = Standing(run)
        } else {
            cases[caseID]?.add(run)
        }
    }

    /// Reads the two ends of a file.
    private static func glance(_ path: String) -> AttemptGlance? {
        do {
            let file = try Descriptor.open(path, .read)
            let status = try file.status()
            guard status.kind == .regular else { return nil }
            let head = try file.read(at: 0, count: AttemptGlance.reach)
            let from = status.size - Int64(AttemptGlance.reach)
            let tail = from > 0 ? try file.read(at: from, count: AttemptGlance.reach) : head
            return try AttemptGlance.read(head: head, tail: tail)
        } catch { return nil }
    }
}

extension Standings.Run {
    /// Whether it began before another, as far as both tell.
    fileprivate func isBefore(_ other: Self) -> Bool {
        (start ?? "", path) < (other.start ?? "", other.path)
    }

    /// Whether it came to less than another.
    fileprivate func isWorse(than other: Self) -> Bool {
        if result.isPassed != other.result.isPassed { return other.result.isPassed }
        if result.percent != other.result.percent { return result.percent < other.result.percent }
        return isBefore(other)
    }
}
