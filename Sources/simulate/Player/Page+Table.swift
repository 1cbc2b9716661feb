import SimEngine

/// How the tables of the chart look: aligned where they fit, else line by line.
extension Page {
    /// Adds a table with a small graph of each column of numbers.
    mutating func table(_ table: Chart.Table) {
        space()
        if style.isPlain || !addGrid(table) { addLines(table) }
        graphs(table)
    }

    // MARK: Aligned

    /// Adds rows and columns, unless they are wider than the window.
    private mutating func addGrid(_ table: Chart.Table) -> Bool {
        let times = table.rows.map { safe($0.time.short) }
        let timeWidth = times.map { CellWidth.of($0) }.max() ?? 0
        let widths = table.columns.indices.map { width($0, table) }
        let hasNew = table.rows.contains { $0.isNew }
        let total = timeWidth + widths.reduce(0) { $0 + 2 + $1 } + (hasNew ? 5 : 0)
        guard total <= style.textWidth else { return false }
        let lead = String(repeating: " ", count: timeWidth)
        let titles = table.columns.map { safe($0.title) }
        line(Mark.strong(trimmed(lead + cells(titles, widths, table))))
        let units = table.columns.map { $0.unit.map { safe($0) } ?? "" }
        if units.contains(where: { !$0.isEmpty }) {
            line(Mark.quiet(trimmed(lead + cells(units, widths, table))))
        }
        for (row, time) in zip(table.rows, times) {
            let texts = row.cells.map { $0.map { safe($0.text) } ?? "" }
            let end = row.isNew ? "  " + Mark.accent("new") : ""
            line(trimmed(padded(time, timeWidth) + cells(texts, widths, table) + end))
        }
        return true
    }

    private func width(_ column: Int, _ table: Chart.Table) -> Int {
        let heading = table.columns[column]
        var texts = [heading.title, heading.unit ?? ""]
        for row in table.rows { texts.append(row.cells[column]?.text ?? "") }
        return texts.map { CellWidth.of(safe($0)) }.max() ?? 0
    }

    private func cells(_ texts: [String], _ widths: [Int], _ table: Chart.Table) -> String {
        var line = ""
        for (place, text) in texts.enumerated() {
            line += "  " + padded(text, widths[place], right: table.hasWords(place) == false)
        }
        return line
    }

    private func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }

    private func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
        let gap = String(repeating: " ", count: max(0, width - CellWidth.of(text)))
        return right ? gap + text : text + gap
    }

    // MARK: Line by line

    private mutating func addLines(_ table: Chart.Table) {
        for row in table.rows {
            var values: [String] = []
            for (cell, column) in zip(row.cells, table.columns) {
                guard let cell else { continue }
                values.append(safe(column.title) + " " + safe(cell.text) + unit(column))
            }
            var label = safe(row.time.spoken)
            if row.isNew {
                label =
                    label.isEmpty
                    ? "New" : "New, " + label.prefix(1).lowercased() + label.dropFirst()
            }
            put((label.isEmpty ? "" : label + ": ") + values.joined(separator: "; ") + ".")
        }
    }

    private func unit(_ column: Chart.Column) -> String {
        guard let unit = column.unit else { return "" }
        if unit == "%" { return style.isPlain ? " percent" : "%" }
        if unit.hasPrefix("/") {
            return (style.isPlain ? " per " : "/") + safe("\(unit.dropFirst())")
        }
        return " " + safe(unit)
    }

    // MARK: Graphs

    private mutating func graphs(_ table: Chart.Table) {
        let graphs = table.columns.indices.compactMap { graph($0, table) }
        if graphs.isEmpty { return }
        space()
        let width = graphs.map { CellWidth.of($0.title) }.max() ?? 0
        for graph in graphs {
            if style.isPlain || !style.isUnicode {
                put(graph.title + " " + graph.words + ".")
            } else {
                let label = padded(graph.title, width) + "  "
                put(graph.bars + "  " + Mark.quiet(graph.words), label: label)
            }
        }
    }

    private func graph(
        _ column: Int, _ table: Chart.Table
    ) -> (title: String, bars: String, words: String)? {
        guard let course = table.course(column) else { return nil }
        let heading = table.columns[column]
        return (safe(heading.title), course.bars, course.words(unit(heading)))
    }
}
