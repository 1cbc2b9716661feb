import SimEngine

/// `simulate export --verify FILE`: reads a package back.
enum ExportVerify {
    /// Tells what course systems would refuse in a package, or take without a word.
    static func run(_ file: String, _ arguments: Arguments) throws(Failure) -> ExitStatus {
        if let extra = arguments.operands.first {
            throw .usage(.tooMany(extra, of: .export))
        }
        let check = PackageCheck(try InputFile.read(file))
        if arguments.has("--json") {
            try Output.data.write(json(check, file) + [0x0A])
        } else {
            try tell(check, file)
        }
        return check.flaws.isEmpty ? .done : .problems
    }

    private static func tell(_ check: PackageCheck, _ file: String) throws(Failure) {
        for flaw in check.flaws {
            let place = flaw.place.isEmpty ? file : "\(file): \(flaw.place)"
            Output.tell("\(place): \(flaw.message)" + (flaw.help.map { "\nhelp: \($0)" } ?? ""))
        }
        let kind =
            check.kinds.isEmpty
            ? "no package that is known here" : check.kinds.map { $0.title }.joined(separator: ", ")
        let count = Int64(check.flaws.count)
        let verdict = count == 0 ? "nothing wrong" : Spoken.count(count, "problem")
        let name = SafeText.visible(file, isUnicode: Environment.isUTF8)
        try Output.data.write("\(name): \(kind); \(verdict)\n")
    }

    private static func json(_ check: PackageCheck, _ file: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("file")
        writer.string(file)
        writer.key("kinds")
        writer.beginArray()
        for kind in check.kinds { writer.string(kind.name) }
        writer.endArray()
        writer.key("problems")
        writer.beginArray()
        for flaw in check.flaws { write(flaw, into: &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private static func write(_ flaw: PackageFlaw, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("file")
        if let file = flaw.file { writer.string(file) } else { writer.null() }
        for (key, number) in [("line", flaw.line), ("column", flaw.column)] {
            writer.key(key)
            if let number { writer.number(number) } else { writer.null() }
        }
        writer.key("message")
        writer.string(flaw.message)
        writer.key("help")
        if let help = flaw.help { writer.string(help) } else { writer.null() }
        writer.endObject()
    }
}
