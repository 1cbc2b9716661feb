import SimEngine

/// What was found in files, in words: problems on the stream of words, a line a file as data.
enum CheckText {
    /// Tells what was found in one file.
    static func tell(_ file: CheckedFile) throws(Failure) {
        if !file.diagnostics.isEmpty {
            Output.tell(file.diagnostics, in: file.bytes, file: file.name)
        }
        if let explored = file.exploration { CheckRoutes.tell(explored, in: file) }
        let name = SafeText.visible(file.name, isUnicode: Environment.isUTF8)
        try Output.data.write("\(name): \(verdict(on: file))\n")
    }

    /// Returns what all files came to, as a line; nothing where there was but one.
    static func summary(of report: CheckReport) -> String? {
        let total = report.count + report.unread.count
        if total < 2 { return nil }
        let good = report.count - report.failed
        let parts = [
            (good, good == total ? "all good" : "\(good) good"),
            (report.failed, "\(report.failed) to mend"),
            (report.unread.count, "\(report.unread.count) not readable"),
        ]
        let verdict = parts.filter { $0.0 > 0 }.map { $0.1 }.joined(separator: ", ")
        let found = count(errors: report.errors, warnings: report.warnings)
        return "\(total) files: \(verdict); \(found)\n"
    }

    private static func verdict(on file: CheckedFile) -> String {
        var parts = [count(errors: file.errors, warnings: file.warnings)]
        let mendable = file.diagnostics.count { $0.fix != nil }
        if mendable > 0 {
            parts.append("'check --fix' can mend \(mendable == 1 ? "one" : "\(mendable)")")
        }
        if let explored = file.exploration { parts.append(words(explored)) }
        return parts.joined(separator: "; ")
    }

    private static func count(errors: Int, warnings: Int) -> String {
        if errors + warnings == 0 { return "nothing wrong" }
        return Spoken.count(Int64(errors), "error") + ", "
            + Spoken.count(Int64(warnings), "warning")
    }

    private static func words(_ explored: CheckedCase) -> String {
        let figures =
            Spoken.count(Int64(explored.states), "situation") + ", "
            + Spoken.count(Int64(explored.transitions), "step")
            + ", at most \(explored.depth) deep"
        let whole = explored.isComplete ? "every" : "not every"
        let count = explored.unproved.count
        let open = count == 0 ? "" : "; not proved: \(count), named above"
        return "\(whole) session explored: \(figures)\(open)"
    }
}
