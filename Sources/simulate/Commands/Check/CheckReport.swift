/// A file that could not be checked.
struct UnreadFile: Sendable {
    /// The path as it was given or found.
    let path: String
    /// Why, in a sentence.
    let reason: String
}

/// What one run of `check` came to.
struct CheckReport: Sendable {
    /// The files with what was found in them, where they are told together.
    private(set) var files: [CheckedFile] = []
    /// What could not be read.
    private(set) var unread: [UnreadFile] = []
    /// How many files were checked.
    private(set) var count = 0
    /// How many of them do not pass.
    private(set) var failed = 0
    /// How many errors there are in all of them.
    private(set) var errors = 0
    /// How many warnings there are in all of them.
    private(set) var warnings = 0

    /// Whether everything was read and passes.
    var isGood: Bool { failed == 0 && unread.isEmpty }

    /// Adds a file, which is only kept where it is told later.
    mutating func add(_ file: CheckedFile, isStrict: Bool, isKept: Bool) {
        count += 1
        errors += file.errors
        warnings += file.warnings
        if !file.passes(isStrict: isStrict) { failed += 1 }
        if isKept { files.append(file) }
    }

    /// Adds a file that could not be read.
    mutating func add(_ file: UnreadFile) { unread.append(file) }
}
