/// The simulated clock while it runs with wall time.
///
/// Wall time is handed in, in milliseconds of any clock that does not go back. A factor of 2 gives
/// twice the time: simulated time then moves at half the speed.
public struct LiveClock: Sendable {
    private let factor: Int64
    /// The wall time that ``simulated`` belongs to; nothing while the clock stands.
    private var wall: Int64?
    private var simulated: Int64

    /// Starts to run at a simulated time; without wall time it stands.
    public init(factor: Decimal3, simulated: Int64, wall: Int64?) {
        self.factor = max(factor.thousandths, 1)
        self.simulated = simulated
        self.wall = wall
    }

    /// Whether the clock stands.
    public var isPaused: Bool { wall == nil }

    /// Returns the simulated time at a wall time.
    public func now(_ wall: Int64) -> Int64 {
        guard let start = self.wall, wall > start else { return simulated }
        let passed = min(wall - start, Self.longest) * 1000 / factor
        let (sum, isOver) = simulated.addingReportingOverflow(passed)
        return isOver ? Int64.max : sum
    }

    /// A stretch of wall time that no session lasts, so that reckoning with it cannot overflow.
    private static let longest: Int64 = 1 << 50

    /// Sets the simulated time; what ran ahead of it is forgotten.
    public mutating func set(_ time: Int64, wall: Int64) {
        simulated = time
        if self.wall != nil { self.wall = wall }
    }

    /// Lets the clock stand, or run again.
    public mutating func pause(_ pauses: Bool, wall: Int64) {
        if pauses == isPaused { return }
        simulated = now(wall)
        self.wall = pauses ? nil : wall
    }

    /// Returns the wall time until a simulated instant, in milliseconds, rounded up.
    public func wallTime(until instant: Int64, wall: Int64) -> Int64 {
        wallTime(of: instant.subtractingReportingOverflow(now(wall)).partialValue)
    }

    /// Returns the wall time that a stretch of simulated time takes, rounded up.
    public func wallTime(of span: Int64) -> Int64 {
        let rest = max(0, span)
        if rest > Int64.max / factor - 1000 { return Int64.max / 2 }
        return (rest * factor + 999) / 1000
    }
}
