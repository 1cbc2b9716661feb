extension State: Archived {
    static var empty: State {
        State(id: .empty, kind: .atomic, parent: nil, lastDescendant: .empty, source: .empty)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        kind = archive.choice(kind)
        parent = archive.index(parent)
        lastDescendant = archive.index(lastDescendant)
        title = archive.text(title)
        archive.list(&text)
        archive.list(&initial)
        archive.list(&transitions)
        archive.list(&after)
        archive.list(&every)
        archive.list(&enter)
        archive.list(&exit)
        ask = archive.index(ask)
        archive.list(&invariants)
        archive.list(&possible)
    }
}

extension Transition: Archived {
    static var empty: Transition {
        Transition(
            events: [], guarding: nil, targets: [], effects: [], reenters: false, source: .empty)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        archive.list(&events)
        guarding = archive.expression(guarding)
        archive.list(&targets)
        archive.list(&effects)
        reenters = archive.flag(reenters)
    }
}

extension DelayedTransition: Archived {
    static var empty: DelayedTransition {
        DelayedTransition(delay: .zero, guarding: nil, targets: [], effects: [], source: .empty)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        delay = archive.duration(delay)
        guarding = archive.expression(guarding)
        archive.list(&targets)
        archive.list(&effects)
    }
}

extension Periodic: Archived {
    static var empty: Periodic {
        Periodic(period: .zero, guarding: nil, effects: [], source: .empty)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        period = archive.duration(period)
        guarding = archive.expression(guarding)
        archive.list(&effects)
    }
}

extension Invariant: Archived {
    static var empty: Invariant { Invariant(condition: .empty, why: nil, source: .empty) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        condition = archive.expression(condition)
        why = archive.text(why)
    }
}

extension DomainPoints: Archived {
    static var empty: DomainPoints { DomainPoints(domain: .knowledge, points: .zero) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        domain = archive.choice(domain)
        points = archive.decimal(points)
    }
}

extension Act: Archived {
    static var empty: Act { Act(id: .empty, text: .empty, source: .empty) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        text = archive.text(text)
        takes = archive.duration(takes)
        guarding = archive.expression(guarding)
        isOnce = archive.flag(isOnce)
        archive.list(&effects)
        feedback = archive.text(feedback)
        isCritical = archive.flag(isCritical)
        archive.list(&refs)
        archive.list(&targets)
    }
}
