/// A way from one state to others, taken on an event or, without one, as soon as its guard holds.
public struct Transition: Sendable {
    /// The events that trigger it; empty means eventless.
    public var events: [EventDescriptor]
    /// The condition, or nothing for always.
    public var guarding: Expression?
    /// Where it leads; empty means targetless.
    public var targets: [StateID]
    /// What it does on the way.
    public var effects: [Effect]
    /// Whether a transition to its own descendants leaves and enters its source.
    public var reenters: Bool
    /// Where it is defined.
    public var source: SourceRange

    /// Creates a transition.
    public init(
        events: [EventDescriptor], guarding: Expression?, targets: [StateID], effects: [Effect],
        reenters: Bool, source: SourceRange
    ) {
        self.events = events
        self.guarding = guarding
        self.targets = targets
        self.effects = effects
        self.reenters = reenters
        self.source = source
    }
}

/// A transition taken when its state has been active for a time.
public struct DelayedTransition: Sendable {
    /// How long the state must have been active.
    public var delay: SimDuration
    /// The condition, judged when the time has passed.
    public var guarding: Expression?
    /// Where it leads; empty means targetless.
    public var targets: [StateID]
    /// What it does on the way.
    public var effects: [Effect]
    /// Where it is defined.
    public var source: SourceRange

    /// Creates a delayed transition.
    public init(
        delay: SimDuration, guarding: Expression?, targets: [StateID], effects: [Effect],
        source: SourceRange
    ) {
        self.delay = delay
        self.guarding = guarding
        self.targets = targets
        self.effects = effects
        self.source = source
    }
}

/// Effects that repeat while a state is active.
public struct Periodic: Sendable {
    /// The time between two occurrences, at least one second.
    public var period: SimDuration
    /// The condition, judged each time.
    public var guarding: Expression?
    /// What is done.
    public var effects: [Effect]
    /// Where it is defined.
    public var source: SourceRange

    /// Creates a periodic effect.
    public init(
        period: SimDuration, guarding: Expression?, effects: [Effect], source: SourceRange
    ) {
        self.period = period
        self.guarding = guarding
        self.effects = effects
        self.source = source
    }
}
