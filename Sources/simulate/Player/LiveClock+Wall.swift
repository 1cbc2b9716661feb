import SimEngine

/// The running clock by this machine's own.
extension LiveClock {
    /// Starts to run at a simulated time.
    init(factor: Decimal3, simulated: Int64) {
        self.init(factor: factor, simulated: simulated, wall: Waiting.clock())
    }

    /// The simulated time now.
    var now: Int64 { now(Waiting.clock()) }

    /// Sets the simulated time; what ran ahead of it is forgotten.
    mutating func set(_ time: Int64) { set(time, wall: Waiting.clock()) }

    /// Lets the clock stand, or run again.
    mutating func pause(_ pauses: Bool) { pause(pauses, wall: Waiting.clock()) }

    /// Returns the wall time until a simulated instant, in milliseconds, rounded up.
    func wallTime(until instant: Int64) -> Int64 {
        wallTime(until: instant, wall: Waiting.clock())
    }
}
