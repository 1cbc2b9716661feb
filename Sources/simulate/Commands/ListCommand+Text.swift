import SimEngine

/// The list as a person reads it.
extension ListCommand {
    /// From how many columns on the objectives are listed and not only counted.
    private static let wide = 100

    /// Returns the cases as lines of text.
    static func text(_ cases: [LoadedCase], _ standings: Standings) -> String {
        if cases.isEmpty { return "There is no case here. Name a folder with --scenarios.\n" }
        var style = Style.detect(1, isPlain: false, columns: TerminalMode.columns(1))
        if !Environment.isTerminal(1) { style.columns = 80 }
        var page = Page(style)
        for played in cases {
            page.space()
            page.put(Mark.strong(page.safe(played.id)))
            page.item("", played.title, indent: 4)
            page.put(facts(played), indent: 4)
            if style.columns >= wide { list(played.scenario, on: &page) }
            if let standing = standings.cases[played.id] {
                page.put(page.safe(words(standing)), indent: 4)
            } else if !standings.cases.isEmpty {
                page.put("not played to an end yet", indent: 4)
            }
        }
        page.space()
        return page.text
    }

    private static func facts(_ played: LoadedCase) -> String {
        let about = played.scenario.about
        var facts: [String] = []
        if let minutes = about.minutes { facts.append("about \(minutes) minutes") }
        if !about.objectives.isEmpty {
            facts.append(Spoken.count(Int64(about.objectives.count), "objective"))
        }
        facts.append("version \(played.scenario.string(about.version))")
        facts.append(about.review.status.name)
        return facts.joined(separator: ", ")
    }

    private static func list(_ scenario: Scenario, on page: inout Page) {
        for objective in scenario.about.objectives {
            page.item("- ", scenario.string(objective.text), indent: 6)
        }
    }

    private static func words(_ standing: Standings.Standing) -> String {
        if standing.count == 1 { return "your run: " + words(standing.latest) }
        let runs = "\(standing.count) runs"
        if standing.best.path == standing.latest.path {
            return "your best and latest: \(words(standing.best)); \(runs)"
        }
        return "your best: \(words(standing.best)); latest: \(words(standing.latest)); \(runs)"
    }

    private static func words(_ run: Standings.Run) -> String {
        let passed = run.result.isPassed ? "passed" : "not passed"
        return "\(run.result.percent)%, \(passed)" + (run.day.map { " (\($0))" } ?? "")
    }
}

extension Standings.Run {
    /// The day on which it began, or the whole note where that is no date.
    fileprivate var day: String? {
        guard let start else { return nil }
        let day = start.prefix(10)
        let isDate = day.enumerated().allSatisfy { place, character in
            place == 4 || place == 7 ? character == "-" : character.isNumber
        }
        return isDate && day.count == 10 ? String(day) : start
    }
}
