extension Criterion: Archived {
    static var empty: Criterion {
        Criterion(id: .empty, domain: .knowledge, rule: .empty, source: .empty)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        text = archive.text(text)
        domain = archive.choice(domain)
        points = archive.decimal(points)
        isCritical = archive.flag(isCritical)
        isRemedial = archive.flag(isRemedial)
        isFullWhenVoid = archive.flag(isFullWhenVoid)
        archive.list(&objectives)
        why = archive.text(why)
        archive.list(&refs)
        rule.visit(&archive)
    }
}

extension Criterion.Rule {
    static var empty: Criterion.Rule { .absent(.empty) }

    private var number: Int64 {
        switch self {
        case .exists: 0
        case .absent: 1
        case .precedence: 2
        case .response: 3
        case .interval: 4
        case .never: 5
        case .always: 6
        }
    }

    @inline(__always)
    private static func empty(_ number: Int64) -> Criterion.Rule {
        switch number {
        case 0: .exists(.empty, min: 0, max: nil)
        case 2: .precedence(first: .empty, before: .empty)
        case 3:
            .response(
                trigger: .empty, expected: .empty, within: nil, partial: nil, notBefore: .zero)
        case 4: .interval(.empty, atMost: .zero, while: nil)
        case 5: .never(.empty, unless: .empty)
        case 6: .always(.empty, while: nil)
        default: .empty
        }
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        if Archive.reads { self = .empty(archive.number(0)) } else { _ = archive.number(number) }
        switch self {
        case .exists(var what, let min, let max):
            what.visit(&archive)
            self = .exists(what, min: archive.number(min), max: archive.number(max))
        case .absent(var what):
            what.visit(&archive)
            self = .absent(what)
        case .precedence(var first, var before):
            first.visit(&archive)
            before.visit(&archive)
            self = .precedence(first: first, before: before)
        case .response(var trigger, var expected, let within, let partial, let notBefore):
            trigger.visit(&archive)
            expected.visit(&archive)
            self = .response(
                trigger: trigger, expected: expected, within: archive.duration(within),
                partial: archive.duration(partial), notBefore: archive.duration(notBefore))
        case .interval(var what, let gap, let condition):
            what.visit(&archive)
            self = .interval(
                what, atMost: archive.duration(gap), while: archive.expression(condition))
        case .never(var what, let condition):
            what.visit(&archive)
            self = .never(what, unless: archive.expression(condition))
        case .always(let condition, let time):
            self = .always(archive.expression(condition), while: archive.expression(time))
        }
    }
}

extension Occurrence {
    static var empty: Occurrence { .act(.empty) }

    private var number: Int64 {
        switch self {
        case .act: 0
        case .entered: 1
        case .chosen: 2
        case .event: 3
        }
    }

    @inline(__always)
    private static func empty(_ number: Int64) -> Occurrence {
        switch number {
        case 1: .entered(.empty)
        case 2: .chosen(.empty, .empty)
        case 3: .event(.empty)
        default: .empty
        }
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        if Archive.reads { self = .empty(archive.number(0)) } else { _ = archive.number(number) }
        switch self {
        case .act(let act): self = .act(archive.index(act))
        case .entered(let state): self = .entered(archive.index(state))
        case .chosen(let decision, let option):
            self = .chosen(archive.index(decision), archive.index(option))
        case .event(var event):
            event.visit(&archive)
            self = .event(event)
        }
    }
}
