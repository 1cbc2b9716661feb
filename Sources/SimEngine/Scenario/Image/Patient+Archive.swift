extension Patient {
    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        name = archive.text(name)
        age = archive.decimal(age)
        archive.list(&summary)
        archive.list(&chart)
    }
}

extension ChartTab: Archived {
    static var empty: ChartTab { ChartTab(id: .empty, title: .empty, text: []) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        title = archive.text(title)
        archive.list(&text)
        archive.list(&entries)
        archive.list(&columns)
        guard archive.flag(trend != nil) else { return }
        trend = ChartTrend(every: archive.duration(trend?.every))
    }
}

extension ChartEntry: Archived {
    static var empty: ChartEntry { ChartEntry(id: .empty) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        time = archive.text(time)
        archive.list(&text)
        archive.list(&values)
        guarding = archive.expression(guarding)
    }
}

extension ChartValue: Archived {
    static var empty: ChartValue { ChartValue(column: 0, content: .number(.zero)) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        column = archive.int(column)
        var isNumber = false
        if case .number = content { isNumber = true }
        isNumber = archive.flag(isNumber)
        if Archive.reads { content = isNumber ? .number(.zero) : .words(.empty) }
        switch content {
        case .number(let number): content = .number(archive.decimal(number))
        case .words(let words): content = .words(archive.text(words))
        }
    }
}

extension ChartColumn: Archived {
    static var empty: ChartColumn { ChartColumn(id: .empty, text: .empty, unit: nil) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        text = archive.text(text)
        unit = archive.text(unit)
        measure = archive.index(measure)
    }
}

extension ChartPage: Archived {
    static var empty: ChartPage { ChartPage(tab: .empty) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        tab = archive.index(tab)
        entry = archive.int(entry)
    }
}

extension Measure: Archived {
    static var empty: Measure {
        Measure(
            id: .empty, label: nil, unit: nil, initial: .zero, range: .zero ... .zero, normal: nil,
            source: .empty)
    }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        label = archive.text(label)
        unit = archive.text(unit)
        initial = archive.decimal(initial)
        startsAs = archive.index(startsAs)
        range = archive.range(range)
        normal = archive.range(normal)
    }
}

extension Parameter: Archived {
    static var empty: Parameter { Parameter(id: .empty, values: [], source: .empty) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        id = archive.text(id)
        archive.list(&values)
    }
}

extension Parameter.Value: Archived {
    static var empty: Parameter.Value { .number(.zero) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        var isNumber = false
        if case .number = self { isNumber = true }
        isNumber = archive.flag(isNumber)
        if Archive.reads { self = isNumber ? .empty : .symbol(id: .empty, text: nil) }
        switch self {
        case .number(let number): self = .number(archive.decimal(number))
        case .symbol(let id, let text):
            self = .symbol(id: archive.text(id), text: archive.text(text))
        }
    }
}

extension Constraint: Archived {
    static var empty: Constraint { Constraint(condition: .empty, why: nil) }

    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive) {
        condition = archive.expression(condition)
        why = archive.text(why)
    }
}
