import SimEngine

/// How the patient's chart looks.
extension Page {
    /// Adds the list of tabs, each with what the learner has not read.
    mutating func tabs(_ chart: Chart) {
        list(
            chart.tabs.map { tab in
                tab.note.isEmpty ? tab.title : "\(tab.title) (\(tab.note))"
            })
        space()
        words("Type chart and a number to open a tab.")
    }

    /// Adds a tab.
    mutating func tab(_ tab: Chart.Tab) {
        rule(tab.title)
        for text in tab.text { paragraph(text) }
        for entry in tab.entries { self.entry(entry) }
        if let table = tab.table { self.table(table) }
        if tab.isEmpty {
            space()
            words("Nothing is charted here yet.")
        }
    }

    private mutating func entry(_ entry: Chart.Entry) {
        space()
        let time = entry.time.map { safe($0) } ?? ""
        if style.isPlain {
            var label = entry.isNew ? "New" : ""
            if !time.isEmpty { label += (label.isEmpty ? "" : ", ") + time }
            for (place, text) in entry.text.enumerated() {
                item(place > 0 || label.isEmpty ? "" : label + ": ", text)
            }
            return
        }
        var label = time.isEmpty ? "" : Mark.strong(time) + "  "
        if entry.isNew { label += Mark.accent("new") + "  " }
        let indent = CellWidth.of(label)
        for (place, text) in entry.text.enumerated() {
            if place == 0 { item(label, text) } else { item("", text, indent: indent) }
        }
    }

    /// Adds the pages of the chart that a question refers to, with what to type.
    mutating func pages(_ pages: [PromptPage]) {
        if pages.isEmpty { return }
        let names = pages.map { page in
            let time = page.time.map { ", " + $0 } ?? ""
            return safe(page.title + time) + " (chart \(page.tab.int + 1))"
        }
        space()
        if style.isPlain { return put("In the chart: " + names.joined(separator: "; ") + ".") }
        let separator = style.isUnicode ? " · " : "; "
        put(names.joined(separator: separator), label: Mark.quiet("In the chart") + "  ")
    }
}
