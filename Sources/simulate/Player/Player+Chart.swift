import SimEngine

/// The patient's chart.
extension Player {
    /// Opens the chart, or one of its tabs.
    mutating func openChart(_ wanted: String) throws(Failure) {
        let patient = played.scenario.patient
        if patient.chart.isEmpty, patient.summary.isEmpty {
            return try explain("This case has no chart.")
        }
        if wanted.isEmpty { return try showChart() }
        guard let place = tab(wanted) else {
            return try explain("The chart has no tab '\(wanted)'. Type chart to see its tabs.")
        }
        do throws(InputProblem) {
            try advanceClock()
            try recorder.apply(.tab(ChartTabID(place)))
        } catch { return try explain(Sentence.of(error.message)) }
        keepTime()
        try save()
        var page = Page(style)
        page.tab(session.chartTab(ChartTabID(place)))
        try terminal.show(page)
        try showScene(isFirst: false)
    }

    private func tab(_ wanted: String) -> Int? {
        let chart = played.scenario.patient.chart
        if let number = Int(wanted), chart.indices.contains(number - 1) { return number - 1 }
        let folded = wanted.lowercased()
        return chart.firstIndex { tab in
            played.scenario.string(tab.id).lowercased() == folded
                || played.scenario.string(tab.title).lowercased() == folded
        }
    }

    private func showChart() throws(Failure) {
        var page = Page(style)
        page.rule(PatientLine.of(played.scenario, session.variant) ?? "Chart")
        for text in played.scenario.patient.summary { page.paragraph(session.filled(text)) }
        let chart = session.chart()
        if !chart.tabs.isEmpty { page.tabs(chart) }
        try terminal.show(page)
    }
}
