/// The patient's chart: semantics.md §11.
extension Session {
    /// Returns the chart as it stands now.
    /// - Complexity: O(records) where a tab has a trend, else O(entries).
    public func chart() -> Chart {
        let tabs = machine.scenario.patient.chart.indices
        return Chart(tabs: tabs.map { chartTab(ChartTabID($0)) })
    }

    /// Returns a tab of the chart as it stands now.
    public func chartTab(_ id: ChartTabID) -> Chart.Tab {
        let scenario = machine.scenario
        let authored = scenario.patient.chart[id.int]
        var tab = Chart.Tab(
            id: id, name: scenario.string(authored.id), title: scenario.string(authored.title))
        tab.text = authored.text.map { filled($0) }
        let there = chartEntries(of: id)
        for place in there where !authored.entries[place].text.isEmpty {
            let entry = authored.entries[place]
            tab.entries.append(
                Chart.Entry(
                    name: scenario.string(entry.id), time: scenario.string(entry.time),
                    text: entry.text.map { filled($0) }, isNew: isNew(place, of: id)))
        }
        tab.table = table(authored, id, there)
        tab.timesOpened = chartReading.times[id.int]
        tab.unread = there.count { chartReading.isUnread($0, of: id.int) }
        return tab
    }

    /// Whether an entry appeared in the course of the run that the learner has not read.
    var chartHasNews: Bool {
        for (place, tab) in machine.scenario.patient.chart.enumerated() {
            for (number, entry) in tab.entries.enumerated() where entry.guarding != nil {
                if chartReading.isUnread(number, of: place), isThere(entry) { return true }
            }
        }
        return false
    }

    /// Returns the places of the entries of a tab that are there now.
    func chartEntries(of tab: ChartTabID) -> [Int] {
        let entries = machine.scenario.patient.chart[tab.int].entries
        return entries.indices.filter { isThere(entries[$0]) }
    }

    private func isThere(_ entry: ChartEntry) -> Bool {
        machine.allows(entry.guarding, snapshot.facts)
    }

    private func isNew(_ entry: Int, of tab: ChartTabID) -> Bool {
        chartReading.isNew(entry, of: tab.int, latest: inputs.count)
    }

    private func table(
        _ authored: ChartTab, _ id: ChartTabID, _ there: [Int]
    ) -> Chart.Table? {
        let scenario = machine.scenario
        var table = Chart.Table()
        table.columns = authored.columns.map {
            Chart.Column(
                name: scenario.string($0.id), title: scenario.string($0.text),
                unit: scenario.string($0.unit))
        }
        for place in there where !authored.entries[place].values.isEmpty {
            var row = row(authored.entries[place], authored)
            row.isNew = isNew(place, of: id)
            table.rows.append(row)
        }
        if let trend = authored.trend {
            for moment in moments(every: trend.every) {
                table.rows.append(row(moment, authored))
            }
        }
        return table.rows.isEmpty ? nil : table
    }

    private func row(_ entry: ChartEntry, _ tab: ChartTab) -> Chart.Row {
        var cells = [Chart.Cell?](repeating: nil, count: tab.columns.count)
        for value in entry.values {
            switch value.content {
            case .number(let number):
                cells[value.column] = Chart.Cell(text: number.description, number: number)
            case .words(let text):
                let words = filled(text)
                cells[value.column] = Chart.Cell(text: words, number: number(words))
            }
        }
        return Chart.Row(time: .label(machine.scenario.string(entry.time)), cells: cells)
    }

    /// Returns the number that words are, such as those of a cell that shows a parameter.
    private func number(_ words: String) -> Decimal3? {
        guard case .value(let number) = Decimal3.parse(Array(words.utf8)[...]) else { return nil }
        return number
    }

    private func row(_ moment: TrendMoment, _ tab: ChartTab) -> Chart.Row {
        var cells: [Chart.Cell?] = []
        for column in tab.columns {
            guard let measure = column.measure else {
                cells.append(nil)
                continue
            }
            let number = Decimal3(thousandths: moment.values[measure.int])
            cells.append(Chart.Cell(text: number.description, number: number))
        }
        return Chart.Row(time: moment.time, cells: cells)
    }
}

/// The pages of the chart that a decision refers to.
extension Session {
    /// Returns the pages as a prompt names them; of an entry that is not there yet, its tab.
    func pages(_ pages: [ChartPage]) -> [PromptPage] {
        let scenario = machine.scenario
        var named: [PromptPage] = []
        for page in pages {
            let tab = scenario.patient.chart[page.tab.int]
            let entry = page.entry.map { tab.entries[$0] }.flatMap { isThere($0) ? $0 : nil }
            let prompt = PromptPage(
                tab: page.tab, name: scenario.string(tab.id), title: scenario.string(tab.title),
                entry: scenario.string(entry?.id), time: scenario.string(entry?.time))
            if !named.contains(prompt) { named.append(prompt) }
        }
        return named
    }
}
