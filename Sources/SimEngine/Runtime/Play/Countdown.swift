/// Announces the time left now and then, not each second.
public struct Countdown: Sendable {
    /// What was announced latest, in seconds.
    private var announced: Int64?
    private static let moments: [Int64] = [300, 120, 60, 30, 10, 5]

    /// Starts with nothing announced.
    public init() {}

    /// Returns what to announce of the wall time left, in milliseconds, or nothing.
    ///
    /// A limit that is first seen well below a moment is not announced as that moment.
    public mutating func announcement(left milliseconds: Int64) -> String? {
        let left = (milliseconds + 999) / 1000
        guard let moment = Self.moments.last(where: { left <= $0 }) else { return nil }
        if let announced, announced <= moment { return nil }
        let isFirst = announced == nil && left < moment - 2
        announced = moment
        return isFirst ? nil : Spoken.span(left * 1000) + " left."
    }
}
