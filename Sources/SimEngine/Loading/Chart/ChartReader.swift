/// Reading the patient's chart.
extension Reader {
    /// Reads the tabs; the names and labels of measures are known by then.
    mutating func readChart(_ patient: Fields) {
        for node in list(.chart, in: patient) {
            guard let fields = object(node, .chartTab, required: [.id, .title], as: .chart)
            else { continue }
            if fields.present.intersection(.chartContent).isEmpty {
                let contents = "'text', 'entries', 'trend'"
                error(.structure(.missingOneOf(contents)), at: opening(node))
            }
            let id = requiredID(fields)
            let title = requiredWords(.title, in: fields)
            var tab = ChartTab(id: id, title: title, text: paragraphs(.text, in: fields))
            let columns = readColumns(fields, &tab)
            readEntries(fields, columns, &tab)
            readTrend(fields, columns, &tab)
            scenario.patient.chart.append(tab)
        }
    }

    private mutating func readColumns(_ fields: Fields, _ tab: inout ChartTab) -> NameTable {
        var table = NameTable()
        var nodes: [Int] = []
        for node in list(.columns, in: fields, atLeast: 1) {
            guard let column = object(node, .chartColumn, required: .idAndText, as: .columns)
            else { continue }
            claim(column, &table, &nodes)
            tab.columns.append(
                ChartColumn(
                    id: requiredID(column), text: requiredWords(.text, in: column),
                    unit: words(.unit, in: column)))
        }
        return table
    }

    /// Gives an id the next place in a table of its own, reporting an earlier one of the same name.
    private mutating func claim(
        _ fields: Fields, _ table: inout NameTable, _ nodes: inout [Int]
    ) {
        let id = value(.id, in: fields)
        if let id, kind(id) != .string { wrongType(id, .id, "a name in quotes") }
        guard let node = id, kind(node) == .string else {
            // A thing without a name takes a place too, under a name that no id can have.
            _ = table.intern("\(nodes.count)")
            return nodes.append(fields.node)
        }
        checkIdentifier(node)
        let known = table.count
        let place = Int(table.intern(name(node)))
        if table.count > known { return nodes.append(node) }
        reportTwin(node, nodes[place])
        _ = table.intern("\(nodes.count)")
        nodes.append(node)
    }

    private mutating func readEntries(
        _ fields: Fields, _ columns: NameTable, _ tab: inout ChartTab
    ) {
        var table = NameTable()
        var nodes: [Int] = []
        for node in list(.entries, in: fields, atLeast: 1) {
            guard let entry = object(node, .chartEntry, required: .idRequired, as: .entries)
            else { continue }
            claim(entry, &table, &nodes)
            tab.entries.append(readEntry(entry, columns))
        }
        outline.chartEntries.append(table)
    }

    private mutating func readEntry(_ fields: Fields, _ columns: NameTable) -> ChartEntry {
        if !fields.has(.text), !fields.has(.values) {
            error(.structure(.missingOneOf("'text', 'values'")), at: opening(fields.node))
        }
        var entry = ChartEntry(id: requiredID(fields))
        entry.time = words(.time, in: fields)
        entry.text = paragraphs(.text, in: fields)
        for text in entry.text { refuseMeasures(text) }
        entry.values = chartValues(fields, columns)
        entry.guarding = lastingCondition(fields, entry.id)
        return entry
    }
}

/// Tables of the chart.
extension Reader {
    private mutating func chartValues(
        _ fields: Fields, _ columns: NameTable
    ) -> [ChartValue] {
        guard let node = value(.values, in: fields) else { return [] }
        guard kind(node) == .object else {
            wrongType(node, .values, "an object in braces")
            return []
        }
        var values: [ChartValue] = []
        for member in tree.members(node) where source.knownKey(member.key) != .comment {
            let content = chartContent(member.value)
            guard let column = chartColumn(member.key, columns) else { continue }
            if values.contains(where: { $0.column == column }) {
                error(.structure(.duplicateKey(quote(member.key))), at: range(member.key))
            }
            guard let content else { continue }
            values.append(ChartValue(column: column, content: content))
        }
        return values
    }

    private mutating func chartColumn(_ key: Int, _ columns: NameTable) -> Int? {
        if let place = columns.find(name(key)) { return Int(place) }
        let word = quote(key)
        let near = suggest(word) { _ in
            (0..<columns.count).map { columns.name(Int32(truncatingIfNeeded: $0)) }
        }
        error(
            .chart(.unknownColumn(word, suggestion: near?.name)), at: range(key), word,
            meaning: near)
        return nil
    }

    private mutating func chartContent(_ node: Int) -> ChartValue.Content? {
        switch kind(node) {
        case .number: return decimal(node, .values, .any).map { .number($0) }
        case .string:
            guard let text = prose(node, .values) else { return nil }
            refuseMeasures(text)
            return .words(text)
        case .null, .false, .true, .array, .object:
            wrongType(node, .values, "a number or text in quotes")
            return nil
        }
    }

    private mutating func readTrend(
        _ fields: Fields, _ columns: NameTable, _ tab: inout ChartTab
    ) {
        guard let node = value(.trend, in: fields),
            let trend = object(node, .chartTrend, required: [.measures], as: .trend)
        else { return }
        for name in oneOrMore(.measures, in: trend, atLeast: 1) {
            guard let place = reference(.measure, name, .measures) else { continue }
            addTrend(MeasureID(place), name, columns, &tab)
        }
        tab.trend = ChartTrend(every: duration(.every, in: trend, .second))
    }

    /// Gives a measure the column of its name, or one of its own.
    private mutating func addTrend(
        _ measure: MeasureID, _ node: Int, _ columns: NameTable, _ tab: inout ChartTab
    ) {
        if tab.columns.contains(where: { $0.measure == measure }) {
            error(.chart(.measureTwice(quote(node))), at: range(node))
            return
        }
        if let place = columns.find(name(node)), tab.columns.indices.contains(Int(place)) {
            tab.columns[Int(place)].measure = measure
            return
        }
        let shown = scenario.measures[measure.int]
        guard let label = shown.label else {
            error(.chart(.hiddenMeasure(quote(node))), at: range(node))
            return
        }
        var column = ChartColumn(id: shown.id, text: label, unit: shown.unit)
        column.measure = measure
        tab.columns.append(column)
    }
}
