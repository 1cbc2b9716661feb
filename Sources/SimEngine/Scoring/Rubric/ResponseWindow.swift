/// When a response to a trigger is in time, in milliseconds after the trigger.
struct ResponseWindow {
    /// The time up to which it earns all, or nothing where it is due by the ending.
    let within: Int64?
    /// The time at which credit has fallen to nothing, or nothing where it falls at once.
    let partial: Int64?
    /// The time before which it must not begin.
    let notBefore: Int64

    init(_ within: SimDuration?, _ partial: SimDuration?, _ notBefore: SimDuration) {
        self.within = within?.milliseconds
        self.partial = within == nil ? nil : partial?.milliseconds
        self.notBefore = notBefore.milliseconds
    }

    /// The last moment at which a response is not yet missed, or nothing where that is the ending.
    var deadline: Int64? {
        guard let within else { return nil }
        guard let partial else { return within }
        return max(within, partial)
    }

    /// Returns the credit of a response after a time: all, then falling linearly, then none.
    func credit(after delay: Int64) -> Fraction {
        guard let within, delay > within else { return .one }
        guard let partial, delay < partial else { return .zero }
        return Fraction(partial - delay, partial - within)
    }
}
