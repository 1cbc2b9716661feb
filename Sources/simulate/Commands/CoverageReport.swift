import SimEngine

/// What `simulate check --coverage` adds: which parts of each case its playthroughs exercise.
struct CoverageReport {
    /// One case that could be played.
    private struct Entry {
        let file: String
        let played: PlayedCoverage
    }

    private var entries: [Entry] = []

    /// Whether there was a playthrough that could not be played.
    var isIncomplete: Bool { entries.contains { $0.played.isIncomplete } }

    /// Plays the playthroughs beside a case.
    mutating func add(_ scenario: Scenario, file: String) {
        let isStream = file == "standard input"
        let played = PlayedCoverage(of: Machine(scenario), file: isStream ? "-" : file)
        entries.append(Entry(file: file, played: played))
    }

    /// What is told of a case, in lines; none of a case that does not load.
    func text(of file: String) -> String {
        guard let entry = entries.first(where: { $0.file == file }) else { return "" }
        let played = entry.played
        if played.names.isEmpty { return "  coverage: no playthrough is there to play\n" }
        var lines = ["coverage by \(Spoken.count(Int64(played.names.count), "playthrough")):"]
        for count in played.coverage.counts where count.total > 0 {
            lines.append("  " + Self.line(count))
        }
        lines.append(contentsOf: Self.rubric(played.coverage))
        lines.append(contentsOf: Self.gaps(played.coverage))
        let shown = lines.map { SafeText.visible("  " + $0, isUnicode: Environment.isUTF8) + "\n" }
        return shown.joined()
    }

    /// Writes the value of `coverage`: a list with an object for each case.
    func write(into writer: inout JSONWriter) {
        writer.beginArray()
        for entry in entries {
            entry.played.coverage.write(
                into: &writer, file: entry.file, playthroughs: entry.played.names)
        }
        writer.endArray()
    }

    private static func line(_ count: Coverage.Count) -> String {
        let name = count.name + String(repeating: " ", count: max(0, 11 - count.name.utf8.count))
        let numbers = "\(count.exercised) of \(count.total)"
        let gap = String(repeating: " ", count: max(1, 12 - numbers.utf8.count))
        return "\(name)  \(numbers)\(gap)\(count.percent) %"
    }

    private static func rubric(_ coverage: Coverage) -> [String] {
        if coverage.criteria.isEmpty { return [] }
        let kept = coverage.criteria.count { $0.isKept }
        let violated = coverage.criteria.count { $0.isViolated }
        return ["  criteria kept in some run: \(kept), violated in some run: \(violated)"]
    }

    private static func gaps(_ coverage: Coverage) -> [String] {
        let gaps = coverage.gaps
        if gaps.isEmpty { return ["everything is exercised"] }
        let places = SourceLines(coverage.machine.scenario.document.bytes)
        var lines = ["never exercised:"]
        for gap in gaps {
            let line = places.position(of: gap.source.start).line
            lines.append("  line \(line): \(gap.kind.name) \(gap.words)")
        }
        return lines
    }
}
