/// What is read before a question: the scene of its state, and the pages of the chart it names.
extension BankBuilder {
    /// Returns the scene of a decision.
    mutating func scene(of decision: Decision) throws(Unfit) -> [BankBlock] {
        var blocks: [BankBlock] = []
        for paragraph in try words(scenario.states[decision.state.int].text) {
            blocks.append(.paragraph(paragraph))
        }
        var passage: ChartPage?
        for page in decision.see {
            if isPassage(page, of: decision) {
                passage = page
            } else {
                add(page, decision, to: &blocks)
            }
        }
        // The words to mark follow; only where they are from is told before them.
        if let passage {
            let tab = scenario.patient.chart[passage.tab.int]
            blocks.append(.heading(scenario.filled(tab.title, variant)))
        }
        return blocks
    }

    /// Whether a page is what a highlight marks words in; it is shown there.
    private func isPassage(_ page: ChartPage, of decision: Decision) -> Bool {
        guard case .highlight(let highlight) = decision.form, let place = page.entry else {
            return false
        }
        let texts = scenario.patient.chart[page.tab.int].entries[place].text
        for piece in highlight.passage {
            if case .words(let text) = piece {
                return texts.contains { $0.start <= text.start && text.end <= $0.end }
            }
        }
        return false
    }

    private mutating func add(
        _ page: ChartPage, _ decision: Decision, to blocks: inout [BankBlock]
    ) {
        let name = scenario.string(decision.id)
        let tab = scenario.patient.chart[page.tab.int]
        blocks.append(.heading(scenario.filled(tab.title, variant)))
        if let place = page.entry {
            add([tab.entries[place]], of: tab, name, to: &blocks)
            return
        }
        for text in tab.text {
            if let words = try? words(text) {
                blocks.append(.paragraph(words))
            } else {
                bank.notes.add(
                    "a text of the chart that tells a value of the run is left out", name)
            }
        }
        let visible = tab.entries.filter { entry in
            if let isThere = try? holds(entry.guarding, else: "") { return isThere }
            return false
        }
        let isWhole = tab.entries.allSatisfy { (try? holds($0.guarding, else: "")) != nil }
        if !isWhole || tab.trend != nil {
            bank.notes.add("of the chart only what was there from the beginning is shown", name)
        }
        add(visible, of: tab, name, to: &blocks)
    }

    private mutating func add(
        _ entries: [ChartEntry], of tab: ChartTab, _ name: String, to blocks: inout [BankBlock]
    ) {
        for entry in entries where !entry.text.isEmpty {
            let time = entry.time.map { scenario.filled($0, variant) + ": " } ?? ""
            for (place, text) in entry.text.enumerated() {
                let words = scenario.filled(text, variant)
                blocks.append(.paragraph(place == 0 ? time + words : words))
            }
        }
        let charted = entries.filter { !$0.values.isEmpty }
        guard !charted.isEmpty else { return }
        let columns = tab.columns.indices.filter { column in
            charted.contains { $0.values.contains { $0.column == column } }
        }
        let heading = columns.map { column in
            let unit = scenario.string(tab.columns[column].unit).map { " (" + $0 + ")" } ?? ""
            return scenario.filled(tab.columns[column].text, variant) + unit
        }
        let rows = charted.map { entry in
            [entry.time.map { scenario.filled($0, variant) } ?? ""]
                + columns.map { cell(of: entry, $0) }
        }
        blocks.append(.table(heading: ["Time"] + heading, rows: rows))
    }

    private func cell(of entry: ChartEntry, _ column: Int) -> String {
        guard let value = entry.values.first(where: { $0.column == column }) else { return "" }
        switch value.content {
        case .number(let number): return number.description
        case .words(let text): return scenario.filled(text, variant)
        }
    }
}
