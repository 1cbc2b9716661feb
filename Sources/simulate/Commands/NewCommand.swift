import SimEngine

/// `simulate new`: the folder of a new case that already passes every check.
enum NewCommand {
    /// Makes the folder.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let id: String
        do throws(UsageError) {
            guard let word = try arguments.onlyOperand() else { throw .missing("an id", of: .new) }
            id = word
        } catch { throw .usage(error) }
        let template = try template(arguments.value("--template") ?? CaseTemplate.all[0].name)
        try check(id)
        let parent =
            arguments.value("--scenarios") ?? (Paths.isFolder("Scenarios") ? "Scenarios" : ".")
        let folder = Paths.join(parent, id)
        if Paths.exists(folder) {
            throw .problem(
                "\(folder): there is something of that name already; nothing was written")
        }
        do throws(SystemError) { try write(template, id, folder, parent) } catch {
            throw .problem("\(folder) cannot be made: \(error.words)")
        }
        let shown = SafeText.visible(folder, isUnicode: Environment.isUTF8)
        try Output.data.write(
            """
            \(shown): a new case, ready to play
              simulate play \(shown)
              simulate check --strict \(shown)
              simulate test \(shown)

            """)
        return .done
    }

    private static func template(_ name: String) throws(Failure) -> CaseTemplate {
        if let found = CaseTemplate.all.first(where: { $0.name == name }) { return found.template }
        let names = CaseTemplate.all.map { $0.name }
        throw .usage(
            .badValue(name, option: "--template", wanted: names.joined(separator: ", "), of: .new))
    }

    private static func check(_ id: String) throws(Failure) {
        let bytes = Array(id.utf8)
        let isLetter = { (byte: UInt8) in byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
        let isFine = bytes.allSatisfy { byte in
            isLetter(byte) || byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x5F
        }
        if isFine, bytes.count <= 64, let first = bytes.first, isLetter(first) { return }
        throw .problem(
            "'\(SafeText.visible(id, isUnicode: Environment.isUTF8))' cannot be the id of a case",
            help: "begin with a letter and go on with at most 63 letters, digits, '-' and '_'")
    }

    /// Writes everything beside the goal and gives it its name last, so that there is all or nothing.
    private static func write(
        _ template: CaseTemplate, _ id: String, _ folder: String, _ parent: String
    ) throws(SystemError) {
        let draft = Paths.join(parent, ".\(id).\(Paths.processNumber)")
        let schema = Paths.join(parent, CaseTemplate.schemaFile)
        let files = template.files(id: id, namesSchema: Paths.exists(schema))
        do throws(SystemError) {
            try Paths.makeFolders(Paths.join(draft, "playthroughs"))
            for file in files {
                try AtomicFile.write(
                    Array(file.text.utf8), to: Paths.join(draft, file.path), replaces: false)
            }
            try Paths.replace(draft, folder)
        } catch {
            for file in files { Paths.remove(Paths.join(draft, file.path)) }
            Paths.removeFolder(Paths.join(draft, "playthroughs"))
            Paths.removeFolder(draft)
            throw error
        }
    }
}
