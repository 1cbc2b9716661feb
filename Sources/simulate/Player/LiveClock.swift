import SimEngine

/// The simulated clock while it runs with wall time.
///
/// A factor of 2 gives twice the time: simulated time then moves at half the speed.
struct LiveClock: Sendable {
    private let factor: Int64
    /// The wall time that ``simulated`` belongs to; nothing while the clock stands.
    private var wall: Int64?
    private var simulated: Int64

    /// Starts to run at a simulated time.
    init(factor: Decimal3, simulated: Int64) {
        self.factor = max(factor.thousandths, 1)
        self.simulated = simulated
        wall = Waiting.clock()
    }

    /// Whether the clock stands.
    var isPaused: Bool { wall == nil }

    /// The simulated time now.
    var now: Int64 {
        guard let wall else { return simulated }
        return simulated + max(0, Waiting.clock() - wall) * 1000 / factor
    }

    /// Sets the simulated time; what ran ahead of it is forgotten.
    mutating func set(_ time: Int64) {
        simulated = time
        if wall != nil { wall = Waiting.clock() }
    }

    /// Lets the clock stand, or run again.
    mutating func pause(_ pauses: Bool) {
        if pauses == isPaused { return }
        simulated = now
        wall = pauses ? nil : Waiting.clock()
    }

    /// Returns the wall time until a simulated instant, in milliseconds, rounded up.
    func wallTime(until instant: Int64) -> Int64 {
        let rest = max(0, instant - now)
        if rest > Int64.max / factor - 1000 { return Int64.max / 2 }
        return (rest * factor + 999) / 1000
    }
}
