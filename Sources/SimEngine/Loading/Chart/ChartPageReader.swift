/// Reading what refers to pages of the chart.
extension Reader {
    /// Returns the pages under a key: tabs, or entries as `tab.entry`.
    mutating func chartPages(_ key: Key, in fields: Fields) -> [ChartPage] {
        guard fields.has(key) else { return [] }
        var pages: [ChartPage] = []
        for node in oneOrMore(key, in: fields, atLeast: 1) {
            guard let page = chartPage(node, key), !pages.contains(page) else { continue }
            pages.append(page)
        }
        return pages
    }

    /// Returns the tab or entry that a node names.
    mutating func chartPage(_ node: Int, _ key: Key) -> ChartPage? {
        guard kind(node) == .string else {
            wrongType(node, key, "a name in quotes")
            return nil
        }
        let name = name(node)
        let dot = name.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        guard let tab = names.find(.chartTab, name[..<dot]) else {
            unknown(.chartTab, name[..<dot], at: range(node))
            return nil
        }
        if dot == name.endIndex { return ChartPage(tab: ChartTabID(tab)) }
        let word = name[(dot + 1)...]
        guard outline.chartEntries.indices.contains(tab) else { return nil }
        let entries = outline.chartEntries[tab]
        if let entry = entries.find(word) {
            return ChartPage(tab: ChartTabID(tab), entry: Int(entry))
        }
        let wanted = Quotation.text(word, isEscaped: false)
        let near = suggest(wanted) { _ in
            (0..<entries.count).map { entries.name(Int32(truncatingIfNeeded: $0)) }
        }
        let owner = Quotation.text(name[..<dot], isEscaped: false)
        error(
            .chart(.unknownEntry(wanted, tab: owner, suggestion: near?.name)), at: range(node),
            wanted, meaning: near)
        return nil
    }
}
