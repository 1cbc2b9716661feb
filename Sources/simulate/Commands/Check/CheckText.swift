import SimEngine

/// What was found in files, in words: problems on the stream of words, a line a file as data.
enum CheckText {
    /// Tells what was found in one file.
    static func tell(_ file: CheckedFile) throws(Failure) {
        if !file.diagnostics.isEmpty {
            Output.tell(file.diagnostics, in: file.bytes, file: file.name)
        }
        let name = SafeText.visible(file.name, isUnicode: Environment.isUTF8)
        try Output.data.write("\(name): \(verdict(on: file))\n")
    }

    private static func verdict(on file: CheckedFile) -> String {
        count(errors: file.errors, warnings: file.warnings)
            + (file.combinations.map { "; \(words($0))" } ?? "")
    }

    private static func count(errors: Int, warnings: Int) -> String {
        if errors + warnings == 0 { return "nothing wrong" }
        return Words.count(Int64(errors), "error") + ", " + Words.count(Int64(warnings), "warning")
    }

    private static func words(_ combinations: UInt64) -> String {
        let count = combinations == 1 ? "1 combination" : "\(combinations) combinations"
        return "\(count) of what it varies, none of them explored"
    }
}
