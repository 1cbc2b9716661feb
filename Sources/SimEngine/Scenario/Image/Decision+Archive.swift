extension Decision: Archived {
    static var empty: Decision {
        Decision(id: .empty, state: .empty, form: .choice, source: .empty)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        state = archive.index(state)
        text = archive.text(text)
        domain = archive.choice(domain)
        archive.list(&objectives)
        points = archive.decimal(points)
        isCritical = archive.flag(isCritical)
        isRemedial = archive.flag(isRemedial)
        within = archive.duration(within)
        takes = archive.duration(takes)
        why = archive.text(why)
        archive.list(&refs)
        archive.list(&see)
        shuffles = archive.flag(shuffles)
        archive.list(&targets)
        archive.list(&routes)
        archive.list(&options)
        archive.list(&groups)
        form.visit(kind, &archive)
    }
}

extension Route: Archived {
    static var empty: Route { Route(condition: .timeout, targets: [], source: .empty) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        condition.visit(&archive)
        archive.list(&targets)
    }
}

extension Route.Condition {
    private var number: Int64 {
        switch self {
        case .level: 0
        case .timeout: 1
        case .expression: 2
        }
    }

    @inline(__always)
    private static func empty(_ number: Int64) -> Route.Condition {
        switch number {
        case 0: .level(.full)
        case 2: .expression(.empty)
        default: .timeout
        }
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        if Archive.reads { self = .empty(archive.number(0)) } else { _ = archive.number(number) }
        switch self {
        case .level(let level): self = .level(archive.choice(level))
        case .timeout: break
        case .expression(let condition): self = .expression(archive.expression(condition))
        }
    }
}

extension AnswerOption: Archived {
    static var empty: AnswerOption { AnswerOption(id: .empty, text: .empty, source: .empty) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        text = archive.text(text)
        guarding = archive.expression(guarding)
        credit = archive.decimal(credit)
        feedback = archive.text(feedback)
        archive.list(&refs)
        archive.list(&effects)
        archive.list(&targets)
        isCritical = archive.flag(isCritical)
        then.visit(&archive)
        technique = archive.text(technique)
        pitfall = archive.text(pitfall)
        reply = archive.text(reply)
    }
}

extension AnswerOption.Continuation {
    /// The next turn is a -1, the end a -2, and a turn its place.
    fileprivate mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        let number: Int32
        switch self {
        case .nextTurn: number = -1
        case .end: number = -2
        case .turn(let place): number = place
        }
        switch archive.number(Int64(number)) {
        case -1: self = .nextTurn
        case -2: self = .end
        case let place: self = .turn(Int32(truncatingIfNeeded: place))
        }
    }
}

extension OptionGroup: Archived {
    static var empty: OptionGroup {
        OptionGroup(name: .part(.condition), text: nil, options: 0..<0, choose: nil)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        var isPart = false
        if case .part = name { isPart = true }
        isPart = archive.flag(isPart)
        if Archive.reads { name = isPart ? .part(.condition) : .authored(.empty) }
        switch name {
        case .authored(let id): name = .authored(archive.text(id))
        case .part(let part): name = .part(archive.choice(part))
        }
        text = archive.text(text)
        options = archive.run(options)
        choose = archive.int(choose)
    }
}
