/// Reading transitions.
extension Reader {
    /// Reads the transitions of a state.
    mutating func transitions(_ fields: Fields) -> [Transition] {
        var transitions: [Transition] = []
        let entries = oneOrMore(.on, in: fields)
        transitions.reserveCapacity(entries.count)
        for node in entries {
            guard let fields = object(node, .transition, as: .on) else { continue }
            let events = descriptors(fields)
            let guarding = condition(.if, in: fields)
            let targets = targets(.to, in: fields)
            let effects = effects(.do, in: fields)
            transitions.append(
                Transition(
                    events: events, guarding: guarding, targets: targets, effects: effects,
                    reenters: flag(.reenter, in: fields) ?? false, source: range(node)))
        }
        return transitions
    }

    /// Reads the transitions of a state that a delay triggers.
    mutating func delayedTransitions(_ fields: Fields) -> [DelayedTransition] {
        var transitions: [DelayedTransition] = []
        for node in oneOrMore(.after, in: fields) {
            guard let fields = object(node, .delayed, required: [.delay], as: .after) else {
                continue
            }
            let delay = duration(.delay, in: fields) ?? .zero
            let guarding = condition(.if, in: fields)
            let targets = targets(.to, in: fields)
            transitions.append(
                DelayedTransition(
                    delay: delay, guarding: guarding, targets: targets,
                    effects: effects(.do, in: fields), source: range(node)))
        }
        return transitions
    }

    /// Reads what repeats while a state is active.
    mutating func periodics(_ fields: Fields) -> [Periodic] {
        var periodics: [Periodic] = []
        for node in oneOrMore(.every, in: fields) {
            guard let fields = object(node, .periodic, required: [.period, .do], as: .every) else {
                continue
            }
            let period = duration(.period, in: fields, .second)
            let guarding = condition(.if, in: fields)
            periodics.append(
                Periodic(
                    period: period ?? SimDuration(milliseconds: 1000), guarding: guarding,
                    effects: effects(.do, in: fields), source: range(node)))
        }
        return periodics
    }
}
