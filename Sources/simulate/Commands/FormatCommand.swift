import SimEngine

/// `simulate format`: cases and playthroughs laid out alike, without a change of meaning.
enum FormatCommand {
    /// Lays out each file in place, or tells which are not.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let names: [String]
        do throws(UsageError) { names = try arguments.someOperands("a file") } catch {
            throw .usage(error)
        }
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        let isCheck = arguments.has("--check")
        var status = ExitStatus.done
        for name in names {
            do throws(Failure) {
                if try !format(try library.file(of: name), isCheck) { status = .problems }
            } catch {
                if case .outputClosed = error { throw error }
                _ = error.tell()
                status = .problems
            }
        }
        return status
    }

    /// Returns whether the file is, or now is, laid out.
    private static func format(_ file: String, _ isCheck: Bool) throws(Failure) -> Bool {
        let bytes = try InputFile.read(file)
        let shown = file == "-" ? "standard input" : file
        let tree: JSONTree
        do throws(JSONError) { tree = try JSONTree.parse(bytes) } catch {
            let place = SourceLines(bytes).position(of: error.range.start)
            throw .problem(
                "\(shown):\(place.line):\(place.column): \(error.problem.message)",
                help: error.problem.help)
        }
        let laidOut = JSONFormatter.format(tree)
        guard isSame(tree, laidOut) else {
            throw .problem(
                "\(shown): it could not be laid out without changing it; it is left as it is")
        }
        if file == "-", !isCheck {
            try Output.data.write(laidOut)
            return true
        }
        if laidOut == bytes { return true }
        let name = SafeText.visible(shown, isUnicode: Environment.isUTF8)
        if isCheck {
            try Output.data.write("\(name): not laid out as 'simulate format' would\n")
            return false
        }
        do throws(SystemError) { try AtomicFile.write(laidOut, to: file, replaces: true) } catch {
            throw .problem("\(file) cannot be written: \(error.words)")
        }
        try Output.data.write("\(name): laid out\n")
        return true
    }

    private static func isSame(_ tree: JSONTree, _ laidOut: [UInt8]) -> Bool {
        do throws(JSONError) { return tree.isEqual(to: try JSONTree.parse(laidOut)) } catch {
            return false
        }
    }
}
