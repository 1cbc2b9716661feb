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

    /// Checks a file.
    static func check(_ path: String) throws(Failure) -> CheckedFile {
        check(try InputFile.read(path), of: path)
    }

    /// Checks a text that was read from a file.
    static func check(_ bytes: [UInt8], of path: String) -> CheckedFile {
        let loaded = Loader.load(bytes)
        return CheckedFile(
            path: path, bytes: bytes, diagnostics: loaded.diagnostics, scenario: loaded.scenario)
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
