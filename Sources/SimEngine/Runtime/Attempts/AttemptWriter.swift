/// Makes the lines of an attempt; whoever holds it appends each to the file before the next prompt.
public struct AttemptWriter: Sendable {
    /// What the first line says.
    public let header: AttemptHeader
    /// The digits of the latest line's hash.
    private var previous: [UInt8] = []
    /// How many inputs have been written.
    private var count: Int64 = 0
    /// The simulated time after the latest input, in milliseconds; nothing before the first.
    private var time: Int64?
    /// Whether the file ends without the line feed of its last line.
    private var owesLineFeed = false

    /// Starts an attempt.
    public init(header: AttemptHeader) { self.header = header }

    /// Goes on where an attempt breaks off.
    ///
    /// The file must first be cut to ``AttemptRecord/validLength``. An attempt that has its report
    /// takes no more lines.
    public init(resuming record: AttemptRecord) {
        header = record.header
        previous = record.lastHash
        count = Int64(record.lines.count)
        time = record.lastTime
        owesLineFeed = record.lacksLineFeed
    }

    /// Returns the first line.
    public mutating func headerLine() -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        header.writeMembers(into: &writer)
        return seal(writer)
    }

    /// Returns the line of an input.
    ///
    /// - Parameters:
    ///   - input: The input.
    ///   - isLive: Whether it is a wait that the clock made, not the learner.
    ///   - session: The session after the input.
    /// - Returns: The line with its line feed.
    public mutating func line(
        for input: Input, isLive: Bool = false, session: Session
    ) -> [UInt8] {
        count += 1
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("n")
        writer.number(count)
        writer.key("at")
        writer.number(time ?? Self.startTime(of: session))
        writer.key("input")
        InputCodec.write(input, in: session.machine, into: &writer, isLive: isLive)
        writer.key("outcome")
        AttemptOutcome.write(session, after: input, into: &writer)
        time = session.time
        return seal(writer)
    }

    /// Returns the last line, with the summary of the report.
    public mutating func footer(_ report: ScoreReport, session: Session) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("end")
        writer.beginObject()
        writer.key("report")
        report.writeSummary(
            into: &writer, session.machine.scenario, seed: session.seed, attempt: nil)
        writer.endObject()
        return seal(writer)
    }

    /// Returns the time at which a session begins: an initial state may move the clock.
    private static func startTime(of session: Session) -> Int64 {
        Session(
            session.machine, seed: session.seed, variant: session.variant, mode: session.mode,
            recordsLog: false
        ).time
    }

    private mutating func seal(_ members: JSONWriter) -> [UInt8] {
        let line = AttemptSeal.seal(members, after: previous)
        previous = AttemptSeal.digits(ofLine: line)
        guard owesLineFeed else { return line }
        owesLineFeed = false
        return [UInt8(ascii: "\n")] + line
    }
}
