import SimEngine

/// One file that was checked: what it holds, and everything that is wrong with it.
struct CheckedFile: Sendable {
    /// The path, or a dash for standard input.
    let path: String
    /// The text.
    let bytes: [UInt8]
    /// What was found, in the order of the text.
    let diagnostics: [Diagnostic]
    /// The case; nothing where an error keeps it from being used.
    let scenario: Scenario?
    /// What exploring it has shown; nothing where it was not explored.
    let exploration: CheckedCase?

    /// Checks a file.
    static func check(_ path: String, _ effort: CheckEffort) throws(Failure) -> CheckedFile {
        check(try InputFile.read(path), of: path, effort)
    }

    /// Checks a text that was read from a file.
    static func check(_ bytes: [UInt8], of path: String, _ effort: CheckEffort) -> CheckedFile {
        let loaded = Loader.load(bytes)
        var diagnostics = loaded.diagnostics
        if let scenario = loaded.scenario { diagnostics += StaticChecks.findings(scenario) }
        var exploration: CheckedCase?
        if let scenario = loaded.scenario, let limits = effort.limits {
            let machine = Machine(scenario)
            let check = CaseCheck(
                machine, limits, played: runs(of: machine, beside: path), work: Cores.work)
            diagnostics.removeAll { check.settles($0) }
            let explored = CheckedCase(check)
            diagnostics += explored.findings.map { $0.diagnostic }
            exploration = explored
        }
        diagnostics.sort(by: Diagnostic.isBefore)
        return CheckedFile(
            path: path, bytes: bytes, diagnostics: diagnostics, scenario: loaded.scenario,
            exploration: exploration)
    }

    /// Plays the playthroughs beside a case; one that cannot be read or is for another case proves
    /// nothing.
    private static func runs(of machine: Machine, beside path: String) -> [PlayedRun] {
        if path == "-" { return [] }
        let folder = TestCommand.playthroughs(of: path)
        var runs: [PlayedRun] = []
        for name in TestCommand.names(in: folder) {
            do throws(Failure) {
                let bytes = try InputFile.read(Paths.join(folder, name))
                do throws(DocumentProblem) {
                    let script = try Playthrough.read(bytes)
                    runs.append(try PlayedRun(String(name.dropLast(5)), script, on: machine))
                } catch { continue }
            } catch { continue }
        }
        return runs
    }

    /// What the file is called in reports.
    var name: String { path == "-" ? "standard input" : path }
    /// How many errors there are.
    var errors: Int { diagnostics.count { $0.severity == .error } }
    /// How many warnings there are.
    var warnings: Int { diagnostics.count - errors }

    /// How many combinations there are of what the case varies; nothing where it varies nothing.
    var combinations: UInt64? {
        scenario.flatMap { $0.parameters.isEmpty ? nil : $0.combinations }
    }

    /// Whether the file passes; a strict check lets no warning pass either.
    func passes(isStrict: Bool) -> Bool {
        isStrict ? diagnostics.isEmpty : errors == 0
    }
}
