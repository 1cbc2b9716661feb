extension Effect: Archived {
    static var empty: Effect { .note(.empty) }

    private var number: Int64 {
        switch self {
        case .set: 0
        case .say: 1
        case .raise: 2
        case .send: 3
        case .cancel: 4
        case .advance: 5
        case .note: 6
        }
    }

    @inline(__always)
    private static func empty(_ number: Int64) -> Effect {
        switch number {
        case 0: .set(.empty, .empty)
        case 1: .say(.empty, by: nil)
        case 2: .raise(.empty)
        case 3: .send(.empty, after: .zero, id: nil)
        case 4: .cancel(.empty)
        case 5: .advance(.zero)
        default: .empty
        }
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        if Archive.reads { self = .empty(archive.number(0)) } else { _ = archive.number(number) }
        switch self {
        case .set(let measure, let value):
            self = .set(archive.index(measure), archive.expression(value))
        case .say(let words, let speaker):
            self = .say(archive.text(words), by: archive.text(speaker))
        case .raise(let event): self = .raise(archive.index(event))
        case .send(let event, let delay, let id):
            self = .send(
                archive.index(event), after: archive.duration(delay), id: archive.index(id))
        case .cancel(let id): self = .cancel(archive.index(id))
        case .advance(let time): self = .advance(archive.duration(time))
        case .note(let words): self = .note(archive.text(words))
        }
    }
}

extension EventDescriptor: Archived {
    static var empty: EventDescriptor { .any }

    private var number: Int64 {
        switch self {
        case .any: 0
        case .named: 1
        case .answer: 2
        case .timeout: 3
        case .act: 4
        case .done: 5
        case .error: 6
        case .chart: 7
        }
    }

    @inline(__always)
    private static func empty(_ number: Int64) -> EventDescriptor {
        switch number {
        case 1: .named(.empty)
        case 2: .answer(nil, nil)
        case 3: .timeout(nil)
        case 4: .act(nil, onlyInterrupted: false)
        case 5: .done(nil)
        case 6: .error
        case 7: .chart(nil)
        default: .empty
        }
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        if Archive.reads { self = .empty(archive.number(0)) } else { _ = archive.number(number) }
        switch self {
        case .any, .error: break
        case .named(let name): self = .named(archive.index(name))
        case .answer(let decision, let level):
            let about = archive.index(decision)
            let isOfLevel = archive.flag(level != nil)
            self = .answer(about, isOfLevel ? archive.choice(level ?? .full) : nil)
        case .timeout(let decision): self = .timeout(archive.index(decision))
        case .act(let act, let onlyInterrupted):
            self = .act(archive.index(act), onlyInterrupted: archive.flag(onlyInterrupted))
        case .done(let state): self = .done(archive.index(state))
        case .chart(let tab): self = .chart(archive.index(tab))
        }
    }
}
