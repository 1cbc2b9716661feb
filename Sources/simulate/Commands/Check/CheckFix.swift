import SimEngine

/// `simulate check --fix`: mends what can be mended without a doubt, and tells what it did.
enum CheckFix {
    /// Mends a file and checks what is left.
    ///
    /// The file is written as a whole or not at all, and only if something changes.
    static func mend(
        _ path: String, _ effort: CheckEffort, toldOn output: Output
    ) throws(Failure) -> CheckedFile {
        let bytes = try InputFile.read(path)
        let repair = Repair(bytes)
        guard repair.bytes != bytes else { return CheckedFile.check(bytes, of: path, effort) }
        do throws(SystemError) {
            try AtomicFile.write(repair.bytes, to: path, replaces: true)
        } catch {
            throw .problem("\(path) cannot be written: \(error.words)")
        }
        let lines = SourceLines(repair.bytes)
        let name = SafeText.visible(path, isUnicode: Environment.isUTF8)
        var told = ""
        for change in repair.changes.prefix(mostTold) {
            let line = lines.position(of: change.offset).line
            let done = SafeText.visible(change.done, isUnicode: Environment.isUTF8)
            told += "\(name):\(line): \(done)\n"
        }
        let rest = repair.changes.count - mostTold
        if rest > 0 { told += "\(name): and \(Spoken.count(Int64(rest), "change")) more\n" }
        try output.write(told)
        return CheckedFile.check(repair.bytes, of: path, effort)
    }

    /// The most changes of one file that are told.
    private static let mostTold = 100
}
