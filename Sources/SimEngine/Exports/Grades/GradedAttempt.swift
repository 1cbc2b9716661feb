/// An attempt as a book of grades holds it.
public struct GradedAttempt: Sendable {
    /// The name of its file.
    public let file: String
    /// What its first line says.
    public let header: AttemptHeader
    /// The session, run again.
    public let session: Session
    /// What it earned.
    public let report: ScoreReport
    /// When it began, where its first line tells that with a zone.
    public let started: WallTime?
    /// Which of the learner's attempts at the case it is, from 1.
    public internal(set) var number = 0
    /// How many attempts the learner made at the case.
    public internal(set) var total = 0

    /// Takes an attempt that was run again.
    public init(file: String, header: AttemptHeader, session: Session) {
        self.file = file
        self.header = header
        self.session = session
        report = session.report()
        started = header.start.flatMap { WallTime($0) }
    }

    /// Whether it can make a grade: nothing in practice does, nor what was left before the end.
    var counts: Bool { header.mode == .exam && report.isComplete }

    /// The title of the case, in one line.
    var caseTitle: String {
        let scenario = session.machine.scenario
        var out = ByteWriter()
        for byte in scenario.string(scenario.about.title).utf8 {
            out.append(byte < 0x20 ? 0x20 : byte)
        }
        return out.string
    }

    /// The words of the case, with measures as they stood at the end.
    var phrases: Phrasebook { Phrasebook(session.machine.scenario, session.snapshot.facts) }

    /// The ids of the critical failures.
    var failureIDs: [String] {
        report.criticalFailures.map { $0.id(in: session.machine.scenario) }
    }

    /// What the critical failures are about, in words.
    var failureTitles: [String] {
        let phrases = phrases
        let finder = Finder(
            session.machine, session.snapshot.facts,
            session.snapshot.monitor, phrases)
        return report.criticalFailures.map { phrases.quote(finder.finding($0).title) }
    }
}
