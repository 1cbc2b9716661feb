import SimEngine

/// `simulate check`: what is wrong in cases, and where.
enum CheckCommand {
    /// Prints what is found.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let names: [String]
        do throws(UsageError) { names = try arguments.someOperands("a file") } catch {
            throw .usage(error)
        }
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        var files: [CheckedFile] = []
        var isUnread = false
        for name in names {
            do throws(Failure) {
                files.append(try CheckedFile.check(try library.file(of: name)))
            } catch {
                isUnread = true
                _ = error.tell()
            }
        }
        if arguments.has("--json") {
            try Output.data.write(CheckJSON.line(files))
        } else {
            for file in files { try CheckText.tell(file) }
        }
        Output.tell(
            "simulate: this version does not explore cases yet, so only the text is checked")
        let isGood = files.allSatisfy { $0.passes(isStrict: arguments.has("--strict")) }
        return isGood && !isUnread ? .done : .problems
    }
}
