import SimEngine

/// `simulate export`: cases and results in the forms that courses take.
enum ExportCommand {
    /// Lists the formats, verifies a package, or writes one.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        if arguments.has("--list") { return try ExportList.print(arguments) }
        if let file = arguments.value("--verify") { return try ExportVerify.run(file, arguments) }
        let format: ExportFormat
        let names: [String]
        do throws(UsageError) {
            (format, names) = try operands(arguments)
        } catch { throw .usage(error) }
        let goal = try goal(arguments, format)
        if format == .xapi, let address = arguments.value("--endpoint") {
            return try ExportStatements.post(names, to: address, arguments)
        }
        let export = try make(format, names, arguments)
        for note in export.notes { Output.tell("note: " + note) }
        if goal == "-" {
            try Output.data.write(export.bytes)
        } else {
            try write(export.bytes, to: goal, format, replaces: arguments.has("--force"))
        }
        return .done
    }

    /// Makes an export of what was asked for.
    private static func make(
        _ format: ExportFormat, _ names: [String], _ arguments: Arguments
    ) throws(Failure) -> Export {
        switch format {
        case .scorm12, .scorm2004, .cmi5:
            try ExportPackages.make(format, try onlyCase(names, arguments), arguments)
        case .moodleXML, .gift, .qti21, .qti30, .canvasQTI:
            try ExportQuestions.make(format, try onlyCase(names, arguments), arguments)
        case .xapi: try ExportStatements.make(names, arguments)
        case .gradesMoodle, .gradesCanvas, .gradesCSV, .ags:
            try ExportGrades.make(format, names, arguments)
        }
    }

    private static func operands(
        _ arguments: Arguments
    ) throws(UsageError) -> (ExportFormat, [String]) {
        guard let name = arguments.operands.first else { throw .missing("a format", of: .export) }
        guard let format = ExportFormat.allCases.first(where: { $0.name == name }) else {
            throw .unknownFormat(name)
        }
        let rest = Array(arguments.operands.dropFirst())
        switch format.source {
        case .scenario:
            if rest.isEmpty { throw .missing("a case: a file, a folder or an id", of: .export) }
            if rest.count > 1 { throw .tooMany(rest[1], of: .export) }
        case .attempts:
            if rest.isEmpty { throw .missing("attempts: files or folders of them", of: .export) }
        }
        return (format, rest)
    }

    /// Where the export goes; one that is there is refused before any work is done.
    private static func goal(
        _ arguments: Arguments, _ format: ExportFormat
    ) throws(Failure) -> String {
        if let goal = arguments.value("-o"), format == .xapi, arguments.has("--endpoint") {
            throw .problem(
                "--endpoint sends the statements; nothing would be written to \(goal)",
                help: "leave out -o, or export once with -o and once with --endpoint")
        }
        guard let goal = arguments.value("-o") else {
            if format == .xapi, arguments.value("--endpoint") != nil { return "-" }
            throw .usage(
                .missing("-o OUT, the file to write, or - for standard output", of: .export))
        }
        if goal == "-" { return goal }
        if Paths.exists(goal), !Paths.isFile(goal) {
            throw .problem("\(goal): it is no file", help: "choose another name")
        }
        if !arguments.has("--force"), Paths.exists(goal) {
            throw AtomicFile.refusal(.nameTaken, of: goal)
        }
        return goal
    }

    private static func onlyCase(
        _ names: [String], _ arguments: Arguments
    ) throws(Failure) -> LoadedCase {
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        return try LoadedCase.read(try library.file(of: names[0]))
    }

    private static func write(
        _ bytes: [UInt8], to goal: String, _ format: ExportFormat, replaces: Bool
    ) throws(Failure) {
        try AtomicFile.deliver(bytes, to: goal, replaces: replaces)
        Output.tell("The \(format.name) export is in \(goal).")
    }
}
