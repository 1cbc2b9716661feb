/// A moment of a wandering: where the case stands, and what is kept.
struct Moment: Hashable {
    /// The active state that is not inside a parallel one: atomic, final, or itself parallel.
    var stand: Int
    /// The values of the kept facts.
    var values: [Int64]
    /// Whether what the state asks has been answered since it was entered.
    var isAnswered = false
}

/// A way that may be taken from a moment.
struct MomentWay {
    /// The state whose way it is.
    let source: Int
    let guarding: Expression?
    let effects: [Effect]
    let targets: [StateID]
    var reenters = false

    init(_ transition: Transition, of state: Int) {
        source = state
        guarding = transition.guarding
        effects = transition.effects
        targets = transition.targets
        reenters = transition.reenters
    }

    init(
        of state: Int, to targets: [StateID], if guarding: Expression? = nil,
        do effects: [Effect] = []
    ) {
        source = state
        self.guarding = guarding
        self.effects = effects
        self.targets = targets
    }
}

/// What a condition comes to at a moment.
enum MomentVerdict {
    /// It holds.
    case holds
    /// It does not.
    case fails
    /// It may hold or not: it asks for something that has nothing to do with what is kept.
    case open
    /// It asks for something that hangs together with what is kept, so nothing is known.
    case unsure
}
